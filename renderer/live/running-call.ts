import type { LiveCallView } from "../../shared/contract/call-view.ts";
import { assert } from "../../shared/kernel/assert.ts";
import { type Decimal, parseDecimal } from "../../shared/money/decimal.ts";
import { type Micros, micros } from "../../shared/money/micros.ts";
import { parseIncrement } from "../../shared/rating/billing-increment.ts";
import { price } from "../../shared/rating/price.ts";
import { type CompiledTerms, compileTerms } from "../../shared/rating/price-terms.ts";
import { type Milliseconds, milliseconds, seconds, wholeSeconds } from "../../shared/time/duration.ts";

/** A call with its meter, as the counter gets it and as a customer display does. */
export type MeteredCall = Pick<LiveCallView, "terms" | "phaseElapsedMs" | "limitMs"> & {
  readonly call: Pick<LiveCallView["call"], "state">;
};

/** What a live call has come to by now. */
export interface RunningCall {
  readonly elapsed: Milliseconds;
  /** Of the present phase, rounded as the bill rounds, so that time and cost on a tile belong together. */
  readonly wholeSeconds: number;
  /** What it costs if it ends now; zero until it is answered. */
  readonly price: Micros;
  /** Whole seconds until the limit cuts it. */
  readonly secondsLeft: number;
}

/** `receivedMs` and `nowMs` are of the same monotonic clock of this window. A tile asks several times in one second: it is worked out once. */
export function runningCall(live: MeteredCall, receivedMs: number, nowMs: number): RunningCall {
  const known = latest.get(live);
  if (known !== undefined && known.nowMs === nowMs && known.receivedMs === receivedMs) return known.running;
  const running = workedOut(live, receivedMs, nowMs);
  latest.set(live, { receivedMs, nowMs, running });
  return running;
}

const latest = new WeakMap<MeteredCall, { readonly receivedMs: number; readonly nowMs: number; readonly running: RunningCall }>();

function workedOut(live: MeteredCall, receivedMs: number, nowMs: number): RunningCall {
  const elapsed = milliseconds(Math.max(0, Math.round(live.phaseElapsedMs + Math.max(0, nowMs - receivedMs))));
  const terms = termsOf(live);
  const answered = live.call.state === "talking";
  return {
    elapsed,
    wholeSeconds: wholeSeconds(elapsed, terms.terms.secondsRounding),
    price: answered ? price(terms, elapsed).price : micros(0),
    secondsLeft: Math.max(0, Math.ceil((live.limitMs - elapsed) / 1000)),
  };
}

const compiled = new WeakMap<MeteredCall, CompiledTerms>();

function termsOf(live: MeteredCall): CompiledTerms {
  const known = compiled.get(live);
  if (known) return known;
  const increment = parseIncrement(live.terms.increment);
  assert(increment.ok, `live call: increment ${live.terms.increment}`);
  const terms = compileTerms({
    value: exact(live.terms.value),
    unit: live.terms.unit,
    increment: increment.value,
    connect: exact(live.terms.connect),
    minimum: exact(live.terms.minimum),
    grace: seconds(live.terms.grace),
    tax: { percent: exact(live.terms.taxPercent), included: live.terms.taxIncluded },
    rounding: live.terms.rounding,
    secondsRounding: live.terms.secondsRounding,
    decimals: live.terms.decimals,
  });
  compiled.set(live, terms);
  return terms;
}

function exact(text: string): Decimal {
  const parsed = parseDecimal(text);
  assert(parsed.ok, `live call: money ${text}`);
  return parsed.value;
}
