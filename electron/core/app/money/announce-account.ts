import type { SessionRow } from "../../store/session-repository.ts";
import type { Core } from "../core.ts";

/** Tells the windows that an account is another one now. */
export function announceAccount(core: Core, session: SessionRow): void {
  if (session.parked_utc !== null) core.feed.counterChanged();
  else core.feed.cabinChanged(session.cabin);
}
