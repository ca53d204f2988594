import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { RateCountry, RatesOverview } from "../../../shared/contract/rates-view.ts";
import type { RatesActions } from "./rates-actions.ts";
import type { RatesState, RatesStore } from "./rates-store.ts";

interface RatesShared {
  readonly store: RatesStore;
  readonly actions: RatesActions;
  readonly overview: RatesOverview;
  /** The groups of the list as it is filtered; null while they are asked for the first time. */
  readonly countries: readonly RateCountry[] | null;
  /** How many rows the filter shows. */
  readonly total: number;
}

export const RatesContext = createContext<RatesShared | null>(null);

export function useRates(): RatesShared {
  const shared = useContext(RatesContext);
  if (shared === null) throw new Error("useRates outside of the tariff screen");
  return shared;
}

export function useRatesState<T>(select: (state: RatesState) => T): T {
  return useStore(useRates().store, select);
}
