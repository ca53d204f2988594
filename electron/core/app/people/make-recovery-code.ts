import { recoveryLetters } from "../../../../shared/contract/recovery-code-shape.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { newRecoveryCode, recoveryCodeKey } from "./recovery-code.ts";

/** Makes an owner's recovery code, in place of the one before. It is told this once: the book has its hash alone. */
export async function makeRecoveryCode(
  core: Core,
  actor: Actor,
  { person: id }: { readonly person: string },
): Promise<Outcome<{ readonly code: string }>> {
  const code = newRecoveryCode();
  const hash = await core.pins.hasher.hash(recoveryLetters(code));
  const outcome = core.store.transaction((): Outcome<{ readonly code: string }> => {
    const person = core.store.people.get(id);
    if (person === null || person.active === 0 || person.role !== "owner" || person.pin_hash === null)
      return refuse("people/unknown", { person: id });
    core.store.settings.set(recoveryCodeKey(id), hash);
    const { name, role } = person;
    const facts = { name, role, active: true, hasPin: true, pinChanged: false, recoveryCode: "made" };
    core.book.post(actor, { kind: "person-changed", ref: id, operationId: null, facts, postings: [] });
    return ok({ code });
  });
  if (outcome.ok) core.feed.counterChanged();
  return outcome;
}
