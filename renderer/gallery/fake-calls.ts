import type { CallFilterInput, CallTotalsView } from "../../shared/contract/call-list-contract.ts";
import type { CallView } from "../../shared/contract/call-view.ts";
import type { TimbreClient } from "../client/timbre-client.ts";
import { fakeCall, minutesAgo } from "./fake-call.ts";
import { fakeFile } from "./fake-file.ts";
import { type FakeWorld, refused } from "./fake-world.ts";

/** The 26 calls of a cabin, as in the seed's list, with one of each way a call goes. */
const history: readonly CallView[] = [
  fakeCall({ cabin: 7, dialled: "0059172153348", destination: "Bolivia Móvil Entel", value: "260", id: "c1", state: "busy", cause: "17" }),
  fakeCall({
    cabin: 7,
    dialled: "00881612345678",
    destination: "00 8816",
    value: "0",
    id: "c2",
    state: "refused",
    source: "none",
    cause: "rate/no-price",
  }),
  fakeCall({
    cabin: 4,
    dialled: "0050937124455",
    destination: "Haití Móvil Digicel",
    value: "388",
    id: "c3",
    state: "failed",
    cause: "41",
  }),
  ...Array.from({ length: 23 }, (_, index) =>
    fakeCall({
      cabin: 1,
      dialled: "0322768005",
      destination: "Valparaiso",
      value: "200",
      id: `h${index}`,
      ...(index % 6 === 5 ? { billedMs: 67_300, billedSeconds: 68, notional: "227" } : { billedMs: 0 }),
      price: index % 6 === 5 && index !== 11 ? "227" : "0",
      state: index % 6 === 5 ? "answered" : "no-answer",
      cause: "16",
      saleId: index === 5 ? "sale-4821" : null,
      uncharged: index === 11 ? { reason: "Mala calidad", user: "Marisol R." } : null,
    }),
  ),
];

/** The list of calls in memory, with its filters and sums; enough of them to type into. */
export function createFakeCalls(world: FakeWorld): Omit<TimbreClient["calls"], "uncharge"> {
  return {
    export: async (input) => fakeFile(world.note, "llamadas", input),
    list: async ({ page = 1, size = 15, ...filter }) => {
      const found = history.filter((call) => matches(call, filter));
      return {
        total: found.length,
        totals: totalsOf(found),
        rows: found.slice((Number(page) - 1) * Number(size), Number(page) * Number(size)),
      };
    },
    detail: async ({ id }) => {
      const call = history.find((each) => each.id === id);
      if (call === undefined) throw refused("request/not-found");
      const sale = { id: call.saleId ?? "", series: "A", number: 4821, at: minutesAgo(3), user: "Marisol R." };
      return { call, sale: call.saleId === null ? null : sale, limitSeconds: 3600 };
    },
  };
}

function matches(call: CallView, { cabin, state, charged, search }: CallFilterInput): boolean {
  if (cabin !== undefined && call.cabin !== Number(cabin)) return false;
  if (state !== undefined && call.state !== state) return false;
  if (charged !== undefined && (call.uncharged === null) !== (charged === "charged")) return false;
  const text = search?.toLowerCase() ?? "";
  return call.destination.toLowerCase().includes(text) || call.dialled.includes(text);
}

function totalsOf(calls: readonly CallView[]): CallTotalsView {
  const sum = (of: (call: CallView) => number) => calls.reduce((total, call) => total + of(call), 0);
  return {
    answered: calls.filter(({ state }) => state === "answered").length,
    billedSeconds: sum(({ billedSeconds }) => billedSeconds),
    charged: String(sum(({ price }) => Number(price))),
    uncharged: String(sum(({ uncharged, notional }) => (uncharged === null ? 0 : Number(notional)))),
  };
}
