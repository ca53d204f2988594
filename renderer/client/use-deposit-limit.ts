import { useLive } from "./core-context.tsx";
import { useAnswer } from "./use-answer.ts";

/** The most that may be taken as a deposit now, asked for again with every other balance; null where nothing limits it or nobody knows yet. */
export function useDepositLimit(): string | null {
  const balance = useLive((state) => state.balance);
  return useAnswer((client) => client.cabins.depositLimit(), balance ?? "unknown")?.most ?? null;
}
