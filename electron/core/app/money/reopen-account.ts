import { assert } from "../../../../shared/kernel/assert.ts";
import type { FullSaleRow } from "../../store/sale-repository.ts";
import { settleWaiting } from "../close-call.ts";
import type { Core } from "../core.ts";
import { isUp } from "../live-call.ts";

/**
 * The account of a sale that is undone is owed again: in its cabin where nobody is there, else it is pending under the number of the
 * receipt. In the caller's transaction.
 */
export function reopenAccount(core: Core, sale: FullSaleRow): "cabin" | "pending" {
  const { sessions, cabins } = core.store;
  const session = sessions.byId(sale.session_id);
  assert(session !== null, `sale ${sale.id} is of no account`);
  const place = session.parked_utc === null ? "cabin" : "pending";
  if (session.closed_utc === null) return place;
  // Paid in parts, it may have gone to another cabin between them.
  const { cabin } = session;
  settleWaiting(core, cabin);
  const isTaken = cabins.get(cabin) === null || sessions.openOfCabin(cabin) !== null || isUp(core.live.ofCabin(cabin));
  if (place === "cabin" && isTaken) sessions.park(session.id, core.clock.now(), receiptName(sale));
  sessions.reopen(session.id);
  return place === "cabin" && isTaken ? "pending" : place;
}

function receiptName({ series, number }: FullSaleRow): string {
  return series === "" ? String(number) : `${series}-${number}`;
}
