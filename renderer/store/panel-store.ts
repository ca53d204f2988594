import { createStore } from "zustand/vanilla";
import type { PendingAccountView } from "../../shared/contract/account-view.ts";
import type { tenderMethods } from "../../shared/contract/sale-view.ts";

export type TenderMethod = (typeof tenderMethods)[number];
export type CabinFilter = "all" | "to-pay" | "live" | "free" | "notices";
export type PanelDialog =
  | { readonly kind: "uncharged"; readonly cabin: number }
  | { readonly kind: "disable"; readonly cabin: number }
  | { readonly kind: "hang-up"; readonly cabin: number }
  | { readonly kind: "prepaid"; readonly cabin: number }
  /** A call of the account is not paid now: later, or not at all. */
  | { readonly kind: "leave-out"; readonly cabin: number; readonly call: string }
  | { readonly kind: "discount"; readonly cabin: number }
  | { readonly kind: "part-payment"; readonly cabin: number }
  | { readonly kind: "park"; readonly cabin: number };

/** Taken off the account in the till, as it is sent to the core. */
export type Discount =
  | { readonly amount: string; readonly reason: string; readonly percent?: never }
  | { readonly percent: string; readonly reason: string; readonly amount?: never };

export type SceneName = "cabins" | "sales" | "calls" | "rates" | "shift" | "reports" | "settings";

/** What the cashier is doing. The digits they press mean a cabin in the panel and an amount in the till. */
export interface PanelState {
  readonly scene: SceneName;
  /** The cabin whose calls the list of calls shows; null for all. */
  readonly callsOf: number | null;
  /** The sale whose receipt the list of sales shows; null for the newest. */
  readonly saleShown: string | null;
  readonly selected: number | null;
  readonly zone: "panel" | "till";
  /** Digits of a cabin number that could still go on. */
  readonly buffer: string;
  readonly filter: CabinFilter;
  readonly method: TenderMethod;
  /** As typed, in main units with a point; empty means exact. */
  readonly received: string;
  /** Calls of the account in the till that are paid later. */
  readonly leftOut: readonly string[];
  readonly discount: Discount | null;
  /** The pending account in the till; null for the chosen cabin's. */
  readonly pending: PendingAccountView | null;
  readonly dialog: PanelDialog | null;
  readonly page: number;
  /** The quote box lies over a scene that has none of its own. */
  readonly quoteOpen: boolean;
  /** The call whose price is explained; null for none. */
  readonly whyOf: string | null;
  /** The dialog of cash in, cash out and the safe, or the list of what is to be looked at. */
  readonly over: "cash" | "items" | null;
}

/** A till that nothing was typed into yet. */
export const emptyTill = { method: "cash", received: "", leftOut: [], discount: null, pending: null } as const;

export type PanelStore = ReturnType<typeof createPanelStore>;

export function createPanelStore() {
  return createStore<PanelState>(() => ({
    scene: "cabins",
    callsOf: null,
    saleShown: null,
    selected: null,
    zone: "panel",
    buffer: "",
    filter: "all",
    ...emptyTill,
    dialog: null,
    page: 0,
    quoteOpen: false,
    whyOf: null,
    over: null,
  }));
}
