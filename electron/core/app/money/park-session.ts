import type { SessionRow } from "../../store/session-repository.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";

/** Takes an account out of its cabin, to be paid later under a name, and tells the book; in the caller's transaction. */
export function parkSession(
  core: Core,
  actor: Actor,
  session: SessionRow,
  { name, operationId }: { readonly name: string; readonly operationId: string | null },
): SessionRow {
  const { sessions } = core.store;
  const atUtc = core.clock.now();
  sessions.park(session.id, atUtc, name);
  core.book.post(actor, {
    kind: "account-parked",
    ref: session.id,
    operationId,
    facts: { session: session.id, cabin: session.cabin, debtor: name, owed: sessions.owed(session.id), held: sessions.held(session.id) },
    postings: [],
  });
  return { ...session, parked_utc: atUtc, debtor: name };
}
