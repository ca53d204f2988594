import { wholeCoins } from "../../../../shared/money/cash-rounding.ts";
import type { Micros } from "../../../../shared/money/micros.ts";
import type { Core } from "../core.ts";
import { moneyText } from "../money-text.ts";
import { refuse } from "../refusal.ts";

/** Of cash that would go back for what was sold: no coins pay it. */
export function refusalOfCoins({ shop }: Pick<Core, "shop">, amount: Micros): ReturnType<typeof refuse> | null {
  const rule = shop.cashRounding;
  if (rule === null || wholeCoins(amount, rule) === amount) return null;
  return refuse("cash/not-in-coins", { coin: moneyText(shop, rule.toMicros) });
}
