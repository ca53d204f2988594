import { type Micros, micros } from "../money/micros.ts";
import { type Milliseconds, type Seconds, wholeSeconds } from "../time/duration.ts";
import { billableSeconds } from "./billing-increment.ts";
import type { CompiledTerms, FastTerms } from "./price-terms.ts";

export interface Price {
  readonly billedSeconds: Seconds;
  readonly price: Micros;
}

const DAY_S = 86_400;

/** The price of a call by its measured duration. The one price of the product: tile, till, receipt, shift and report. */
export function price(terms: CompiledTerms, answered: Milliseconds): Price {
  return priceOfSeconds(terms, wholeSeconds(answered, terms.terms.secondsRounding));
}

/** The price of a call of so many whole seconds; 0 s is a call that was not answered. Rounded once, to the minor unit. */
export function priceOfSeconds(compiled: CompiledTerms, answered: Seconds): Price {
  const { terms } = compiled;
  const billedSeconds = billableSeconds(answered, terms.increment, terms.grace);
  if (billedSeconds === 0) return { billedSeconds, price: micros(0) };
  const minor =
    compiled.fast !== null && billedSeconds <= DAY_S ? minorFast(compiled.fast, billedSeconds) : minorExact(compiled, billedSeconds);
  return { billedSeconds, price: micros(minor * compiled.microsPerMinor) };
}

function minorFast(fast: FastTerms, billedSeconds: number): number {
  // The quotient of safe integers is never rounded up to the next whole number: that is 1/denominator away, more than
  // half a unit in the last place. Without branches and without %, this is several times faster.
  const rest = Math.floor((fast.restConnect + billedSeconds * fast.restPerSecond) / fast.denominator);
  return Math.max(fast.wholeConnect + billedSeconds * fast.wholePerSecond + rest, fast.minimum);
}

function minorExact(compiled: CompiledTerms, billedSeconds: number): number {
  const unrounded = compiled.connect + BigInt(billedSeconds) * compiled.perSecond;
  const numerator = unrounded > compiled.minimum ? unrounded : compiled.minimum;
  const rest = numerator % compiled.denominator;
  const whole = numerator / compiled.denominator;
  const roundsUp = compiled.terms.rounding === "half-up" ? 2n * rest >= compiled.denominator : rest > 0n;
  return Number(roundsUp ? whole + 1n : whole);
}
