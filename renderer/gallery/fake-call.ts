import type { CallView, LiveCallView } from "../../shared/contract/call-view.ts";

/** Calls for the gallery; all of them are invented. */
export function fakeCall(over: Partial<CallView> & Pick<CallView, "cabin" | "dialled" | "destination" | "value">): CallView {
  const at = minutesAgo(over.state === "answered" ? 12 : 1);
  return {
    id: `call-${over.cabin}-${over.dialled}`,
    prefix: over.dialled.slice(0, 5),
    source: "sell",
    unit: "minute",
    increment: "1/1",
    band: null,
    tax: "0",
    state: "answered",
    cause: null,
    authorisedAt: at,
    answeredAt: at,
    endedAt: at,
    billedMs: 0,
    billedSeconds: Math.ceil((over.billedMs ?? 0) / 1000),
    price: "0",
    notional: "0",
    uncharged: null,
    saleId: null,
    recovered: false,
    evidence: "monotonic",
    ...over,
  };
}

export function fakeLive(call: CallView, phaseElapsedMs: number, limitMs = 3_600_000, decimals = 0): LiveCallView {
  return {
    call: { ...call, endedAt: null, evidence: null },
    terms: {
      value: call.value,
      unit: call.unit,
      increment: call.increment,
      connect: "0",
      minimum: "0",
      grace: 0,
      rounding: "half-up",
      secondsRounding: "up",
      decimals,
      taxPercent: "0",
      taxIncluded: true,
    },
    phaseElapsedMs,
    limitMs,
  };
}

export function minutesAgo(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toISOString();
}
