import type { PersonView } from "../../../../shared/contract/people-view.ts";
import { worksAs } from "../../../../shared/contract/role.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { personView } from "./person-view.ts";

/** Who may sign in, by name; the owner also sees who no longer works here. */
export function listPeople(core: Core, actor: Actor, locked: boolean): readonly PersonView[] {
  const all = !locked && worksAs(actor.role, "owner");
  return core.store.people
    .list()
    .filter(({ active }) => all || active === 1)
    .map((person) => personView(core, actor.terminal, person));
}
