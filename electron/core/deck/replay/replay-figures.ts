import type { Micros } from "../../../../shared/money/micros.ts";

/** What some calls come to, before and after. Exact: the micros of a busy shop's month leave the safe integers. */
export interface ReplayFigures {
  calls: number;
  seconds: number;
  salesBefore: bigint;
  salesAfter: bigint;
  costBefore: bigint;
  costAfter: bigint;
  profitBefore: bigint;
  profitAfter: bigint;
}

/** One call. */
export interface ReplayedCall {
  readonly seconds: number;
  /** What the customer paid, and the tax in it. */
  readonly saleBefore: Micros;
  readonly taxBefore: Micros;
  readonly costBefore: Micros | null;
  /** Null where the call would have been refused. */
  readonly saleAfter: Micros | null;
  readonly taxAfter: Micros;
  readonly costAfter: Micros | null;
}

export function noFigures(): ReplayFigures {
  return { calls: 0, seconds: 0, salesBefore: 0n, salesAfter: 0n, costBefore: 0n, costAfter: 0n, profitBefore: 0n, profitAfter: 0n };
}

/**
 * A call whose cost is not known counts as a sale and not as a profit: half a sum is no sum. Profit is without the tax, which is
 * not the shop's. A call that would have been refused sells and costs nothing.
 */
export function addCall(figures: ReplayFigures, call: ReplayedCall): void {
  figures.calls += 1;
  figures.seconds += call.seconds;
  figures.salesBefore += BigInt(call.saleBefore);
  figures.salesAfter += BigInt(call.saleAfter ?? 0);
  if (call.costBefore !== null) {
    figures.costBefore += BigInt(call.costBefore);
    figures.profitBefore += BigInt(call.saleBefore - call.taxBefore - call.costBefore);
  }
  if (call.saleAfter === null || call.costAfter === null) return;
  figures.costAfter += BigInt(call.costAfter);
  figures.profitAfter += BigInt(call.saleAfter - call.taxAfter - call.costAfter);
}
