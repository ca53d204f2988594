import { houseActor } from "../app/actor.ts";
import type { Core } from "../app/core.ts";
import type { Caller } from "../app/people/caller.ts";
import { tokenHash } from "../app/people/sign-in-token.ts";
import { type RoleTokens, roleOfToken } from "./bearer-token.ts";

/**
 * Who comes in with a token: the house, with the role the token is for, or a person with that of a sign-in; null for nobody the core
 * knows. A sign-in that has ended still opens the door, to the lock screen.
 */
export function callerOfToken(core: Core, tokens: RoleTokens): (token: string | null) => Caller | null {
  return (token) => {
    const role = roleOfToken(token, tokens);
    if (role !== null) return { house: houseActor(core.shop, role), ownerKey: role === "owner", token: null };
    const display = token === null ? null : core.display.tillOf(token);
    if (display !== null) return { house: houseActor(core.shop, "cashier"), ownerKey: false, token: null, display };
    if (token === null || core.store.people.personOfToken(tokenHash(token)) === null) return null;
    return { house: houseActor(core.shop, "cashier"), ownerKey: false, token };
  };
}
