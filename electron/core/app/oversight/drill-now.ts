import type { BookView } from "../../../../shared/contract/book-contract.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { bookState } from "./book-state.ts";

/** Restores the last backup aside and goes through it. */
export async function drillNow(core: Core, _actor: Actor): Promise<Outcome<BookView>> {
  const fault = await core.backups.drill();
  return fault === null ? ok(bookState(core)) : refuse("book/backup-failed", { fault });
}
