import type { BookView } from "../../../../shared/contract/book-contract.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import type { Outcome } from "../refusal.ts";
import { bookState } from "./book-state.ts";

/** Goes through the whole book now. */
export async function verifyNow(core: Core, _actor: Actor): Promise<Outcome<BookView>> {
  await core.bookCheck.verify();
  return ok(bookState(core));
}
