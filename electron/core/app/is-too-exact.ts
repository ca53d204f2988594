import type { ShopProfile } from "./shop-profile.ts";

/** Whether an amount in micros has more decimals than the shop's currency: no half peso is ever paid, printed or counted. */
export function isTooExact({ currency }: Pick<ShopProfile, "currency">, amount: number): boolean {
  return amount % 10 ** (6 - currency.decimals) !== 0;
}
