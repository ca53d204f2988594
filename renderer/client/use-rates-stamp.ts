import { useLive } from "./core-context.tsx";

/** Another text whenever prices changed: what was asked of them is asked again. */
export function useRatesStamp(): string {
  return useLive((state) => String(state.ratesStamp));
}
