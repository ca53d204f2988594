import type { CashMoveView } from "../../../../shared/contract/shift-contract.ts";
import { micros } from "../../../../shared/money/micros.ts";
import type { Core } from "../core.ts";
import { instantText } from "../instant-text.ts";
import { moneyText } from "../money-text.ts";

/** Cash in, out and into the safe of the shift that is open, the newest first. It tells nothing of what the drawer holds: sales are not in it. */
export function listCashMoves(core: Core): CashMoveView[] {
  const shift = core.store.shifts.current();
  if (shift === null) return [];
  return core.store.shifts.cashMoves(shift.id).map(({ id, at_utc, user, kind, amount, reason }) => ({
    ...{ id, user, kind, reason },
    at: instantText(at_utc),
    amount: moneyText(core.shop, micros(amount)),
  }));
}
