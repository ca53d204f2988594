import { type CashRounding, wholeCoins } from "../money/cash-rounding.ts";
import { addMicros, type Micros } from "../money/micros.ts";

/**
 * What could go back in cash instead of an amount no coins pay: the one below it and the one above, as far as there is one and it is not
 * more than the most. Null where coins pay the amount.
 */
export function coinsInstead(
  amount: Micros,
  { most, rule }: { readonly most: Micros; readonly rule: CashRounding | null },
): Micros[] | null {
  const below = wholeCoins(amount, rule);
  if (rule === null || below === amount) return null;
  return [below, addMicros(below, rule.toMicros)].filter((coins) => coins > 0 && coins <= most);
}
