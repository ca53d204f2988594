import type { ExceptionKind } from "../../../../shared/contract/exceptions.ts";
import { worksAs } from "../../../../shared/contract/role.ts";
import { assert } from "../../../../shared/kernel/assert.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import { parseMicros } from "../../../../shared/money/decimal.ts";
import type { Micros } from "../../../../shared/money/micros.ts";
import type { ApprovalRow } from "../../store/approval-repository.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { exceptionRule } from "./exception-rule.ts";
import { logRefusedApproval, type RefusedApproval } from "./log-refused-approval.ts";
import { tellRules } from "./tell-rules.ts";

export interface ExceptionAsked {
  readonly kind: ExceptionKind;
  /**
   * What the approval is given for: the id of the sale, call or shift, or the cabin's number; where the cashier says an amount, with
   * `:` and that amount, so that a yes to a little is none to more.
   */
  readonly subject: string;
  readonly amount: Micros;
  readonly approval: string | undefined;
  readonly operationId: string | null;
}

/**
 * Whether this person may do an exception: alone, or with the approval of a second person, which is used up in the caller's
 * transaction. The value is the approval's id for the row, null where none was needed. Refuses with `approval/needed` and
 * `{ kind, subject }`, or `approval/refused`. A shop without people asks nobody.
 */
export function allowException(core: Core, actor: Actor, asked: ExceptionAsked): Outcome<string | null> {
  const { kind, subject, approval } = asked;
  if (!core.store.people.anyPin()) return ok(null);
  tellRules(core);
  if (worksAs(actor.role, exceptionRule(core, kind).approver)) return ok(null);
  if (mayAlone(core, actor, asked)) {
    const { amount } = asked;
    const shiftId = core.store.shifts.current()?.id ?? null;
    core.store.approvals.addAlone({ kind, subject, person: actor.personId, shiftId, atUtc: core.clock.now(), amount });
    return ok(null);
  }
  if (approval === undefined) return refuse("approval/needed", { kind, subject });
  const row = core.store.approvals.get(approval);
  const why = row === null ? "unknown" : whyNotGood(core, actor, asked, row);
  if (why === null && core.store.approvals.use(approval, asked.operationId ?? core.newId())) return ok(approval);
  const refused = why ?? "used";
  logRefusedApproval(core, actor, { kind, subject, why: refused, approval, operationId: asked.operationId });
  return refuse("approval/refused", { kind, subject, why: refused });
}

function mayAlone(core: Core, actor: Actor, { kind, amount }: ExceptionAsked): boolean {
  const { aloneAmount, aloneTimes } = exceptionRule(core, kind);
  const most = parseMicros(aloneAmount);
  assert(most.ok, `limits.exceptions.${kind}.aloneAmount: ${aloneAmount}`);
  if (amount > most.value) return false;
  if (aloneTimes === null) return true;
  return core.store.approvals.aloneTimes(actor.personId, kind, core.store.shifts.current()?.id ?? null) < aloneTimes;
}

function whyNotGood(core: Core, actor: Actor, { kind, subject }: ExceptionAsked, row: ApprovalRow): RefusedApproval["why"] | null {
  if (row.kind !== kind) return "other-kind";
  if (row.subject !== subject) return "other-subject";
  if (row.asked_by !== actor.personId) return "other-person";
  if (row.approved_by === actor.personId) return "self";
  if (row.used_by_operation !== null) return "used";
  if (row.boot_id !== core.clock.bootId || core.clock.mono() > row.expires_mono) return "expired";
  const approver = core.store.people.get(row.approved_by);
  return approver !== null && approver.active === 1 && worksAs(approver.role, exceptionRule(core, kind).approver) ? null : "role";
}
