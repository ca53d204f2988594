const FIRST_MS = 250;
const LONGEST_MS = 3000;

/** How long to wait before the next attempt, counted from 0: doubling, and never so long that a cashier notices the core is back before we do. */
export function backOffMs(attempt: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10));
}
