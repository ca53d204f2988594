import type { ExceptionKind } from "../../../../shared/contract/exceptions.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";

export interface RefusedApproval {
  readonly kind: ExceptionKind;
  readonly subject: string;
  readonly why: "unknown" | "used" | "expired" | "self" | "role" | "other-person" | "other-subject" | "other-kind";
  readonly approval: string | null;
  readonly operationId: string | null;
}

/**
 * Tells the book of an approval that was not good, in a transaction of its own after the present one: that one is rolled back with the
 * command it refuses. A microtask comes before the answer is on the wire.
 */
export function logRefusedApproval(core: Core, actor: Actor, { kind, subject, why, approval, operationId }: RefusedApproval): void {
  queueMicrotask(() => {
    try {
      const facts = { kind, subject, why, terminal: actor.terminal };
      core.store.transaction(() => core.book.post(actor, { kind: "approval-refused", ref: approval, operationId, facts, postings: [] }));
    } catch (fault) {
      core.log.error({ fault: String(fault), kind, subject, why }, "a refused approval could not be written into the book");
    }
  });
}
