import type { ExceptionKind } from "../../../../shared/contract/exceptions.ts";
import { worksAs } from "../../../../shared/contract/role.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { Core } from "../core.ts";
import { instantText } from "../instant-text.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { actorOf, type Caller } from "./caller.ts";
import { checkPin } from "./check-pin.ts";
import { exceptionRule } from "./exception-rule.ts";
import { logRefusedApproval } from "./log-refused-approval.ts";

/** An approval is for now: whoever gave it stands at the counter. */
const LASTS_MS = 5 * 60_000;

export interface ApprovalRequest {
  readonly person: string;
  readonly pin: string;
  readonly kind: ExceptionKind;
  readonly subject: string;
}

interface ApprovalGiven {
  readonly approval: string;
  readonly approvedBy: string;
  readonly expiresAt: string;
}

/** A second person's yes to one exception of whoever is signed in here. */
export async function approve(core: Core, caller: Caller, request: ApprovalRequest): Promise<Outcome<ApprovalGiven>> {
  const asking = actorOf(core, caller);
  const { kind, subject } = request;
  const why = whyNot(core, asking.personId, request);
  if (why !== null) {
    logRefusedApproval(core, asking, { kind, subject, why, approval: null, operationId: null });
    return refuse("approval/refused", { kind, subject, why });
  }
  const checked = await checkPin(core, asking, { ...request, pastWait: caller.ownerKey });
  if (!checked.ok) return checked;
  return core.store.transaction((): Outcome<ApprovalGiven> => {
    const { id: approvedBy, name, role, pin_hash } = checked.value;
    const now = core.store.people.get(approvedBy);
    if (now === null || now.active === 0 || now.pin_hash !== pin_hash || now.role !== role) return refuse("people/unknown");
    const at = { at_utc: core.clock.now(), expires_mono: core.clock.mono() + LASTS_MS, boot_id: core.clock.bootId };
    const id = core.newId();
    core.store.approvals.add({ id, kind, subject, asked_by: asking.personId, approved_by: approvedBy, ...at });
    const facts = { kind, subject, askedBy: asking.personId, approvedBy, terminal: asking.terminal };
    const approver = { personId: approvedBy, name, role, terminal: asking.terminal };
    core.book.post(approver, { kind: "approval-given", ref: id, operationId: null, facts, postings: [] });
    return ok({ approval: id, approvedBy: name, expiresAt: instantText(at.at_utc + LASTS_MS) });
  });
}

/** What stands against a person's yes whatever the PIN. */
function whyNot(core: Core, askingId: string, { person, kind }: ApprovalRequest): "self" | "role" | null {
  if (person === askingId) return "self";
  const row = core.store.people.get(person);
  return row !== null && row.active === 1 && !worksAs(row.role, exceptionRule(core, kind).approver) ? "role" : null;
}
