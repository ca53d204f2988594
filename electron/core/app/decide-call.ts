import type { CallRefusal } from "../../../shared/contract/call-refusal.ts";
import type { AuthoriseRequest } from "../../../shared/ports/call-engine.ts";
import type { PricedQuote, Quote } from "../../../shared/rating/quote.ts";
import { seconds } from "../../../shared/time/duration.ts";
import type { CabinRow } from "../store/cabin-repository.ts";
import { callLimit } from "./call-limit.ts";
import { settleWaiting } from "./close-call.ts";
import type { Core } from "./core.ts";
import { dearestPrice } from "./dearest-price.ts";
import { type CandidateTerms, candidateTerms } from "./frozen-rate.ts";
import { limitWithinBalance } from "./provider-exposure.ts";
import { refusalOf } from "./refusal-of-call.ts";

/** What is to be done with a dialled call; nothing of it is in the book yet. */
export type CallDecision =
  | {
      readonly kind: "allow";
      readonly cabin: CabinRow;
      readonly quote: PricedQuote;
      /** Compiled when they are asked for: only a deposit needs them for the decision. */
      readonly terms: () => CandidateTerms;
      readonly limitMs: number;
      /** Micros of the deposit that the longest possible call would cost. */
      readonly reserved: number;
      /** Micros of the provider's balance that it would cost there. */
      readonly exposure: number;
    }
  | { readonly kind: "refuse"; readonly cabin: CabinRow; readonly quote: Quote; readonly reason: CallRefusal }
  /** A line of no cabin: refused without a row. */
  | { readonly kind: "ignore" };

/** Rules of the cabin, price and limit. */
export function decideCall(core: Core, request: AuthoriseRequest): CallDecision {
  const cabin = core.store.cabins.byLine(request.line);
  if (cabin === null) return { kind: "ignore" };
  // A redial may come before the records of the call before it: what that one cost must count against the deposit.
  settleWaiting(core, cabin.number);
  const quote = core.rates.quote(request.dialled, request.atUtc);
  const refusal = refusalOf(core, cabin, quote, request);
  if (refusal !== null || quote.kind === "refused") return { kind: "refuse", cabin, quote, reason: refusal ?? "rate/no-price" };
  let compiled: CandidateTerms | null = null;
  const terms = () => {
    compiled ??= candidateTerms(quote);
    return compiled;
  };
  const isEmergency = quote.source === "emergency";
  const limit = callLimit(core, { cabin: cabin.number, terms, free: cabin.uncharged_mode !== null || isEmergency });
  if (limit === null) return { kind: "refuse", cabin, quote, reason: "session/deposit-exhausted" };
  const exposed = { dialled: request.dialled, authorised_utc: request.atUtc, limit_ms: limit.limitMs };
  // The provider charges what the shop does not charge, too.
  const within = isEmergency ? { limitMs: limit.limitMs, exposure: 0 } : limitWithinBalance(core, exposed);
  if (within === null) return { kind: "refuse", cabin, quote, reason: "provider/balance-exhausted" };
  const reserved = limit.prepaid ? dearestPrice(terms(), seconds(within.limitMs / 1000)) : 0;
  return { kind: "allow", cabin, quote, terms, ...within, reserved };
}
