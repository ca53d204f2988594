import type { CabinView } from "../../shared/contract/cabin-view.ts";
import type { LiveEvent } from "../../shared/contract/live-event.ts";
import type { HelloView } from "../../shared/contract/shop-view.ts";
import type { TimbreClient } from "../client/timbre-client.ts";
import { createFakeBook } from "./fake-book.ts";
import { fakeAccount } from "./fake-cabins.ts";
import { fakeCall, minutesAgo } from "./fake-call.ts";
import { fakeHealth, fakeHello } from "./fake-facts.ts";
import { fakeFile } from "./fake-file.ts";
import { createFakePending } from "./fake-pending.ts";
import { createFakePeople } from "./fake-people.ts";
import { createFakeRates, type FakeRatesKind } from "./fake-rates.ts";
import { createFakeSales } from "./fake-sales.ts";
import { createFakeShifts } from "./fake-shifts.ts";
import { createFakeWorld } from "./fake-world.ts";

/** A shop in memory behind the same interface as the core's, for the gallery and its tests only. */
export interface FakeCore {
  readonly client: TimbreClient;
  /** What the counter asked for, in order. */
  readonly asked: readonly { readonly what: string; readonly input: unknown }[];
  send(event: LiveEvent): void;
  /** Ends every stream, as a dead core would. */
  hangUpOn(): void;
}

export interface FakeCoreOptions {
  readonly rates?: FakeRatesKind;
  readonly cashier?: boolean;
  /** Milliseconds between the steps of a long job. */
  readonly paceMs?: number;
  /** The shop has people: nothing goes before one of them signs in. */
  readonly people?: boolean;
  readonly shift?: boolean;
  /** Minutes without a key until the window locks. */
  readonly lockAfterMinutes?: number | null;
  /** Pending accounts and items to look at. */
  readonly counter?: boolean;
}

export function createFakeCore(
  cabins: readonly CabinView[],
  {
    rates = "drawn",
    cashier = false,
    paceMs = 0,
    people: hasPeople = false,
    shift: hasShift = true,
    lockAfterMinutes = null,
    counter = false,
  }: FakeCoreOptions = {},
): FakeCore {
  const streams = new Set<(event: LiveEvent | null) => void>();
  const send = (event: LiveEvent) => {
    for (const push of [...streams]) push(event);
  };
  const world = createFakeWorld(cabins, { hasPeople, hasShift }, send);
  const { asked, note, known, put } = world;
  const people = createFakePeople(world);
  const pending = createFakePending(world, counter);
  const sales = createFakeSales(world, pending, counter);
  const hello = (): HelloView => {
    const person = people.person();
    const role = person?.role ?? (cashier ? "cashier" : "owner");
    const name = person?.name ?? (cashier ? fakeHello.shop.cashier : "Jorge Cáceres");
    return {
      ...fakeHello,
      role,
      person: person === null ? null : { id: person.id, name },
      needsSignIn: hasPeople && person === null,
      lockAfterMinutes,
      shop: { ...fakeHello.shop, cashier: name },
    };
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
    hello: async () => hello(),
    health: async () => fakeHealth,
    balance: async () => ({ amount: "18450", at: minutesAgo(1), source: "provider" }),
    live: async () =>
      stream(streams, {
        kind: "snapshot",
        cabins: [...world.cabins()],
        health: fakeHealth,
        balance: { amount: "18450", at: minutesAgo(1), source: "provider" },
        shift: world.shift,
        lastSale: sales.last(),
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
      uncharge: sales.uncharge,
      export: async (input) => fakeFile(note, "llamadas", input),
      list: async ({ page = 1, size = 15 }) => ({
        total: history.length,
        rows: history.slice((Number(page) - 1) * Number(size), Number(page) * Number(size)),
      }),
    },
    sales: sales.sales,
    shifts: createFakeShifts(world, pending),
    accounts: pending.accounts,
    people: people.people,
    ...createFakeBook(world, counter),
    cabins: {
      list: async () => [...world.cabins()],
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
        if (input.mode !== "off") world.allow("uncharged-cabin", String(input.number), input.approval);
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
      depositBack: async (input) => {
        note("depositBack", input);
        const { account } = known(Number(input.number));
        put(Number(input.number), { state: "free", account: null });
        return { returned: account?.deposit ?? "0", account: null };
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
