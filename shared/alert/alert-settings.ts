import type { Micros } from "../money/micros.ts";
import type { TimeBand } from "../time/time-band.ts";

/** So many in so long is too many. */
export interface TooMany {
  readonly count: number;
  readonly withinMs: number;
}

/** The rules as this shop has them; null: not looked at. */
export interface AlertSettings {
  /** Beginnings of numbers in E.164, without `+`, that are not called. */
  readonly blocked: readonly string[];
  /**
   * Whether they are blocked even where they stand in the shop's own price list: where the shop itself wrote the rule. What it sells on
   * purpose is not refused by a rule it never made.
   */
  readonly holdsForSold: boolean;
  /** A minute that costs more wants the cashier's yes. */
  readonly dearPerMinute: Micros | null;
  /** When calls go out. */
  readonly hours: TimeBand | null;
  /** Whether a call from a cabin that is out of use is told. */
  readonly disabledCabin: boolean;
  readonly refusedAttempts: TooMany | null;
  readonly longCallMs: number | null;
  readonly sameNumber: TooMany | null;
  readonly quickAnswers: TooMany | null;
}

/** An answer that comes sooner after dialling than a telephone can ring: carriers that answer for nobody do that. */
export const QUICK_ANSWER_MS = 1_000;
