import { createStore } from "zustand/vanilla";
import type { PendingAccountView } from "../../shared/contract/account-view.ts";
import type { tenderMethods } from "../../shared/contract/sale-view.ts";

export type TenderMethod = (typeof tenderMethods)[number];
export type CabinFilter = "all" | "to-pay" | "live" | "free" | "notices";
export type PanelDialog =
  | { readonly kind: "uncharged"; readonly cabin: number }
  | { readonly kind: "disable"; readonly cabin: number }
  | { readonly kind: "disable-all" }
  | { readonly kind: "split"; readonly cabin: number }
  | { readonly kind: "hang-up"; readonly cabin: number }
  | { readonly kind: "prepaid"; readonly cabin: number }
  /** A call of the account is not paid now: later, or not at all. */
  | { readonly kind: "leave-out"; readonly cabin: number; readonly call: string }
  | { readonly kind: "discount"; readonly cabin: number }
  | { readonly kind: "item"; readonly cabin: number }
  /** None of the calls that are checked is charged. */
  | { readonly kind: "no-charge"; readonly cabin: number }
  | { readonly kind: "deposit-back"; readonly cabin: number }
  | { readonly kind: "part-payment"; readonly cabin: number }
  | { readonly kind: "park"; readonly cabin: number };

/** A cabin is being chosen for something: where an account goes. `target` is the one aimed at with keys. */
export type CabinPick =
  | { readonly kind: "move"; readonly from: number; readonly target: number | null }
  /** `from` is null for a pending account, which has no cabin. */
  | { readonly kind: "merge"; readonly account: string; readonly from: number | null; readonly target: number | null };

/** So much by each method, as typed in main units with a point; one that is not there or is empty pays nothing. */
export type TenderParts = Readonly<Partial<Record<TenderMethod, string>>>;

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
  /** What the list of sales is searched for, where another place says it; null where the cashier types. */
  readonly saleSearch: string | null;
  readonly selected: number | null;
  readonly zone: "panel" | "till";
  /** Digits of a cabin number that could still go on. */
  readonly buffer: string;
  readonly filter: CabinFilter;
  readonly method: TenderMethod;
  /** As typed, in main units with a point; empty means exact. */
  readonly received: string;
  /** Amounts by methods before the one that pays the rest, as typed; null where one method pays all of it. */
  readonly parts: TenderParts | null;
  /** The detailed charge lies over the panel. */
  readonly detailed: boolean;
  /** Calls and items of the account in the till that are paid later. */
  readonly leftOut: readonly string[];
  readonly discount: Discount | null;
  /**
   * Where the window has no room for the till beside the cabins it lies over them: with what is chosen, shut though something is, or
   * open though nothing is.
   */
  readonly drawer: "with-choice" | "shut" | "open";
  /** The pending account in the till; null for the chosen cabin's. */
  readonly pending: PendingAccountView | null;
  readonly dialog: PanelDialog | null;
  readonly pick: CabinPick | null;
  /** The menu of a cabin, and where on the window it was asked for. */
  readonly menu: { readonly cabin: number; readonly x: number; readonly y: number } | null;
  readonly page: number;
  /** How many cabins a page holds in this window. */
  readonly perPage: number;
  /** The quote box lies over a scene that has none of its own. */
  readonly quoteOpen: boolean;
  /** The question whose price the customer display shows; null for none. */
  readonly quoteShown: string | null;
  /** The call whose price is explained; null for none. */
  readonly whyOf: string | null;
  /** The dialog of cash in, cash out and the safe, the sale at the counter, or the list of what is to be looked at. */
  readonly over: "balance" | "cash" | "own-pin" | "safe-drop" | "items" | "sell" | "help" | null;
}

/** A till that nothing was typed into yet. */
export const emptyTill = {
  method: "cash",
  received: "",
  parts: null,
  detailed: false,
  leftOut: [],
  discount: null,
  drawer: "with-choice",
  pending: null,
} as const;

export type PanelStore = ReturnType<typeof createPanelStore>;

export function createPanelStore() {
  return createStore<PanelState>(() => ({
    scene: "cabins",
    callsOf: null,
    saleShown: null,
    saleSearch: null,
    selected: null,
    zone: "panel",
    buffer: "",
    filter: "all",
    ...emptyTill,
    dialog: null,
    pick: null,
    menu: null,
    page: 0,
    perPage: 40,
    quoteOpen: false,
    quoteShown: null,
    whyOf: null,
    over: null,
  }));
}
