import type { CabinView } from "../../shared/contract/cabin-view.ts";
import type { LiveEvent } from "../../shared/contract/live-event.ts";
import type { SetupStep } from "../../shared/contract/setup-view.ts";
import type { BalanceView, HelloView, ShopView } from "../../shared/contract/shop-view.ts";
import type { TimbreClient } from "../client/timbre-client.ts";
import { createFakeBook } from "./fake-book.ts";
import { fakeAccount } from "./fake-cabins.ts";
import { minutesAgo } from "./fake-call.ts";
import { createFakeCalls } from "./fake-calls.ts";
import { createFakeDisplay } from "./fake-display.ts";
import { fakeBalance, fakeHealth, fakeHello } from "./fake-facts.ts";
import { createFakeLogo } from "./fake-logo.ts";
import { createFakePending } from "./fake-pending.ts";
import { createFakePeople } from "./fake-people.ts";
import { createFakeRates, type FakeRatesKind } from "./fake-rates.ts";
import { createFakeRecovery } from "./fake-recovery.ts";
import { createFakeSales } from "./fake-sales.ts";
import { createFakeSettings } from "./fake-settings.ts";
import { createFakeSetup } from "./fake-setup.ts";
import { createFakeShifts } from "./fake-shifts.ts";
import { createFakeWorld, refused } from "./fake-world.ts";

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
  /** What the customer display shows. */
  readonly display?: string;
  /** The power has just come back. */
  readonly recovery?: boolean;
  /** The shop is being set up, and the wizard stands at this step. */
  readonly setup?: SetupStep | null;
  /** Its receipts begin with a logo. */
  readonly logo?: boolean;
  readonly balanceLevel?: BalanceView["level"];
  /** What comes on top of its prices or is within them. */
  readonly tax?: ShopView["tax"];
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
    display = "idle",
    recovery = false,
    setup = null,
    logo: hasLogo = false,
    balanceLevel = "amber",
    tax = null,
  }: FakeCoreOptions = {},
): FakeCore {
  const streams = new Set<(event: LiveEvent | null) => void>();
  let balance = fakeBalance(balanceLevel);
  const send = (event: LiveEvent) => {
    if (event.kind === "balance") balance = event.balance;
    for (const push of [...streams]) push(event);
  };
  const world = createFakeWorld(cabins, { hasPeople, hasShift }, send);
  const { asked, note, known, put } = world;
  const people = createFakePeople(world);
  const pending = createFakePending(world, counter);
  const sales = createFakeSales(world, pending, counter);
  const logo = createFakeLogo(world, hasLogo);
  const hello = (): HelloView => {
    const person = people.person();
    const role = person?.role ?? (cashier ? "cashier" : "owner");
    const name = person?.name ?? (cashier ? fakeHello.shop.cashier : "Jorge Cáceres");
    return {
      ...fakeHello,
      setup: setup !== null,
      role,
      person: person === null ? null : { id: person.id, name },
      needsSignIn: hasPeople && person === null,
      lockAfterMinutes,
      shop: { ...fakeHello.shop, tax, cashier: name, receipt: { ...fakeHello.shop.receipt, ...logo.inForce() } },
    };
  };
  const snapshot = (): LiveEvent => ({
    kind: "snapshot",
    cabins: [...world.cabins()],
    health: fakeHealth,
    balance,
    shift: world.shift,
    lastSale: sales.last(),
  });
  const servable = (amount = "0") => {
    if ((balance.level === "urgent" || balance.level === "zero") && Number(amount) > Number(balance.amount))
      throw refused("session/deposit-too-large", { most: balance.amount });
  };
  const answerAlert = (what: string, input: { readonly number: unknown }) => {
    note(what, input);
    const outOfUse = { state: "disabled", enabled: false, disabled: { reason: "Por revisar", since: minutesAgo(0) } } as const;
    return put(Number(input.number), { alert: null, ...(what === "alert.block" ? outOfUse : {}) });
  };
  const client: TimbreClient = {
    hello: async () => hello(),
    health: async () => fakeHealth,
    balance: async () => balance,
    live: async () => stream(streams, snapshot()) as never,
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
      ...createFakeCalls(world),
    },
    sales: sales.sales,
    shifts: createFakeShifts(world, pending),
    accounts: pending.accounts,
    people: people.people,
    settings: { ...createFakeSettings(world, snapshot), ...logo.settings },
    ...createFakeBook(world, counter),
    ...createFakeDisplay(world, display, tax),
    ...createFakeRecovery(world, recovery),
    ...createFakeSetup(world, setup),
    noteBalance: async (input) => {
      note("noteBalance", input);
      const noted = { ...fakeBalance(), amount: input.amount, source: "estimated" as const };
      send({ kind: "balance", balance: noted });
      return noted;
    },
    printer: {
      printAll: async () => {
        note("printer.printAll", {});
        return fakeHealth;
      },
      discard: async (input) => {
        note("printer.discard", input);
        send({ kind: "health", health: fakeHealth });
        return fakeHealth;
      },
    },
    alerts: {
      dismiss: async (input) => answerAlert("alert.dismiss", input),
      block: async (input) => answerAlert("alert.block", input),
      allow: async (input) => answerAlert("alert.allow", input),
    },
    cabins: {
      list: async () => [...world.cabins()],
      enable: async (input) => {
        note("enable", input);
        return put(Number(input.number), { state: "free", enabled: true, disabled: null });
      },
      disable: async (input) => {
        note("disable", input);
        return put(Number(input.number), disabledFor(input.reason));
      },
      disableAll: async (input) => {
        note("disableAll", input);
        for (const { number, state } of world.cabins()) if (state === "free") put(number, disabledFor(input.reason));
        return [...world.cabins()];
      },
      enableAll: async () => {
        note("enableAll", null);
        for (const { number, enabled } of world.cabins()) if (!enabled) put(number, { state: "free", enabled: true, disabled: null });
        return [...world.cabins()];
      },
      uncharged: async (input) => {
        note("uncharged", input);
        if (input.mode !== "off") world.allow("uncharged-cabin", String(input.number), input.approval);
        return put(Number(input.number), { uncharged: input.mode === "off" ? null : { mode: input.mode, reason: input.reason ?? "" } });
      },
      testLine: async (input) => {
        note("testLine", input);
        return put(Number(input.number), { line: "registered", state: "free" });
      },
      hangUp: async (input) => {
        note("hangUp", input);
        return put(Number(input.number), { state: "free", live: null });
      },
      openSession: async (input) => {
        note("openSession", input);
        servable(input.deposit);
        const account = fakeAccount(`n${input.number}`, [], { mode: input.mode, deposit: input.deposit ?? "0" });
        put(Number(input.number), { state: "open", account });
        return account;
      },
      deposit: async (input) => {
        note("deposit", input);
        servable(input.amount);
        const { account } = known(Number(input.number));
        const more = { ...(account ?? fakeAccount("x", [])), deposit: String(Number(account?.deposit ?? 0) + Number(input.amount)) };
        put(Number(input.number), { account: more });
        return more;
      },
      depositBuys: async ({ amount }) => [
        { destination: "Perú · Móvil", seconds: Math.floor((Number(amount) * 60) / 90) },
        { destination: "Colombia · Móvil", seconds: Math.floor((Number(amount) * 60) / 70) },
      ],
      depositLimit: async () => ({ most: balance.level === "urgent" || balance.level === "zero" ? balance.amount : null }),
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

function disabledFor(reason: string | undefined): Pick<CabinView, "state" | "enabled" | "disabled"> {
  return { state: "disabled", enabled: false, disabled: { reason: reason ?? "", since: minutesAgo(0) } };
}
