import type { PersonView } from "../../../../shared/contract/people-view.ts";
import { pinDigitsMin } from "../../../../shared/contract/pin-digits.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { Core } from "../core.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { actorOf, type Caller } from "./caller.ts";
import { checkPin } from "./check-pin.ts";
import { personView } from "./person-view.ts";
import { tokenHash } from "./sign-in-token.ts";
import { weakPin } from "./weak-pin.ts";

/** The signed-in person changes their own PIN; every other window of theirs is signed out. */
export async function changePin(
  core: Core,
  caller: Caller,
  { pin, newPin }: { readonly pin: string; readonly newPin: string },
): Promise<Outcome<PersonView>> {
  const actor = actorOf(core, caller);
  const weak = weakPin(newPin, actor.role);
  if (weak !== null) return refuse("people/weak-pin", { why: weak, digits: pinDigitsMin(actor.role) });
  const checked = await checkPin(core, actor, { person: actor.personId, pin, pastWait: caller.ownerKey });
  if (!checked.ok) return checked;
  const pinHash = await core.pins.hasher.hash(newPin);
  const outcome = core.store.transaction((): Outcome<PersonView> => {
    const before = core.store.people.get(actor.personId);
    // Meanwhile the owner may have changed the person, or signed them out.
    if (before === null || before.pin_hash !== checked.value.pin_hash) return refuse("people/unknown");
    if (caller.token === null || actorOf(core, caller).personId !== actor.personId) return refuse("people/sign-in-first");
    const person = { ...before, pin_hash: pinHash, changed_utc: core.clock.now() };
    core.store.people.put(person);
    const signedOut = core.store.people.endSignInsOf(person.id, core.clock.now(), tokenHash(caller.token));
    const facts = { name: person.name, role: person.role, active: true, hasPin: true, pinChanged: true, signedOut };
    core.book.post(actor, { kind: "person-changed", ref: person.id, operationId: null, facts, postings: [] });
    return ok(personView(core, actor.terminal, person));
  });
  if (outcome.ok) core.feed.counterChanged();
  return outcome;
}
