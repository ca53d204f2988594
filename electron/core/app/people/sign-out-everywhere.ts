import type { PersonView } from "../../../../shared/contract/people-view.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { runOnce } from "../operation.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { personView } from "./person-view.ts";

/** Every window of a person is signed out. */
export function signOutEverywhere(
  core: Core,
  actor: Actor,
  { id, operationId }: { readonly id: string; readonly operationId: string },
): Outcome<PersonView> {
  const outcome = runOnce(core, { id: operationId, kind: "people.signOutEverywhere", request: { id } }, (): Outcome<PersonView> => {
    const person = core.store.people.get(id);
    if (person === null) return refuse("people/unknown", { person: id });
    const ended = core.store.people.endSignInsOf(id, core.clock.now());
    const facts = { name: person.name, why: "everywhere", ended };
    core.book.post(actor, { kind: "signed-out", ref: id, operationId, facts, postings: [] });
    return ok(personView(core, actor.terminal, person));
  });
  if (outcome.ok) core.feed.counterChanged();
  return outcome;
}
