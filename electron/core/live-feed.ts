import type { CabinView } from "../../shared/contract/cabin-view.ts";
import type { LiveEvent } from "../../shared/contract/live-event.ts";
import { assert } from "../../shared/kernel/assert.ts";
import { balanceView } from "./app/balance.ts";
import { cabinView } from "./app/cabin-view.ts";
import type { Core } from "./app/core.ts";
import { findCabin } from "./app/find-cabin.ts";
import { healthView } from "./app/health.ts";
import { instantText } from "./app/instant-text.ts";
import { leavingCabins } from "./app/leaving-cabins.ts";
import type { LiveFeed } from "./app/live-feed-port.ts";
import { saleView, saleViewOfRow } from "./app/sale-view.ts";
import { inShopOrder } from "./app/settings/cabin-order.ts";
import { currentShift } from "./app/shifts.ts";
import type { CabinRow } from "./store/cabin-repository.ts";

type Part = "health" | "balance" | "shift" | "rates" | "counter" | "shop" | "everything" | `cabin ${number}` | `sale ${string}`;

/** `core` is asked for late: the feed is a part of it. */
export function createLiveFeed(core: () => Core): LiveFeed {
  const listeners = new Set<(event: LiveEvent) => void>();
  const states = new Map<number, { readonly state: string; readonly since: string }>();
  const sent = new Map<string, string>();
  const dirty = new Set<Part>();

  function changed(part: Part): void {
    if (dirty.size === 0) core().scheduler.soon(flush);
    dirty.add(part);
  }

  function flush(): void {
    // A cabin whose call is about to be closed is looked at once, after that, and the close does not wait for the windows.
    if (core().live.closing.size > 0) {
      core().scheduler.soon(flush);
      return;
    }
    const parts = [...dirty];
    dirty.clear();
    for (const part of parts) {
      const event = eventOf(part);
      if (event !== null && isNews(part, event)) for (const listener of listeners) listener(event);
    }
  }

  /** Only what differs from the last time is sent; the running time of a call, or of a phone off the hook, is no difference. */
  function isNews(part: Part, event: LiveEvent): boolean {
    if (part === "rates" || part === "counter" || part === "shop" || part === "everything") return true;
    const text = JSON.stringify(event, (key, value: unknown) =>
      key === "phaseElapsedMs" || key === "elapsedMs" || (key === "at" && event.kind === "balance") ? undefined : value,
    );
    if (sent.get(part) === text) return false;
    if (!part.startsWith("sale ")) sent.set(part, text);
    return true;
  }

  function eventOf(part: Part): LiveEvent | null {
    if (part === "health") return { kind: "health", health: healthView(core()) };
    if (part === "balance") return { kind: "balance", balance: balanceView(core()) };
    if (part === "rates") return { kind: "rates-changed" };
    if (part === "counter") return { kind: "counter-changed" };
    if (part === "shop") return { kind: "shop-changed" };
    if (part === "everything") return snapshot();
    if (part === "shift") return { kind: "shift", shift: currentShift(core()) };
    if (part.startsWith("sale ")) return { kind: "sale", sale: saleView(core(), part.slice(5)) };
    const number = Number(part.slice(6));
    const cabin = findCabin(core(), number);
    if (cabin.ok) return { kind: "cabin", cabin: viewOf(cabin.value) };
    // It has left with its call: the panel is told as a whole, without it.
    return states.delete(number) ? snapshot() : null;
  }

  function viewOf(row: CabinRow): CabinView {
    const { number } = row;
    const view = cabinView(core(), row);
    const before = states.get(number);
    const since = before?.state === view.state ? before.since : instantText(core().clock.now());
    states.set(number, { state: view.state, since });
    return { ...view, since };
  }

  function snapshot(): LiveEvent {
    // A window that begins now has seen something else than what was sent last: the next change is news for it.
    sent.clear();
    const last = core().store.sales.last();
    return {
      kind: "snapshot",
      cabins: cabins(),
      health: healthView(core()),
      balance: balanceView(core()),
      shift: currentShift(core()),
      lastSale: last === null ? null : saleViewOfRow(core(), last),
    };
  }

  const cabins = () => {
    const shown = [...core().store.cabins.list(), ...leavingCabins(core())].sort((one, other) => one.number - other.number);
    return inShopOrder(core().store.settings, shown).map(viewOf);
  };
  return {
    cabin: (number) => {
      const found = findCabin(core(), number);
      if (found.ok) return viewOf(found.value);
      // What was asked of it has just ended its call, and it has left.
      const row = core()
        .store.cabins.retired()
        .find((retired) => retired.number === number);
      assert(row !== undefined, `no cabin ${number}`);
      return viewOf(row);
    },
    cabins,
    snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    cabinChanged: (number) => changed(`cabin ${number}`),
    healthChanged: () => changed("health"),
    balanceChanged: () => changed("balance"),
    shiftChanged: () => changed("shift"),
    saleMade: (saleId) => changed(`sale ${saleId}`),
    ratesChanged: () => changed("rates"),
    counterChanged: () => changed("counter"),
    // A rule of the shop, such as its rounding, shows in everything: what is due on every cabin, and where it stands.
    shopChanged: () => {
      changed("shop");
      changed("everything");
    },
  };
}
