import type { SessionRow } from "../../store/session-repository.ts";
import type { Core } from "../core.ts";

/** Whether an account has neither a call nor anything else a sale could be made of. */
export function isEmptyAccount(core: Core, { id }: SessionRow): boolean {
  const { calls, sessions } = core.store;
  return calls.ofSession(id).length === 0 && sessions.owed(id) === 0 && sessions.held(id) === 0;
}
