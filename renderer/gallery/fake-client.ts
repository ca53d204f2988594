import { ORPCError } from "@orpc/client";
import type { CabinView } from "../../shared/contract/cabin-view.ts";
import type { LiveEvent } from "../../shared/contract/live-event.ts";
import type { SaleView } from "../../shared/contract/sale-view.ts";
import type { HealthView, HelloView, ShiftView } from "../../shared/contract/shop-view.ts";
import type { TimbreClient } from "../client/timbre-client.ts";
import { fakeAccount } from "./fake-cabins.ts";
import { fakeCall, minutesAgo } from "./fake-call.ts";
import { createFakeRates, type FakeRatesKind } from "./fake-rates.ts";

/** A shop in memory behind the same interface as the core's, for the gallery and its tests only. */
export interface FakeCore {
  readonly client: TimbreClient;
  /** What the counter asked for, in order. */
  readonly asked: readonly { readonly what: string; readonly input: unknown }[];
  send(event: LiveEvent): void;
  /** Ends every stream, as a dead core would. */
  hangUpOn(): void;
}

const hello: HelloView = {
  product: "timbre",
  version: "0",
  contract: 1,
  role: "cashier",
  shop: {
    name: "Locutorio Los Andes",
    branch: "Estación Central",
    country: "CL",
    currency: "CLP",
    timeZone: "America/Santiago",
    language: "es",
    cashier: "Marisol R.",
    till: "1",
    demo: false,
    shiftMode: "automatic",
    callRounding: "half-up",
    secondsRounding: "up",
    tax: null,
    bands: ["noche"],
  },
};
const health: HealthView = {
  switch: "up",
  trunks: [{ id: "t1", state: "registered" }],
  spool: "ok",
  spoolPath: "/tmp/spool",
  clock: "ok",
  printer: { state: "ok", fault: null, pending: 0 },
};
const shift: ShiftView = {
  id: "sh1",
  number: 12,
  openedAt: minutesAgo(280),
  closedAt: null,
  user: "Marisol R.",
  float: "20000",
  salesCount: 22,
  salesTotal: "61240",
  cashExpected: null,
  cashCounted: null,
};

export interface FakeCoreOptions {
  readonly rates?: FakeRatesKind;
  readonly cashier?: boolean;
  /** Milliseconds between the steps of a long job. */
  readonly paceMs?: number;
}

