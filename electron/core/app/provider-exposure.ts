import { micros } from "../../../shared/money/micros.ts";
import type { CompiledTerms } from "../../../shared/rating/price-terms.ts";
import type { UtcMs } from "../../../shared/time/clock.ts";
import { seconds } from "../../../shared/time/duration.ts";
import type { CallRow } from "../store/call-row.ts";
import { balanceOfProvider } from "./balance.ts";
import type { Core } from "./core.ts";
import { dearestPrice } from "./dearest-price.ts";
import { candidateTerms } from "./frozen-rate.ts";
import type { LiveCall } from "./live-call.ts";
import { longestPaid } from "./longest-paid.ts";

/** A call as the provider will price it. */
type ExposedCall = Pick<CallRow, "dialled" | "authorised_utc" | "limit_ms">;

export interface ExposedLimit {
  readonly limitMs: number;
  /** Micros of the provider's balance that a call of this length may take. */
  readonly exposure: number;
}

/**
 * The longest a new call may last, up to `limit_ms`, so that all that are up together cannot take more than the provider
 * holds. Null where what is free does not pay the first thing the provider bills.
 */
export function limitWithinBalance(core: Core, call: ExposedCall): ExposedLimit | null {
  return limitBesideOthers(core, call, null);
}

/** As for a new call, but what the running one was allowed is never taken from it: it is only not prolonged beyond what is free. */
export function movedWithinBalance(core: Core, call: LiveCall, limitMs: number): ExposedLimit {
  const wanted = { ...call.row, limit_ms: limitMs };
  const within = limitMs > call.limitMs ? limitBesideOthers(core, wanted, call) : null;
  const moved = Math.min(limitMs, Math.max(call.limitMs, within?.limitMs ?? 0));
  return { limitMs: moved, exposure: exposureOf(core, { ...wanted, limit_ms: moved }) };
}

/** Micros of the provider's balance that a call which may last `limit_ms` holds; 0 where the provider tells no balance. */
export function exposureOf(core: Core, call: ExposedCall): number {
  return balanceOfProvider(core) === null ? 0 : dearestPrice(costTerms(core, call), seconds(call.limit_ms / 1000));
}

/** The provider's list is another: what the calls that are up hold goes by the new one, as their cost will. */
export function exposeAgain(core: Core): void {
  for (const call of core.live.all()) {
    if (call.row.source !== "emergency") call.exposure = exposureOf(core, { ...call.row, limit_ms: call.limitMs });
  }
}

function limitBesideOthers(core: Core, call: ExposedCall, own: LiveCall | null): ExposedLimit | null {
  const balance = balanceOfProvider(core);
  if (balance === null) return { limitMs: call.limit_ms, exposure: 0 };
  const held = core.live.all().reduce((sum, other) => (other === own ? sum : sum + other.exposure), 0);
  const terms = costTerms(core, call);
  const limit = longestPaid(terms, micros(Math.max(0, balance - held)), seconds(call.limit_ms / 1000));
  return limit === null ? null : { limitMs: limit * 1000, exposure: dearestPrice(terms, limit) };
}

/** All by which the provider may come to price it; none where its list has no price, and it is taken to cost nothing. */
function costTerms(core: Core, { dialled, authorised_utc }: ExposedCall): readonly CompiledTerms[] {
  const quote = core.rates.costQuote(dialled, authorised_utc as UtcMs);
  return quote.kind === "priced" ? candidateTerms(quote) : [];
}
