import type { CallView, LiveCallView } from "../../../shared/contract/call-view.ts";
import { type MonoMs, monoElapsed } from "../../../shared/time/clock.ts";
import type { CallRow } from "../store/call-row.ts";
import type { Core } from "./core.ts";
import { instantText } from "./instant-text.ts";
import type { LiveCall } from "./live-call.ts";
import { moneyText } from "./money-text.ts";
import { rateOfLiveCall } from "./rate-at-answer.ts";

/** A call as a client sees it: the sale price only, never the cost. */
export function callView(core: Core, row: CallRow): CallView {
  const money = (amount: number) => moneyText(core.shop, amount);
  const isWrittenOff = row.written_off_reason !== null;
  return {
    id: row.id,
    cabin: row.cabin,
    dialled: row.dialled,
    destination: row.destination,
    prefix: row.prefix,
    source: row.source,
    value: row.value,
    unit: row.unit,
    increment: row.increment,
    band: row.band,
    tax: money(isWrittenOff ? 0 : row.tax),
    state: row.state,
    cause: row.cause,
    authorisedAt: instantText(row.authorised_utc),
    answeredAt: row.answered_utc === null ? null : instantText(row.answered_utc),
    endedAt: row.ended_utc === null ? null : instantText(row.ended_utc),
    billedMs: row.billed_ms,
    billedSeconds: row.billed_seconds,
    price: money(isWrittenOff ? 0 : row.price),
    notional: money(row.notional),
    uncharged: unchargedOf(row),
    saleId: row.sale_id,
    recovered: row.recovered === 1,
    evidence: row.evidence,
  };
}

/** Who said that a call costs nothing: before it was made, or after its end. */
function unchargedOf(row: CallRow): CallView["uncharged"] {
  if (row.written_off_reason !== null) return { reason: row.written_off_reason, user: row.written_off_user ?? "" };
  return row.uncharged_reason === null ? null : { reason: row.uncharged_reason, user: row.uncharged_user ?? "" };
}

/** A live call with what a window needs to run its meter. */
export function liveCallView(core: Core, call: LiveCall): LiveCallView {
  const { state } = call;
  const row = { ...call.row, ...rateOfLiveCall(call).columns };
  const phase = state.phase === "ended" ? state.from : state.phase;
  const answered = state.phase === "talking" || state.phase === "ended" ? state.answered : null;
  const until: MonoMs = state.hungUp?.atMono ?? core.clock.mono();
  return {
    call: { ...callView(core, row), state: phase, answeredAt: answered === null ? null : instantText(answered.atUtc) },
    terms: {
      value: row.value,
      unit: row.unit,
      increment: row.increment,
      connect: row.connect,
      minimum: row.minimum,
      grace: row.grace,
      rounding: row.rounding,
      secondsRounding: row.seconds_rounding,
      decimals: row.decimals,
      taxPercent: row.tax_percent,
      taxIncluded: row.tax_included === 1,
    },
    phaseElapsedMs: monoElapsed(state.phase === "ended" ? (answered?.atMono ?? state.since.atMono) : state.since.atMono, until),
    limitMs: call.limitMs,
  };
}
