import type { PendingAccountView } from "../../shared/contract/account-view.ts";
import { useLive } from "./core-context.tsx";
import { useAnswer } from "./use-answer.ts";

/** The accounts to be paid later, oldest first; null until the core has said. */
export function usePendingAccounts(): readonly PendingAccountView[] | null {
  const stamp = useLive((state) => String(state.counterStamp));
  return useAnswer((client) => client.accounts.pending(), stamp);
}
