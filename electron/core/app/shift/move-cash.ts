import type { ShiftView } from "../../../../shared/contract/shop-view.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { LedgerEntry } from "../../../../shared/ledger/ledger-entry.ts";
import { type Micros, negateMicros } from "../../../../shared/money/micros.ts";
import type { CashMoveRow } from "../../store/shift-repository.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { moneyText } from "../money-text.ts";
import { runOnce } from "../operation.ts";
import { queueCashMoveSlip } from "../paper/queue-cash-move-slip.ts";
import { parsePositiveMoney } from "../parse-money.ts";
import { allowException } from "../people/allow-exception.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { shiftInForce } from "../shift-in-force.ts";
import { drawerCash } from "./drawer-cash.ts";
import { shiftView } from "./shift-view.ts";

export interface CashMoveRequest {
  readonly operationId: string;
  readonly kind: CashMoveRow["kind"];
  readonly amount: string;
  readonly reason: string;
  readonly approval?: string | undefined;
  readonly print: boolean;
}

/** Cash in, out, or into the safe. */
export function moveCash(core: Core, actor: Actor, request: CashMoveRequest): Outcome<ShiftView> {
  const { operationId, approval, ...what } = request;
  const outcome = runOnce(core, { id: operationId, kind: "move-cash", request: what }, () => move(core, actor, request));
  core.feed.shiftChanged();
  core.printing.wake();
  return outcome;
}

function move(core: Core, actor: Actor, request: CashMoveRequest): Outcome<ShiftView> {
  const amount = parsePositiveMoney(core, request.amount);
  if (!amount.ok) return amount;
  const shift = shiftInForce(core, actor);
  if (!shift.ok) return shift;
  const allowed = allowCashOut(core, actor, request, { shiftId: shift.value.id, amount: amount.value });
  if (!allowed.ok) return allowed;
  // The sum the drawer holds is not told, for the count at the close is blind; and it could be found by asking for more and more where
  // this stood before the second person's yes.
  if (request.kind !== "in" && amount.value > drawerCash(core)) return refuse("cash/not-enough");
  const row: CashMoveRow = {
    ...{ id: core.newId(), shift_id: shift.value.id, at_utc: core.clock.now(), user: actor.name },
    ...{ kind: request.kind, amount: amount.value, reason: request.reason, approval_id: allowed.value },
  };
  core.store.shifts.addCashMove(row);
  const { id, shift_id, kind, reason, approval_id } = row;
  const facts = {
    ...{ move: id, shift: shift_id, direction: kind, amount: row.amount, reason, approval: approval_id },
    ...{ atUtc: row.at_utc, user: row.user },
  };
  core.book.post(actor, { ...entryOf(kind, amount.value), ref: id, operationId: request.operationId, facts });
  queueCashMoveSlip(core, actor, row, { print: request.print, operationId: request.operationId });
  return ok(shiftView(core, shift.value));
}

function allowCashOut(
  core: Core,
  actor: Actor,
  { kind, approval, operationId }: CashMoveRequest,
  { shiftId, amount }: { readonly shiftId: string; readonly amount: Micros },
): Outcome<string | null> {
  if (kind !== "out") return ok(null);
  return allowException(core, actor, {
    kind: "cash-out",
    subject: `${shiftId}:${moneyText(core.shop, amount)}`,
    amount,
    approval,
    operationId,
  });
}

/** How the book calls each of them, and between which of its accounts the cash goes. */
const MOVES = {
  in: { entry: "cash-in", from: "owner", to: "drawer" },
  out: { entry: "cash-out", from: "drawer", to: "owner" },
  "safe-drop": { entry: "safe-drop", from: "drawer", to: "safe" },
} as const;

function entryOf(move: CashMoveRow["kind"], amount: Micros): Pick<LedgerEntry, "kind" | "postings"> {
  const { entry, from, to } = MOVES[move];
  return {
    kind: entry,
    postings: [
      { account: to, amount },
      { account: from, amount: negateMicros(amount) },
    ],
  };
}
