/** Calls for the `price` bench: any rate at all, and ties, where floats and early rounding go wrong. */
import type { OracleTerms } from "../../fixtures/oracles/price-oracle.ts";
import { TIE_SHAPES, tieTerms } from "../../fixtures/oracles/tie-terms.ts";
import { microsText } from "../../shared/money/decimal.ts";
import { micros } from "../../shared/money/micros.ts";

export interface PriceCase {
  readonly terms: OracleTerms;
  /** What the whole seconds are rounded from. */
  readonly answeredMs: number;
  readonly answeredSeconds: number;
  readonly secondsRounding: "up" | "nearest";
}

export interface PriceCases {
  any(): PriceCase;
  /** A price that is exactly half a minor unit above a whole one. */
  tie(): PriceCase;
  readonly pick: (from: number, to: number) => number;
}

const TAXES = ["10", "12.5", "18", "19", "21"] as const;

export function priceCases(random: () => number): PriceCases {
  const pick = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const oneIn = (n: number) => pick(1, n) === 1;
  const oneOf = <T>(...values: readonly [T, ...T[]]): T => values[pick(0, values.length - 1)] ?? values[0];
  const amount = (ofMicros: number) => microsText(micros(ofMicros), 6);
  function any(): PriceCase {
    const terms: OracleTerms = {
      // Round prices and increments too: what is whole already must not be rounded up.
      value: amount(oneIn(4) ? pick(0, 300) * 1_000_000 : pick(0, oneOf(300_000_000, 10_000_000, 500_000))),
      unit: oneIn(4) ? "second" : "minute",
      first: oneIn(4) ? 60 : pick(1, 60),
      next: oneIn(4) ? 60 : pick(1, 60),
      connect: amount(oneIn(5) ? pick(1, 2_000_000) : 0),
      minimum: amount(oneIn(5) ? pick(1, oneOf(5_000_000, 500_000_000)) : 0),
      grace: oneIn(6) ? pick(1, 5) : 0,
      decimals: oneIn(2) ? 0 : 2,
      rounding: oneIn(4) ? "up" : "half-up",
      taxPercent: oneIn(2) ? oneOf(...TAXES) : "0",
      taxIncluded: oneIn(2),
    };
    // Short calls are where the grace, the first increment and the least a call costs decide.
    return called(terms, pick(0, oneOf(8, 120, 7200)));
  }
  function tie(): PriceCase {
    const shape = oneOf(...TIE_SHAPES);
    const terms = tieTerms(shape, { odd: pick(0, 400) * 2 + 1, connect: oneIn(3) ? pick(1, 9) : 0, decimals: oneIn(2) ? 0 : 2 });
    const steps = pick(0, Math.min(60, Math.floor(20_000 / shape.step))) * 2 + 1;
    return called(terms, steps * shape.step - pick(0, shape.step - 1));
  }
  function called(terms: OracleTerms, answeredSeconds: number): PriceCase {
    const secondsRounding = oneIn(2) ? "up" : "nearest";
    const off = secondsRounding === "up" ? -pick(0, 999) : pick(-500, 499);
    return { terms, answeredSeconds, secondsRounding, answeredMs: Math.max(0, answeredSeconds * 1000 + (answeredSeconds === 0 ? 0 : off)) };
  }
  return { any, tie, pick };
}
