import { createStore } from "zustand/vanilla";
import type { tenderMethods } from "../../shared/contract/sale-view.ts";

export type TenderMethod = (typeof tenderMethods)[number];
export type CabinFilter = "all" | "to-pay" | "live" | "free" | "notices";
export type PanelDialog =
  | { readonly kind: "uncharged"; readonly cabin: number }
  | { readonly kind: "disable"; readonly cabin: number }
  | { readonly kind: "hang-up"; readonly cabin: number }
  | { readonly kind: "prepaid"; readonly cabin: number };

export type SceneName = "cabins" | "sales" | "calls" | "rates";

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
  readonly dialog: PanelDialog | null;
  readonly page: number;
  /** The quote box lies over a scene that has none of its own. */
  readonly quoteOpen: boolean;
  /** The call whose price is explained; null for none. */
  readonly whyOf: string | null;
}

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
    method: "cash",
    received: "",
    dialog: null,
    page: 0,
    quoteOpen: false,
    whyOf: null,
  }));
}
