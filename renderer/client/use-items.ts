import type { ItemView } from "../../shared/contract/book-contract.ts";
import { useLive } from "./core-context.tsx";
import { useAnswer } from "./use-answer.ts";

/** What is to be looked at, the newest first; null until the core has said. */
export function useItems(): readonly ItemView[] | null {
  const stamp = useLive((state) => `${state.counterStamp} ${state.health?.printer.pending ?? 0}`);
  return useAnswer((client) => client.items.list({}), stamp);
}
