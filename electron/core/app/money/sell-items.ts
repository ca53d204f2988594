import type { SaleView } from "../../../../shared/contract/sale-view.ts";
import { assert } from "../../../../shared/kernel/assert.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { runOnce } from "../operation.ts";
import type { Outcome } from "../refusal.ts";
import { saleView } from "../sale-view.ts";
import type { AccountToCharge } from "./account-to-charge.ts";
import { announceSale } from "./announce-sale.ts";
import { COUNTER_CABIN } from "./counter-cabin.ts";
import type { DiscountRequest } from "./discount-of.ts";
import { type ItemRequest, type ItemToAdd, itemToAdd, writeItem } from "./item-to-add.ts";
import { makeSale } from "./make-sale.ts";
import { shiftAtHand } from "./shift-at-hand.ts";
import type { TenderRequest } from "./tender-of.ts";

export interface SellRequest {
  readonly operationId: string;
  readonly items: readonly ItemRequest[];
  readonly discount?: DiscountRequest | undefined;
  readonly tender: TenderRequest;
  readonly print: boolean;
  readonly approval?: string | undefined;
}

/** Sells something to a customer of no cabin: an account at the counter that begins and ends with the sale. */
export function sellItems(core: Core, actor: Actor, request: SellRequest): Outcome<SaleView> {
  const { operationId, approval, ...what } = request;
  return runOnce(core, { id: operationId, kind: "sell", request: what }, () => {
    const items: ItemToAdd[] = [];
    for (const wanted of request.items) {
      const item = itemToAdd(core, wanted);
      if (!item.ok) return item;
      items.push(item.value);
    }
    const shift = shiftAtHand(core);
    if (!shift.ok) return shift;
    const account = atCounter(core, actor, items, operationId);
    const sale = makeSale(core, actor, request, account);
    if (!sale.ok) return sale;
    core.store.afterCommit(() => announceSale(core, sale.value, account));
    return ok(saleView(core, sale.value));
  });
}

function atCounter(core: Core, actor: Actor, items: readonly ItemToAdd[], operationId: string): AccountToCharge {
  const sessionId = core.newId();
  core.store.sessions.open({ id: sessionId, cabin: COUNTER_CABIN, mode: "postpaid", opened_utc: core.clock.now() });
  const session = core.store.sessions.byId(sessionId);
  assert(session !== null, "an account was opened and is not there");
  const rows = items.map((item) => writeItem(core, actor, item, { sessionId, operationId }));
  return { session, calls: [], items: rows, closes: true };
}