export function createFakeCore(
  cabins: readonly CabinView[],
  { rates = "drawn", cashier = false, paceMs = 0 }: FakeCoreOptions = {},
): FakeCore {
  const state = new Map(cabins.map((cabin) => [cabin.number, cabin]));
  const streams = new Set<(event: LiveEvent | null) => void>();
  const asked: { what: string; input: unknown }[] = [];
  const sales: SaleView[] = [fakeSale(2, 4820, "320")];
  const send = (event: LiveEvent) => {
    for (const push of [...streams]) push(event);
  };
  const put = (number: number, over: Partial<CabinView>): CabinView => {
    const cabin = { ...known(number), ...over };
    state.set(number, cabin);
    send({ kind: "cabin", cabin });
    return cabin;
  };
  const known = (number: number): CabinView => {
    const cabin = state.get(number);
    if (cabin === undefined) throw new ORPCError("NOT_FOUND", { data: { code: "cabin/unknown" } });
    return cabin;
  };
  const note = (what: string, input: unknown) => void asked.push({ what, input });
  const charge = (input: { cabin: number; tender: { method: SaleView["tender"]["method"]; received?: string | undefined } }): SaleView => {
    const { account } = known(input.cabin);
    if (account === null) throw new ORPCError("CONFLICT", { data: { code: "session/nothing-to-pay" } });
    const due = account.due[input.tender.method];
    const received = input.tender.received ?? due;
    const sale = {
      ...fakeSale(input.cabin, 4821 + asked.length, due),
      lines: account.calls,
      tender: { method: input.tender.method, received },
      change: String(Number(received) - Number(due)),
    };
    sales.unshift(sale);
    const { id, change, at, total } = sale;
    put(input.cabin, { state: "paid", account: null, lastSale: { id, change, at, total, received, ...sale.receipt } });
    send({ kind: "sale", sale });
    return sale;
  };
  const history = Array.from({ length: 26 }, (_, index) =>
    fakeCall({
      cabin: 1,
      dialled: "0322768005",
      destination: "Valparaiso",
      value: "200",
      id: `h${index}`,
      billedMs: index % 6 === 5 ? 68_000 : 0,
      price: index % 6 === 5 ? "227" : "0",
      state: index % 6 === 5 ? "answered" : "no-answer",
      uncharged: index % 9 === 8 ? { reason: "Cortesía", user: "Marisol R." } : null,
    }),
  );
  const client: TimbreClient = {
    hello: async () => (cashier ? hello : { ...hello, role: "owner", shop: { ...hello.shop, cashier: "Jorge Cáceres" } }),
    health: async () => health,
    balance: async () => ({ amount: "18450", at: minutesAgo(1), source: "provider" }),
    live: async () =>
      stream(streams, {
        kind: "snapshot",
        cabins: [...state.values()],
        health,
        balance: { amount: "18450", at: minutesAgo(1), source: "provider" },
        shift,
        lastSale: sales[0] ?? null,
      }) as never,
    quote: async ({ number }) => ({
      number,
      prefix: "591",
      destination: "Bolivia · Móvil Entel",
      source: "sell",
      value: "260",
      unit: "minute",
      increment: "1/1",
      refused: null,
    }),
    rates: createFakeRates({ kind: rates, cashier, note, pace: () => new Promise((resolve) => setTimeout(resolve, paceMs)) }),
    calls: {
      list: async ({ page = 1, size = 15 }) => ({
        total: history.length,
        rows: history.slice((Number(page) - 1) * Number(size), Number(page) * Number(size)),
      }),
    },
    sales: {
      charge: async (input) => {
        note("charge", input);
        return charge({ cabin: Number(input.cabin), tender: input.tender });
      },
      reprint: async (input) => {
        note("reprint", input);
        return sales[0] ?? fakeSale(2, 4820, "320");
      },
      receipt: async ({ id }) => {
        const sale = sales.find((each) => each.id === id);
        return { columns: 48, copies: 0, lines: ["LOCUTORIO LOS ANDES", "-".repeat(48), `TOTAL ${sale?.total ?? ""}`] };
      },
      list: async () => ({ total: sales.length, rows: sales }),
    },
    shifts: { current: async () => shift, open: async () => shift, close: async () => shift },
    cabins: {
      list: async () => [...state.values()],
      enable: async (input) => {
        note("enable", input);
        return put(Number(input.number), { state: "free", enabled: true });
      },
      disable: async (input) => {
        note("disable", input);
        return put(Number(input.number), { state: "disabled", enabled: false });
      },
      uncharged: async (input) => {
        note("uncharged", input);
        return put(Number(input.number), { uncharged: input.mode === "off" ? null : { mode: input.mode, reason: input.reason ?? "" } });
      },
      hangUp: async (input) => {
        note("hangUp", input);
        return put(Number(input.number), { state: "free", live: null });
      },
      openSession: async (input) => {
        note("openSession", input);
        const account = fakeAccount(`n${input.number}`, [], { mode: input.mode, deposit: input.deposit ?? "0" });
        put(Number(input.number), { state: "open", account });
        return account;
      },
      deposit: async (input) => {
        note("deposit", input);
        const { account } = known(Number(input.number));
        const more = { ...(account ?? fakeAccount("x", [])), deposit: String(Number(account?.deposit ?? 0) + Number(input.amount)) };
        put(Number(input.number), { account: more });
        return more;
      },
    },
  };
  return {
    client,
    asked,
    send,
    hangUpOn() {
      for (const push of [...streams]) push(null);
    },
  };
}

function fakeSale(cabin: number, number: number, total: string): SaleView {
  return {
    id: `sale-${number}`,
    cabin,
    receipt: { series: "A", number },
    at: minutesAgo(20),
    user: "Marisol R.",
    subtotal: total,
    rounding: "0",
    deposit: "0",
    total,
    tender: { method: "cash", received: total },
    change: "0",
    lines: [],
    print: "printed",
  };
}

/** The snapshot at once, then whatever is sent; ends on null. */
async function* stream(streams: Set<(event: LiveEvent | null) => void>, snapshot: LiveEvent): AsyncGenerator<LiveEvent, void, void> {
  const queue: (LiveEvent | null)[] = [snapshot];
  let wake = () => {};
  const push = (event: LiveEvent | null) => {
    queue.push(event);
    wake();
  };
  streams.add(push);
  try {
    for (;;) {
      const next = queue.shift();
      if (next === null) return;
      if (next !== undefined) yield next;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    streams.delete(push);
  }
}
