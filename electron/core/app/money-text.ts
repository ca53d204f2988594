import { microsText } from "../../../shared/money/decimal.ts";
import { micros } from "../../../shared/money/micros.ts";
import type { ShopProfile } from "./shop-profile.ts";

/** Money as it travels: a decimal string with the currency's decimals. */
export function moneyText(shop: ShopProfile, amountMicros: number): string {
  return microsText(micros(amountMicros), shop.currency.decimals);
}
