import { type Actor, isHouse } from "../actor.ts";
import type { Core } from "../core.ts";
import { tokenHash } from "./sign-in-token.ts";

/** Whoever is at the other end of a connection: a window, or a program. */
export interface Caller {
  /** As whom it works where nobody has signed in on it. */
  readonly house: Actor;
  /** It came with the owner's token of the data folder, which works in a shop whose people sign in too. */
  readonly ownerKey: boolean;
  /** Of the person who signed in on it. A connection that stays goes from one to the next. */
  token: string | null;
  /** The till whose customer display it is: it may look at that, and do nothing else. */
  readonly display?: string;
}

/** Longer than a shift: whoever went home without signing out is not here tomorrow. A clock set on ends it sooner, which does no harm. */
const SIGN_IN_LASTS_MS = 16 * 3_600_000;

/** As whom a connection works now: asked at every command, for a sign-in may be ended from elsewhere. */
export function actorOf(core: Core, { house, token }: Caller): Actor {
  const person = token === null ? null : core.store.people.signedIn(tokenHash(token), core.clock.now() - SIGN_IN_LASTS_MS);
  return person === null ? house : { personId: person.id, name: person.name, role: person.role, terminal: person.terminal };
}

/**
 * Whether a person must sign in before anything else is done over this connection. Who sets the shop up has just made those people:
 * until the wizard is done, the owner's window is the owner's.
 */
export function mustSignIn(core: Core, caller: Caller, actor = actorOf(core, caller)): boolean {
  if (core.setup.isOpen() && caller.house.role === "owner") return false;
  return !caller.ownerKey && isHouse(actor) && core.store.people.anyPin();
}
