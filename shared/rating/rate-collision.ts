import { bandsOverlap } from "../time/band-covers.ts";
import type { TimeBand } from "../time/time-band.ts";

/** A rate of one prefix, by when it holds. */
export interface TimedRow<Row> {
  readonly row: Row;
  readonly band: TimeBand | null;
  /** Days as 20261122; 0 for no such bound. */
  readonly from: number;
  readonly until: number;
}

/**
 * Of the rates of one prefix, in the order of their lines, those that would hold at the same time of the same day as an earlier
 * one: each with the first it collides with. What is refused takes no place from those behind it.
 */
export function collisionsAmong<Row>(rates: readonly TimedRow<Row>[]): readonly (readonly [earlier: Row, later: Row])[] {
  const taken: TimedRow<Row>[] = [];
  const collisions: (readonly [Row, Row])[] = [];
  for (const rate of rates) {
    const earlier = taken.find((other) => collide(other, rate));
    if (earlier === undefined) taken.push(rate);
    else collisions.push([earlier.row, rate.row]);
  }
  return collisions;
}

function collide(a: TimedRow<unknown>, b: TimedRow<unknown>): boolean {
  if (!daysOverlap(a, b)) return false;
  // The base holds when no band does: the two of them never collide.
  if (a.band === null || b.band === null) return a.band === b.band;
  return bandsOverlap(a.band, b.band);
}

function daysOverlap(a: TimedRow<unknown>, b: TimedRow<unknown>): boolean {
  return (a.until === 0 || b.from <= a.until) && (b.until === 0 || a.from <= b.until);
}
