import type { SessionRow } from "../../store/session-repository.ts";
import type { Core } from "../core.ts";
import { isTalking } from "./account-to-charge.ts";

/** Ends an account that owes nothing and holds nothing, in the caller's transaction: there is nothing a sale could be made of. */
export function closeIfSettled(core: Core, session: SessionRow): boolean {
  const { sessions } = core.store;
  if (sessions.owed(session.id) !== 0 || sessions.held(session.id) !== 0 || isTalking(core, session)) return false;
  sessions.close(session.id, core.clock.now());
  return true;
}
