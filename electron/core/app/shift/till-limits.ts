import type { ShopFile } from "../../../../shared/contract/shop-file.ts";
import { assert } from "../../../../shared/kernel/assert.ts";
import { parseMicros } from "../../../../shared/money/decimal.ts";

export interface TillLimits {
  /** A difference above it wants a reason, in micros. */
  readonly tolerance: number;
  /** A difference above it wants a second person. */
  readonly approval: number;
  /** With more cash than this some of it belongs into the safe. */
  readonly safeDrop: number;
}

/** What the close of a shift demands; a shop that says nothing demands nothing. */
export function tillLimits({ till }: Pick<ShopFile, "till">): TillLimits {
  return { tolerance: amountOf(till?.toleranceAmount), approval: amountOf(till?.approvalAmount), safeDrop: amountOf(till?.safeDropAbove) };
}

function amountOf(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  const amount = parseMicros(text);
  assert(amount.ok, `till: ${text} is no amount`);
  return amount.value;
}
