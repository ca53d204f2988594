import type { Micros } from "../money/micros.ts";
import type { Seconds } from "../time/duration.ts";
import type { LocalDate } from "../time/local-moment.ts";
import type { TimeBand } from "../time/time-band.ts";
import type { BillingIncrement } from "./billing-increment.ts";
import type { RateUnit } from "./price-terms.ts";

/** One row of a rate deck. */
export interface Rate {
  readonly id: string;
  /** 1 to 15 digits, in the form the deck says. */
  readonly prefix: string;
  /** The destination as the shop names it. */
  readonly description: string;
  readonly unit: RateUnit;
  /** Per unit. */
  readonly value: Micros;
  readonly increment: BillingIncrement;
  /** Charged once if anything is billed. */
  readonly connect: Micros;
  /** The least an answered, billed call costs. */
  readonly minimum: Micros;
  /** Calls of up to this many seconds are free. */
  readonly grace: Seconds;
  /** When in the week it holds; null for the times that no band of the same prefix covers. */
  readonly band: TimeBand | null;
  /** The first and the last day it holds, both included; null for no such bound. */
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
}

/** A rate before the store has given it an id. */
export type NewRate = Omit<Rate, "id">;

/** A million main units, in micros: above any real rate. */
export const RATE_MAX = 1_000_000_000_000;
