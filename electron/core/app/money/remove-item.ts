import type { AccountView } from "../../../../shared/contract/cabin-view.ts";
import { assert } from "../../../../shared/kernel/assert.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import { micros } from "../../../../shared/money/micros.ts";
import { itemPostings } from "../../../../shared/sale/sale-postings.ts";
import type { Actor } from "../actor.ts";
import { accountView } from "../cabin-view.ts";
import type { Core } from "../core.ts";
import { runOnce } from "../operation.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { announceAccount } from "./announce-account.ts";
import { closeIfSettled } from "./close-if-settled.ts";
import { moveLimit } from "./move-limit.ts";

export interface RemoveItemRequest {
  readonly operationId: string;
  /** Of the item. */
  readonly id: string;
}

/** Takes something off an account again, before it is paid. Null where the account ended with it. */
export function removeItem(core: Core, actor: Actor, { operationId, id }: RemoveItemRequest): Outcome<AccountView | null> {
  return runOnce(core, { id: operationId, kind: "remove-item", request: { id } }, () => {
    const item = core.store.items.byId(id);
    if (item === null) return refuse("item/unknown", { item: id });
    if (core.store.items.isSettled(id)) return refuse("item/settled", { item: id });
    const session = core.store.sessions.byId(item.session_id);
    assert(session !== null, `item ${id} is on no account`);
    const [atUtc, user] = [core.clock.now(), actor.name];
    core.store.items.remove({ item_id: id, at_utc: atUtc, user });
    const [sessionId, amount, tax] = [item.session_id, micros(item.amount), micros(item.tax)];
    core.book.post(actor, {
      kind: "item-removed",
      ref: id,
      operationId,
      facts: { item: id, session: sessionId, name: item.name, amount, tax, atUtc, user },
      postings: itemPostings({ sessionId, amount, tax, removed: true }),
    });
    const isOver = closeIfSettled(core, session);
    core.store.afterCommit(() => {
      if (session.parked_utc === null) moveLimit(core, session.cabin);
      announceAccount(core, session);
    });
    return ok(isOver ? null : accountView(core, session));
  });
}
