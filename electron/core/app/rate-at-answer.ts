import type { FrozenRate } from "./frozen-rate.ts";
import type { LiveCall } from "./live-call.ts";

interface Answer {
  readonly utc: number;
  /** Of the boot the call was dialled in; null where only the switch's records tell of the answer. */
  readonly mono: number | null;
}

/**
 * The rate of the band the call was answered in; it prices the whole call. The hour is counted on from the dialling by the
 * monotonic clock, so that a wall clock set meanwhile does not choose the price.
 */
export function rateAtAnswer({ rates, row }: Pick<LiveCall, "rates" | "row">, answer: Answer | null): FrozenRate {
  if (answer === null) return rates[0];
  const utc = answer.mono === null ? answer.utc : row.authorised_utc + Math.max(0, answer.mono - row.authorised_mono);
  return rates.findLast((rate) => rate.fromUtc <= utc) ?? rates[0];
}

/** The rate by which a call that is not closed runs; until it is answered that of the band it was dialled in. */
export function rateOfLiveCall(call: LiveCall): FrozenRate {
  const { state } = call;
  const answered = state.phase === "talking" || state.phase === "ended" ? state.answered : null;
  return rateAtAnswer(call, answered === null ? null : { utc: answered.atUtc, mono: answered.atMono });
}
