import { newCall } from "../../../shared/cabin/call-machine.ts";
import { assertNever } from "../../../shared/kernel/assert-never.ts";
import type { AuthoriseRequest, Verdict } from "../../../shared/ports/call-engine.ts";
import type { RefusedQuote } from "../../../shared/rating/quote.ts";
import { milliseconds } from "../../../shared/time/duration.ts";
import { faultPoint } from "../../node-kit/fault-point.ts";
import type { CabinRow } from "../store/cabin-repository.ts";
import type { CallRateColumns, CallRow, NewCallRow } from "../store/call-row.ts";
import { columnsOfShopTerms, type ShopTermColumns } from "./call-terms.ts";
import type { Core } from "./core.ts";
import { type CallDecision, decideCall } from "./decide-call.ts";
import { candidateTerms, type FrozenRates, freezeQuote, laterTermsText } from "./frozen-rate.ts";
import { trunkRoutes } from "./trunk-routes.ts";

type Allowed = Extract<CallDecision, { kind: "allow" }>;
type Refused = Extract<CallDecision, { kind: "refuse" }>;

const DENY: Verdict = { kind: "deny" };

/**
 * Decides a dialled call. One transaction writes its row with the frozen quote, and only then is the verdict given: no
 * call leaves the switch that the book does not know.
 */
export function authoriseCall(core: Core, request: AuthoriseRequest): Verdict {
  const decision = decideCall(core, request);
  switch (decision.kind) {
    case "ignore":
      return DENY;
    case "refuse":
      return denied(core, request, decision);
    case "allow":
      return allowed(core, request, decision);
    default:
      return assertNever(decision);
  }
}

function allowed(core: Core, request: AuthoriseRequest, decision: Allowed): Verdict {
  const { cabin, quote, terms, limitMs } = decision;
  const rates = freezeQuote(quote, terms(), request.atUtc);
  const row = newRow(core, request, { cabin, rates }, { state: "authorised", limitMs, reserved: decision.reserved });
  const outcome = written(core, row);
  // An order the switch repeats is stale: the call was decided on once. And where the book cannot be written nobody calls, but for the ambulance.
  if (outcome === "known" || (outcome === "unwritable" && quote.source !== "emergency")) return DENY;
  core.live.add({
    row: { ...row, ...UNENDED },
    rates,
    state: newCall(request),
    limitMs,
    limitMoved: false,
    exposure: decision.exposure,
    cancelCut: null,
    cancelWait: null,
    missedBeats: 0,
    adopted: false,
  });
  if (quote.source !== "emergency") core.alerts.sawAllowed(seenCall(row, { connected: true }), request.atMono);
  core.feed.cabinChanged(cabin.number);
  return {
    kind: "allow",
    callId: row.id,
    routes: trunkRoutes(core, request.dialled),
    ringTimeoutMs: milliseconds(core.shop.file.limits.ringSeconds * 1000),
    limitMs: milliseconds(limitMs),
    // What money or the provider's balance has shortened more money may prolong; nothing goes beyond the shop's bound.
    limitMayGrow: limitMs < core.shop.file.limits.maxCallSeconds * 1000,
    warnMs: core.shop.file.limits.warnSeconds
      .map((s) => milliseconds(s * 1000))
      .filter((ms) => ms < limitMs)
      .toSorted((a, b) => b - a),
  };
}

function denied(core: Core, request: AuthoriseRequest, decision: Refused): Verdict {
  const { cabin, quote } = decision;
  const rates = quote.kind === "priced" ? freezeQuote(quote, candidateTerms(quote), request.atUtc) : quote;
  const row = newRow(core, request, { cabin, rates }, { state: "refused", limitMs: 0, reserved: 0 });
  written(core, { ...row, cause: decision.reason, ended_utc: request.atUtc, ended_mono: request.atMono });
  core.spool.forget(request.switchCallId);
  const refusal = { reason: decision.reason, isCabinDisabled: cabin.enabled === 0 };
  core.alerts.sawRefused(seenCall(row, { connected: false }), refusal, request.atMono);
  core.feed.cabinChanged(decision.cabin.number);
  return DENY;
}

function seenCall(
  { cabin, id, dialled, destination, source, value, unit, authorised_utc }: NewCallRow,
  { connected }: { connected: boolean },
) {
  const price = source === "none" ? { value: null, unit: null } : { value, unit };
  return { cabin, callId: id, dialled, destination, ...price, connected, atUtc: authorised_utc };
}

function written(core: Core, row: NewCallRow): "written" | "known" | "unwritable" {
  try {
    const inserted = core.store.guarded(() => core.store.calls.insert(row));
    faultPoint("call/authorised");
    return inserted ? "written" : "known";
  } catch (fault) {
    core.log.error({ fault: String(fault), call: row.id, cabin: row.cabin }, "a call could not be written to the book");
    return "unwritable";
  }
}

const UNENDED = {
  seq: 0,
  sale_id: null,
  written_off_reason: null,
  written_off_user: null,
  answered_utc: null,
  answered_mono: null,
  billed_ms: 0,
  billed_seconds: 0,
  price: 0,
  notional: 0,
  tax: 0,
  evidence: null,
  recovered: 0,
} satisfies Partial<CallRow>;

const NO_RATE = {
  prefix: null,
  source: "none",
  deck_version: null,
  rate_id: null,
  band: null,
  value: "0",
  unit: "minute",
  increment: "1/1",
  connect: "0",
  minimum: "0",
  grace: 0,
} as const;

function newRow(
  core: Core,
  request: AuthoriseRequest,
  { cabin, rates }: { readonly cabin: CabinRow; readonly rates: FrozenRates | RefusedQuote },
  outcome: { state: "authorised" | "refused"; limitMs: number; reserved: number },
): NewCallRow {
  return {
    ...quoteColumns(core, rates),
    currency: core.shop.currency.code,
    id: core.newId(),
    switch_call_id: request.switchCallId,
    cabin: cabin.number,
    line: request.line,
    dialled: request.dialled,
    session_id: null,
    limit_ms: outcome.limitMs,
    reserved: outcome.reserved,
    uncharged_reason: cabin.uncharged_mode === null ? null : (cabin.uncharged_reason ?? ""),
    uncharged_user: cabin.uncharged_mode === null ? null : cabin.uncharged_user,
    state: outcome.state,
    cause: null,
    boot_id: core.clock.bootId,
    authorised_utc: request.atUtc,
    authorised_mono: request.atMono,
    ended_utc: null,
    ended_mono: null,
  };
}

type QuoteColumns = CallRateColumns & ShopTermColumns & Pick<CallRow, "later_terms">;

/** The frozen quote; of a call without a price, what the shop would have rounded and taxed with. */
function quoteColumns(core: Core, rates: FrozenRates | RefusedQuote): QuoteColumns {
  if ("kind" in rates) {
    const { rounding } = core.shop.file;
    const ofShop = { rounding: rounding.call, seconds_rounding: rounding.seconds, decimals: core.shop.currency.decimals };
    return { ...NO_RATE, ...ofShop, tax_percent: "0", tax_included: 1, destination: rates.destination ?? "", later_terms: null };
  }
  const [first] = rates;
  return { ...first.columns, ...columnsOfShopTerms(first.terms.terms), later_terms: laterTermsText(rates) };
}
