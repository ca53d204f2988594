import type { ShiftView } from "../../../../shared/contract/shop-view.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import { micros } from "../../../../shared/money/micros.ts";
import type { ClosedShift, CountRow, ShiftRow } from "../../store/shift-repository.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { moneyText } from "../money-text.ts";
import { runOnce, type Stays } from "../operation.ts";
import { queueShiftSlip } from "../paper/queue-shift-slip.ts";
import { parseMoney } from "../parse-money.ts";
import { allowException } from "../people/allow-exception.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { carriedAccounts } from "./carried-accounts.ts";
import { closedShift } from "./closed-shift.ts";
import { countedMicros, type DrawerCount } from "./counted-micros.ts";
import { shiftView } from "./shift-view.ts";
import { standingCount } from "./standing-count.ts";
import { tillLimits } from "./till-limits.ts";
import { type CountToWrite, writeCount } from "./write-count.ts";

export interface CloseRequest {
  readonly operationId: string;
  /** The last count where it is not said. */
  readonly count?: DrawerCount | undefined;
  readonly reason?: string | undefined;
  /** Stays in the drawer; all of it where it is not said. */
  readonly leave?: string | undefined;
  /** Accounts that are still unpaid pass to the next shift. */
  readonly carry?: boolean;
  readonly approval?: string | undefined;
  /** Nobody is there to approve of the difference: the shift closes all the same, and the owner is told. */
  readonly unapproved?: boolean | undefined;
  readonly print?: boolean;
}

/**
 * Closes the shift with what was counted: a count is a row, and the difference to the book is never a changed count. A count that
 * came with a refused close stays in the book: whoever counts again after hearing the difference has counted twice.
 */
export function closeShift(core: Core, actor: Actor, request: CloseRequest): Outcome<ShiftView> {
  const { operationId, approval, ...what } = request;
  const outcome = runOnce(core, { id: operationId, kind: "close-shift", request: what }, (stays) => {
    const closed = close(core, actor, request, stays);
    if (closed.ok)
      core.store.afterCommit(() => {
        verifyBook(core);
        core.backups.wake();
      });
    return closed;
  });
  core.feed.shiftChanged();
  core.feed.counterChanged();
  core.printing.wake();
  return outcome;
}

/** Beside the core: the cashier waits for nothing. Its finding stands in the book's state, and refuses the next close. */
function verifyBook(core: Core): void {
  core.bookCheck
    .verify()
    .catch((fault: unknown) => core.log.warn({ fault: String(fault) }, "the book was not gone through after the close"));
}

function close(core: Core, actor: Actor, request: CloseRequest, stays: Stays): Outcome<ShiftView> {
  const shift = core.store.shifts.current();
  if (shift === null) return refuse("shift/none-open");
  // What is closed on a book with a fault in it could not be believed.
  if (core.bookCheck.lastReport()?.ok === false) return refuse("book/damaged");
  const carried = carriedAccounts(core, request.carry ?? false);
  if (!carried.ok) return carried;
  const leave = parseMoney(core, request.leave);
  if (!leave.ok) return leave;
  const count = countToCloseWith(core, request.count, {
    shift,
    write: (counted) => stays(() => writeCount(core, actor, shift, counted)),
  });
  if (!count.ok) return count;
  const left = leave.value ?? count.value.counted;
  if (left > count.value.counted) return refuse("request/invalid", { field: "leave", reason: "money/more-than-counted" });
  const allowed = allowDifference(core, actor, request, count.value);
  if (!allowed.ok) return allowed;
  const closed = closedShift(core, actor, count.value, {
    left,
    reason: request.reason ?? null,
    carried: carried.value,
    approval: allowed.value,
  });
  const unapproved = request.unapproved === true && allowed.value === null && isLarge(core, closed);
  write(core, actor, { shift, closed, operationId: request.operationId, unapproved, print: request.print ?? true });
  return ok(shiftView(core, { ...shift, ...closed }));
}

/** The count that came with the request, or the last one as long as no cash moved since. */
function countToCloseWith(
  core: Core,
  count: DrawerCount | undefined,
  { shift, write }: { readonly shift: ShiftRow; readonly write: (count: CountToWrite) => CountRow },
): Outcome<CountRow> {
  const standing = standingCount(core, shift);
  if (count === undefined) return standing === null ? refuse("shift/not-counted") : ok(standing);
  const counted = countedMicros(core, count);
  if (!counted.ok) return counted;
  const countJson = JSON.stringify(count);
  if (standing?.count_json === countJson) return ok(standing);
  return ok(write({ counted: counted.value, countJson, operationId: null }));
}

function allowDifference(core: Core, actor: Actor, request: CloseRequest, count: CountRow): Outcome<string | null> {
  const { shift_id: subject, counted, expected } = count;
  const difference = counted - expected;
  const amount = micros(Math.abs(difference));
  const limits = tillLimits(core.shop.file);
  if (amount > limits.tolerance && request.reason === undefined) {
    const money = (value: number) => moneyText(core.shop, value);
    return refuse("shift/reason-needed", { counted: money(counted), expected: money(expected), difference: money(difference) });
  }
  if (amount <= limits.approval) return ok(null);
  const { approval, operationId } = request;
  if (request.unapproved === true) return ok(null);
  return allowException(core, actor, { kind: "shift-difference", subject, amount, approval, operationId });
}

interface ShiftToClose {
  readonly shift: ShiftRow;
  readonly closed: ClosedShift;
  readonly operationId: string;
  /** A second person should have approved of its difference, and none did. */
  readonly unapproved: boolean;
  readonly print: boolean;
}

/** Whether its difference wants a second person. */
function isLarge(core: Core, { cash_counted: counted, cash_expected: expected }: ClosedShift): boolean {
  return Math.abs(counted - expected) > tillLimits(core.shop.file).approval;
}

/** The entries first and the row last: they are the last of the shift they close. */
function write(core: Core, actor: Actor, { shift, closed, operationId, unapproved, print }: ShiftToClose): void {
  const { cash_expected: expected, cash_counted: counted, cash_left: left, cash_handed: handed } = closed;
  const difference = micros(counted - expected);
  core.book.post(actor, {
    kind: "shift-closed",
    ref: shift.id,
    operationId,
    facts: {
      ...{ shift: shift.id, number: shift.number, expected, counted, difference, left, handed },
      ...{ reason: closed.difference_reason, closedBy: closed.closed_by, closedUtc: closed.closed_utc, approval: closed.approval_id },
      ...{ carried: closed.carried === null ? null : JSON.parse(closed.carried), count: JSON.parse(closed.count_json) },
      recounts: core.store.shifts.countsOf(shift.id) - 1,
      ...(unapproved ? { unapproved } : {}),
    },
    postings: [
      { account: "drawer", amount: difference },
      { account: "over-short", amount: micros(-difference) },
      { account: "drawer", amount: micros(-handed) },
      { account: "safe", amount: micros(handed) },
    ],
  });
  core.book.anchor("shift", shift.id);
  if (isLarge(core, closed)) noteForOwner(core, shift, { difference, approval: closed.approval_id });
  queueShiftSlip(core, actor, { ...shift, ...closed }, { copy: 0, print, operationId });
  core.store.shifts.close(closed);
}

function noteForOwner(core: Core, shift: ShiftRow, facts: { readonly difference: number; readonly approval: string | null }): void {
  core.store.journal.openItem({
    atUtc: core.clock.now(),
    kind: "cash-difference",
    callId: null,
    ref: shift.id,
    detail: JSON.stringify({ number: shift.number, difference: moneyText(core.shop, facts.difference), approval: facts.approval }),
  });
}
