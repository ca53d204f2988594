import type { CabinView } from "../../../../shared/contract/cabin-view.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import { settleWaiting } from "../close-call.ts";
import type { Core } from "../core.ts";
import { findCabin } from "../find-cabin.ts";
import { isTalking } from "../money/account-to-charge.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { isEmptyAccount } from "./is-empty-account.ts";

/** Ends an account of a cabin that was opened and where nobody called: there is nothing a sale could be made of. */
export function closeAccount(core: Core, number: number): Outcome<CabinView> {
  const done = core.store.transaction((): Outcome<null> => {
    const cabin = findCabin(core, number);
    if (!cabin.ok) return cabin;
    settleWaiting(core, number);
    const { sessions } = core.store;
    const session = sessions.openOfCabin(number);
    if (session === null) return refuse("account/none");
    if (isTalking(core, session)) return refuse("cabin/still-talking");
    if (!isEmptyAccount(core, session)) return refuse("account/not-empty");
    sessions.close(session.id, core.clock.now());
    return ok(null);
  });
  if (!done.ok) return done;
  core.feed.cabinChanged(number);
  return ok(core.feed.cabin(number));
}
