import type { AccountView } from "../../../../shared/contract/cabin-view.ts";
import { assert } from "../../../../shared/kernel/assert.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { SessionRow } from "../../store/session-repository.ts";
import type { Actor } from "../actor.ts";
import { accountView } from "../cabin-view.ts";
import type { Core } from "../core.ts";
import { findCabin } from "../find-cabin.ts";
import { runOnce } from "../operation.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { isTalking, openAccount } from "./account-to-charge.ts";
import { announceAccount } from "./announce-account.ts";
import { type ItemRequest, itemToAdd, writeItem } from "./item-to-add.ts";

export interface AddItemRequest extends ItemRequest {
  readonly operationId: string;
  /** Either of them; a cabin without an account gets one. */
  readonly cabin?: number | undefined;
  readonly account?: string | undefined;
}

/** Puts something else that is sold on an account: it is owed with the calls. */
export function addItem(core: Core, actor: Actor, request: AddItemRequest): Outcome<AccountView> {
  const { operationId, ...what } = request;
  return runOnce(core, { id: operationId, kind: "add-item", request: what }, () => {
    const item = itemToAdd(core, request);
    if (!item.ok) return item;
    const session = accountFor(core, request);
    if (!session.ok) return session;
    // A prepaid call was let go for as long as the account's money lasts: nothing may make it less while it talks.
    if (session.value.mode === "prepaid" && isTalking(core, session.value)) return refuse("cabin/still-talking");
    writeItem(core, actor, item.value, { sessionId: session.value.id, operationId });
    core.store.afterCommit(() => announceAccount(core, session.value));
    return ok(accountView(core, session.value));
  });
}

function accountFor(core: Core, { cabin, account }: Pick<AddItemRequest, "cabin" | "account">): Outcome<SessionRow> {
  if (cabin === undefined) return openAccount(core, account ?? "");
  const found = findCabin(core, cabin);
  if (!found.ok) return found;
  const { sessions } = core.store;
  if (sessions.openOfCabin(cabin) === null) sessions.open({ id: core.newId(), cabin, mode: "postpaid", opened_utc: core.clock.now() });
  const session = sessions.openOfCabin(cabin);
  assert(session !== null, "an account was opened and is not there");
  return ok(session);
}
