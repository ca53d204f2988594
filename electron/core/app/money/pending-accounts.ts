import type { PendingAccountView } from "../../../../shared/contract/account-view.ts";
import type { SessionRow } from "../../store/session-repository.ts";
import { accountView } from "../cabin-view.ts";
import type { Core } from "../core.ts";
import { instantText } from "../instant-text.ts";

/** Accounts to be paid later, the oldest first. */
export function pendingAccounts(core: Core): readonly PendingAccountView[] {
  return core.store.sessions.parked().map((session) => pendingAccountView(core, session));
}

export function pendingAccountView(core: Core, session: SessionRow): PendingAccountView {
  return {
    ...accountView(core, session),
    cabin: session.cabin,
    name: session.debtor ?? "",
    parkedAt: instantText(session.parked_utc ?? session.opened_utc),
  };
}
