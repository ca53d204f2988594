import type { SessionRow } from "../../store/session-repository.ts";

/** Whether money paid on an account is money to talk with: a prepaid one that stays in its cabin. */
export function paysAhead(session: SessionRow, leaves: boolean): boolean {
  return session.mode === "prepaid" && session.parked_utc === null && !leaves;
}
