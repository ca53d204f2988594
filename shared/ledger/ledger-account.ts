/**
 * The accounts of the book. Into an account is positive, out of it negative; every entry sums to nothing.
 * `debt:` is what the customer of a session owes, `deposit:` what the shop holds for one (so it is negative).
 */
export type LedgerAccount =
  /** Cash at the counter. */
  | "drawer"
  | "card"
  | "transfer"
  /** Cash taken out of the drawer and kept: safe drops, what was handed over at a close. */
  | "safe"
  /** The owner's money that came in and went out by hand. */
  | "owner"
  | `debt:${string}`
  | `deposit:${string}`
  /** Revenue without tax (negative). */
  | "sales"
  /** Revenue of what is sold beside calls, without tax (negative). */
  | "items"
  | "tax"
  /** What cash rounding gained (negative) and lost. */
  | "rounding"
  | "discount"
  /** Calls written off after their end. */
  | "given-away"
  | "refunds"
  /** Differences between a count and the book: missing positive, over negative. */
  | "over-short";
