import type { ShopFile } from "../../../shared/contract/shop-file.ts";
import type { CashRounding } from "../../../shared/money/cash-rounding.ts";
import type { CurrencyProfile } from "../../../shared/money/currency.ts";
import type { Decimal } from "../../../shared/money/decimal.ts";
import type { Rate } from "../../../shared/rating/rate.ts";
import type { DialPlan } from "../../../shared/telecom/dial-plan.ts";

/** shop.json as the core works with it: parsed, with the currency's own rules filled in. Holds no secret. */
export interface ShopProfile {
  readonly file: ShopFile;
  readonly currency: CurrencyProfile;
  readonly cashRounding: CashRounding | null;
  readonly dialPlan: DialPlan;
  readonly markupPercent: Decimal;
  readonly defaultRate: Rate | null;
}
