import type { BookView } from "../../../../shared/contract/book-contract.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { bookState } from "./book-state.ts";

/** Makes a backup now. */
export async function backupNow(core: Core, _actor: Actor): Promise<Outcome<BookView>> {
  const fault = await core.backups.make();
  return fault === null ? ok(bookState(core)) : refuse("book/backup-failed", { fault });
}
