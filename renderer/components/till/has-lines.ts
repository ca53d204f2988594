import type { AccountView } from "../../../shared/contract/cabin-view.ts";

/** Whether an account has calls or items on it, also such that cost nothing. */
export function hasLines(account: AccountView | null): account is AccountView {
  return account !== null && account.calls.length + account.items.length > 0;
}
