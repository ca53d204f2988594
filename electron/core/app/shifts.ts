import type { ShiftView } from "../../../shared/contract/shop-view.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { parseMicros } from "../../../shared/money/decimal.ts";
import type { ShiftRow } from "../store/shift-repository.ts";
import type { Core } from "./core.ts";
import { instantText } from "./instant-text.ts";
import { moneyText } from "./money-text.ts";
import { runOnce } from "./operation.ts";
import { parseMoney } from "./parse-money.ts";
import { type Outcome, refuse } from "./refusal.ts";

export function currentShift(core: Core): ShiftView | null {
  const shift = core.store.shifts.current();
  return shift === null ? null : shiftView(core, shift);
}

export function openShift(core: Core, request: { readonly operationId: string; readonly float: string }): Outcome<ShiftView> {
  const outcome = runOnce(core, { id: request.operationId, kind: "open-shift", request: { float: request.float } }, () => {
    if (core.store.shifts.current() !== null) return refuse("shift/already-open");
    const float = parseMoney(request.float);
    if (!float.ok) return float;
    return ok(
      shiftView(
        core,
        core.store.shifts.open({
          id: core.newId(),
          openedUtc: core.clock.now(),
          user: core.shop.file.shop.cashier,
          float: float.value ?? 0,
        }),
      ),
    );
  });
  core.feed.shiftChanged();
  return outcome;
}

/** Closes the shift with what was counted: a count is a row, and the difference to the book is never a changed count. */
export function closeShift(
  core: Core,
  request: { readonly operationId: string; readonly count: Readonly<Record<string, number>> },
): Outcome<ShiftView> {
  const outcome = runOnce(core, { id: request.operationId, kind: "close-shift", request: { count: request.count } }, () => {
    const shift = core.store.shifts.current();
    if (shift === null) return refuse("shift/none-open");
    const counted = countedMicros(request.count);
    if (!counted.ok) return counted;
    core.store.shifts.close({
      id: shift.id,
      closedUtc: core.clock.now(),
      cashExpected: core.store.shifts.cashExpected(shift.id),
      cashCounted: counted.value,
      countJson: JSON.stringify(request.count),
    });
    return ok(shiftView(core, core.store.shifts.byId(shift.id) ?? shift));
  });
  core.feed.shiftChanged();
  return outcome;
}

function countedMicros(count: Readonly<Record<string, number>>): Outcome<number> {
  let sum = 0;
  for (const [face, pieces] of Object.entries(count)) {
    const value = parseMicros(face);
    if (!value.ok) return refuse("request/invalid", { denomination: face });
    sum += value.value * pieces;
  }
  return Number.isSafeInteger(sum) ? ok(sum) : refuse("request/invalid", { reason: "money/too-large" });
}

/** The count is blind: what the drawer should hold is told only once the shift is closed. */
function shiftView(core: Core, shift: ShiftRow): ShiftView {
  const totals = core.store.shifts.totals(shift.id);
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
    cashExpected: money(shift.cash_expected),
    cashCounted: money(shift.cash_counted),
  };
}
