import type { Micros } from "../../../../shared/money/micros.ts";
import { coinsInstead } from "../../../../shared/sale/coins-instead.ts";
import type { Core } from "../core.ts";
import { moneyText } from "../money-text.ts";
import { refuse } from "../refusal.ts";

/** Of cash that would go back for what was sold, where no coins pay it: what they could pay instead is told. */
export function refusalOfCoins({ shop }: Pick<Core, "shop">, amount: Micros, most: Micros): ReturnType<typeof refuse> | null {
  const rule = shop.cashRounding;
  const instead = coinsInstead(amount, { most, rule });
  if (rule === null || instead === null) return null;
  return refuse("cash/not-in-coins", {
    coin: moneyText(shop, rule.toMicros),
    instead: instead.map((coins) => moneyText(shop, coins)),
  });
}
