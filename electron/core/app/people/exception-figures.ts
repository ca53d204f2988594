import { median } from "./median.ts";

/** One kind of exception of one person. */
export interface CountedAct {
  readonly count: number;
  readonly amount: number | null;
}

export interface JudgedAct extends CountedAct {
  readonly perHundredSales: number;
  readonly median: number;
  readonly standsOut: boolean;
}

/** Fewer are chance. */
const STANDS_OUT_COUNT_MIN = 3;
const STANDS_OUT_TIMES_MEDIAN = 2;

/**
 * Holds what each person did against the median of the branch's others, per hundred sales, so that who works more does not stand out
 * by it. Of two cashiers one could never be more than twice a median that is half their own; who has no others stands out of nothing.
 */
export function judgeActs(acts: ReadonlyMap<string, CountedAct>, sales: ReadonlyMap<string, number>): ReadonlyMap<string, JudgedAct> {
  const rate = (person: string) => ((acts.get(person)?.count ?? 0) * 100) / Math.max(1, sales.get(person) ?? 0);
  const selling = [...sales].filter(([, count]) => count > 0).map(([person]) => person);
  return new Map(
    [...acts].map(([person, act]) => {
      const perHundredSales = rate(person);
      const others = selling.filter((other) => other !== person);
      const middle = median(others.map(rate));
      const isMuch = act.count >= STANDS_OUT_COUNT_MIN && perHundredSales > STANDS_OUT_TIMES_MEDIAN * middle;
      const standsOut = isMuch && others.length > 0;
      return [person, { ...act, perHundredSales, median: middle, standsOut }];
    }),
  );
}
