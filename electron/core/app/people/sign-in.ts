import type { SignedInView } from "../../../../shared/contract/people-view.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { Core } from "../core.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { actorOf, type Caller } from "./caller.ts";
import { checkPin } from "./check-pin.ts";
import { endSignIn } from "./end-sign-in.ts";
import { personView } from "./person-view.ts";
import { newSignInToken, tokenHash } from "./sign-in-token.ts";

/** A person takes this terminal; whoever was signed in on the same connection leaves it. */
export async function signIn(
  core: Core,
  caller: Caller,
  request: { readonly person: string; readonly pin: string },
): Promise<Outcome<SignedInView>> {
  const { terminal } = caller.house;
  const checked = await checkPin(core, actorOf(core, caller), { ...request, pastWait: caller.ownerKey });
  if (!checked.ok) return checked;
  const signedIn = core.store.transaction((): Outcome<SignedInView> => {
    const person = core.store.people.get(request.person);
    // While the PIN was looked at the owner may have changed the person.
    if (person === null || person.active === 0 || person.pin_hash !== checked.value.pin_hash) return refuse("people/unknown");
    endSignIn(core, caller, "replaced");
    const token = newSignInToken();
    core.store.people.addSignIn({ tokenHash: tokenHash(token), personId: person.id, terminal, atUtc: core.clock.now() });
    const actor = { personId: person.id, name: person.name, role: person.role, terminal };
    const facts = { name: person.name, role: person.role, terminal };
    core.book.post(actor, { kind: "signed-in", ref: person.id, operationId: null, facts, postings: [] });
    return ok({ token, person: personView(core, terminal, person) });
  });
  if (signedIn.ok) caller.token = signedIn.value.token;
  return signedIn;
}
