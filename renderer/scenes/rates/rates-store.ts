import { createStore } from "zustand/vanilla";
import type { RateFilter, RateRow } from "../../../shared/contract/rates-view.ts";

export interface RatesFilter {
  readonly text: string;
  readonly only: NonNullable<RateFilter["only"]>;
  readonly unit: NonNullable<RateFilter["unit"]> | null;
}
export type DeckSide = "sell" | "cost";

export type RatesDialog =
  | { readonly kind: "rate"; readonly row: RateRow | null }
  | { readonly kind: "diff"; readonly side: DeckSide }
  | { readonly kind: "publish"; readonly side: DeckSide }
  | { readonly kind: "history" }
  | { readonly kind: "import" };

/** A price being written in its row, with what the core said of it when it was refused. */
export interface Editing {
  readonly key: string;
  readonly text?: string;
  readonly problem?: string;
}

/** What a person is doing in the tariff screen. Rows follow the part of it that is theirs. */
export interface RatesState {
  readonly filter: RatesFilter;
  /** Grows with every change of the prices: what was asked before is asked again. */
  readonly stamp: number;
  /** Countries opened or closed by hand; the others open while there is room. */
  readonly expanded: ReadonlyMap<string, boolean>;
  /** Keys of rows, or everything the filter shows. */
  readonly selection: "all" | ReadonlySet<string>;
  /** The row with the tab stop, by its `data-row`. */
  readonly current: string | null;
  readonly editing: Editing | null;
  /** Grows when the row with the tab stop must have the focus again: its editor is gone. */
  readonly refocus: number;
  readonly dialog: RatesDialog | null;
  readonly ruleOpen: boolean;
}

export type RatesStore = ReturnType<typeof createRatesStore>;

export const NOTHING_CHOSEN: ReadonlySet<string> = new Set();

export function createRatesStore() {
  return createStore<RatesState>(() => ({
    filter: { text: "", unit: null, only: "all" },
    stamp: 0,
    expanded: new Map(),
    selection: NOTHING_CHOSEN,
    current: null,
    editing: null,
    refocus: 0,
    dialog: null,
    ruleOpen: false,
  }));
}
