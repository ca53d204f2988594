import type { ShiftView } from "../../../../shared/contract/shop-view.ts";
import type { ShiftRow } from "../../store/shift-repository.ts";
import type { Core } from "../core.ts";
import { instantText } from "../instant-text.ts";
import { moneyText } from "../money-text.ts";
import { paperAnchor } from "../paper/paper-anchor.ts";
import { drawerCash } from "./drawer-cash.ts";
import { tillLimits } from "./till-limits.ts";

/** A shift as a client sees it. The count is blind: what the drawer should hold is told only once the shift is closed. */
export function shiftView(core: Core, shift: ShiftRow): ShiftView {
  const totals = core.store.shifts.totals(shift.id);
  const { cash_expected: expected, cash_counted: counted } = shift;
  const money = (amount: number | null) => (amount === null ? null : moneyText(core.shop, amount));
  return {
    id: shift.id,
    number: shift.number,
    openedAt: instantText(shift.opened_utc),
    closedAt: shift.closed_utc === null ? null : instantText(shift.closed_utc),
    user: shift.user,
    float: moneyText(core.shop, shift.float),
    salesCount: totals.count,
    salesTotal: moneyText(core.shop, totals.total),
    cashExpected: money(expected),
    cashCounted: money(counted),
    difference: expected === null || counted === null ? null : money(counted - expected),
    differenceReason: shift.difference_reason,
    cashLeft: money(shift.cash_left),
    cashHanded: money(shift.cash_handed),
    closedBy: shift.closed_by,
    recounts: Math.max(0, core.store.shifts.countsOf(shift.id) - 1),
    anchor: paperAnchor(core, "shift", shift.id),
    safeDropAdvised: shift.closed_utc === null && isAboveSafeDrop(core),
  };
}

function isAboveSafeDrop(core: Core): boolean {
  const { safeDrop } = tillLimits(core.shop.file);
  return safeDrop !== Number.POSITIVE_INFINITY && drawerCash(core) > safeDrop;
}
