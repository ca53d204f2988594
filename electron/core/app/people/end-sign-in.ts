import { isHouse } from "../actor.ts";
import type { Core } from "../core.ts";
import { actorOf, type Caller } from "./caller.ts";
import { tokenHash } from "./sign-in-token.ts";

/** Ends the sign-in of a connection, in the caller's transaction; false where nobody was signed in on it. */
export function endSignIn(core: Core, caller: Caller, why: "left" | "replaced"): boolean {
  const actor = actorOf(core, caller);
  if (caller.token === null || isHouse(actor)) return false;
  core.store.people.endSignIn(tokenHash(caller.token), core.clock.now());
  const facts = { name: actor.name, terminal: actor.terminal, why };
  core.book.post(actor, { kind: "signed-out", ref: actor.personId, operationId: null, facts, postings: [] });
  return true;
}
