import type { AlertSettings } from "../../../../shared/alert/alert-settings.ts";
import { isTooMany, withMoment } from "../../../../shared/alert/recent-times.ts";

/** What the rules count, in memory: the way of a call asks no table. Moments are monotonic. */
export interface SeenCalls {
  /** The refused attempts of a cabin, this one included. */
  refused(cabin: number, atMono: number): readonly number[];
  /** A number that goes out; the moments of its calls where they are too many, else null. */
  called(dialled: string, atMono: number): readonly number[] | null;
  /** An answer that came too soon; the moments of those where they are too many, else null. */
  quick(atMono: number): readonly number[] | null;
}

/** Numbers are forgotten once so many are known: who calls so many different ones is not dialling one again and again. */
const NUMBERS_MAX = 5_000;

/** The thresholds are asked for at each call: the owner may change them. */
export function createSeenCalls(settings: () => AlertSettings): SeenCalls {
  const refusals = new Map<number, readonly number[]>();
  const numbers = new Map<string, readonly number[]>();
  let quick: readonly number[] = [];
  return {
    refused: (cabin, atMono) => {
      const moments = withMoment(refusals.get(cabin) ?? [], atMono, settings().refusedAttempts?.withinMs ?? 0);
      refusals.set(cabin, moments);
      return moments;
    },
    called: (dialled, atMono) => {
      const { sameNumber } = settings();
      if (sameNumber === null) return null;
      if (numbers.size > NUMBERS_MAX) numbers.clear();
      const moments = withMoment(numbers.get(dialled) ?? [], atMono, sameNumber.withinMs);
      numbers.set(dialled, moments);
      return isTooMany(moments, sameNumber) ? moments : null;
    },
    quick: (atMono) => {
      const { quickAnswers } = settings();
      if (quickAnswers === null) return null;
      quick = withMoment(quick, atMono, quickAnswers.withinMs);
      return isTooMany(quick, quickAnswers) ? quick : null;
    },
  };
}
