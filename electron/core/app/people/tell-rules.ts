import { exceptionKinds } from "../../../../shared/contract/exceptions.ts";
import { CORE_ACTOR } from "../actor.ts";
import type { Core } from "../core.ts";
import { exceptionRule } from "./exception-rule.ts";

/**
 * Tells the book by which rules an exception is allowed, where they are others than it was told last: whoever goes through it in years
 * knows what this person could do alone that day. In the caller's transaction.
 */
export function tellRules(core: Core): void {
  const facts = { rules: Object.fromEntries(exceptionKinds.map((kind) => [kind, exceptionRule(core, kind)])) };
  if (JSON.stringify(facts) === core.store.approvals.rulesTold()) return;
  core.book.post(CORE_ACTOR, { kind: "exception-rules", ref: null, operationId: null, facts, postings: [] });
}
