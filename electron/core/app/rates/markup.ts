import { assert } from "../../../../shared/kernel/assert.ts";
import { type Decimal, parseDecimal } from "../../../../shared/money/decimal.ts";
import type { SettingRepository } from "../../store/setting-repository.ts";
import type { ShopProfile } from "../shop-profile.ts";

export interface Markup {
  /** On the cost of what has no price of its own. */
  readonly percent: Decimal;
  /** Below this a rate counts as of low markup. */
  readonly lowPercent: Decimal;
}

interface Kept {
  readonly percent: string;
  readonly lowPercent: string;
  /** What shop.json said when this was set: null for nothing. */
  readonly shopFile: string | null;
}

const SETTING = "rates.markup";
const LOW_PERCENT = "10";

/**
 * The markup that holds: what was last set on the screen, as long as shop.json says what it said then. Whoever changes the file
 * means it, so a changed file wins until the screen is used again.
 */
export function markupInForce(settings: SettingRepository, shop: ShopProfile): Markup {
  const kept = keptMarkup(settings);
  const holds = kept !== null && kept.shopFile === (shop.file.decks.markupPercent ?? null);
  return { percent: holds ? decimal(kept.percent) : shop.markupPercent, lowPercent: decimal(kept?.lowPercent ?? LOW_PERCENT) };
}

/** Sets it, as long as shop.json stays as it is. */
export function keepMarkup(
  settings: SettingRepository,
  shop: ShopProfile,
  { percent, lowPercent }: { readonly percent: string; readonly lowPercent: string },
): void {
  const kept: Kept = { percent, lowPercent, shopFile: shop.file.decks.markupPercent ?? null };
  settings.set(SETTING, JSON.stringify(kept));
}

function keptMarkup(settings: SettingRepository): Kept | null {
  const text = settings.get(SETTING);
  return text === null ? null : (JSON.parse(text) as Kept);
}

function decimal(text: string): Decimal {
  const parsed = parseDecimal(text);
  assert(parsed.ok, `markup: ${text}`);
  return parsed.value;
}
