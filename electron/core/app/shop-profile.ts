import type { AlertSettings } from "../../../shared/alert/alert-settings.ts";
import type { ShopFile } from "../../../shared/contract/shop-file.ts";
import type { CashRounding } from "../../../shared/money/cash-rounding.ts";
import type { CurrencyProfile } from "../../../shared/money/currency.ts";
import type { Decimal } from "../../../shared/money/decimal.ts";
import type { Rate } from "../../../shared/rating/rate.ts";
import type { DeckSide } from "../../../shared/rating/rate-deck.ts";
import type { Tax } from "../../../shared/rating/tax.ts";
import type { DialPlan } from "../../../shared/telecom/dial-plan.ts";
import type { ShopCalendar } from "../../../shared/time/shop-calendar.ts";

/** shop.json as the core works with it: parsed, with the currency's own rules filled in. Holds no secret. */
export interface ShopProfile {
  readonly file: ShopFile;
  readonly currency: CurrencyProfile;
  readonly cashRounding: CashRounding | null;
  readonly dialPlan: DialPlan;
  readonly markupPercent: Decimal;
  readonly defaultRate: Rate | null;
  /** On what is sold. A provider's prices are taken as they are. */
  readonly tax: Tax;
  /** What day and hour it is in the shop, with daylight saving and holidays. */
  readonly calendar: ShopCalendar;
  /** Time bands by the name decks may use for them, as text of `parseTimeBand`; every one of them can be read. */
  readonly bands: Readonly<Record<string, string>>;
  /** What is told of calls, and which are not let out. */
  readonly alerts: AlertSettings;
  /** Which of several price lists of each side this shop uses. */
  readonly scopes: Readonly<Record<DeckSide, string>>;
}
