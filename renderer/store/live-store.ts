import { createStore } from "zustand/vanilla";
import type { CabinView } from "../../shared/contract/cabin-view.ts";
import type { LiveEvent } from "../../shared/contract/live-event.ts";
import type { SaleView } from "../../shared/contract/sale-view.ts";
import type { BalanceView, HealthView, HelloView, ShiftView } from "../../shared/contract/shop-view.ts";
import { assertNever } from "../../shared/kernel/assert-never.ts";
import { noteTopUp } from "../live/top-up.ts";

/**
 * A cabin and when its last event arrived, on this window's monotonic clock: its call is counted on from there. Of a paid one, when
 * its sale arrived: what becomes of the receipt makes the time it can be undone in no longer.
 */
export interface ReceivedCabin {
  readonly cabin: CabinView;
  readonly receivedMs: number;
}

/** Whether what is on the screen is the present. `since` is the wall-clock moment contact was lost. */
export type Contact = { readonly kind: "connecting" } | { readonly kind: "live" } | { readonly kind: "lost"; readonly since: Date };

export interface LiveState {
  readonly contact: Contact;
  readonly hello: HelloView | null;
  readonly cabins: readonly ReceivedCabin[];
  readonly health: HealthView | null;
  readonly balance: BalanceView | null;
  readonly shift: ShiftView | null;
  readonly lastSale: SaleView | null;
  /** Grows when prices change anywhere: what was asked of them is asked again. */
  readonly ratesStamp: number;
  /** Grows when pending accounts, items to look at, people or the book change. */
  readonly counterStamp: number;
  /** Grows when a setting of the shop changes. */
  readonly shopStamp: number;
}

const nothing: LiveState = {
  contact: { kind: "connecting" },
  hello: null,
  cabins: [],
  health: null,
  balance: null,
  shift: null,
  lastSale: null,
  ratesStamp: 0,
  counterStamp: 0,
  shopStamp: 0,
};

export type LiveStore = ReturnType<typeof createLiveStore>;

export function createLiveStore() {
  return createStore<LiveState>(() => nothing);
}

/** The state after one event of the core. */
export function afterEvent(state: LiveState, event: LiveEvent, receivedMs: number): LiveState {
  switch (event.kind) {
    case "snapshot":
      return {
        ...state,
        cabins: event.cabins.map((cabin) => ({ cabin, receivedMs })),
        health: event.health,
        balance: event.balance,
        shift: event.shift,
        lastSale: event.lastSale,
      };
    case "cabin":
      return { ...state, cabins: withCabin(state.cabins, { cabin: event.cabin, receivedMs }) };
    case "health":
      return { ...state, health: event.health };
    case "balance":
      return { ...state, balance: event.balance };
    case "shift":
      return { ...state, shift: event.shift };
    case "sale":
      return { ...state, lastSale: event.sale };
    case "rates-changed":
      return { ...state, ratesStamp: state.ratesStamp + 1 };
    case "counter-changed":
      return { ...state, counterStamp: state.counterStamp + 1 };
    case "shop-changed":
      return { ...state, shopStamp: state.shopStamp + 1 };
    default:
      return assertNever(event);
  }
}

/** Places never change by themselves: a known cabin stays, a new one comes last until everything is told anew. */
function withCabin(cabins: readonly ReceivedCabin[], received: ReceivedCabin): readonly ReceivedCabin[] {
  const known = cabins.find(({ cabin }) => cabin.number === received.cabin.number);
  if (known !== undefined) noteTopUp(known.cabin, received.cabin);
  if (known === undefined) return [...cabins, received];
  const kept = isSameSale(known.cabin, received.cabin) ? { ...received, receivedMs: known.receivedMs } : received;
  return cabins.map((each) => (each === known ? kept : each));
}

function isSameSale(before: CabinView, after: CabinView): boolean {
  return after.state === "paid" && before.state === "paid" && before.lastSale?.id === after.lastSale?.id;
}
