import { ok } from "../../../shared/kernel/result.ts";
import { faultPoint } from "../../node-kit/fault-point.ts";
import type { Core } from "./core.ts";
import { type Outcome, refuse } from "./refusal.ts";

/**
 * Does `work` once for an operation id, in one transaction with the note of its answer: a retry, now or after weeks,
 * gets the same answer. A refusal changes nothing and is not kept, so that the same id may be tried again.
 */
export function runOnce<T>(
  core: Core,
  operation: { readonly id: string; readonly kind: string; readonly request: unknown },
  work: () => Outcome<T>,
): Outcome<T> {
  const request = JSON.stringify(operation.request);
  const outcome = core.store.transaction((): Outcome<T> => {
    const before = core.store.operations.get(operation.id);
    if (before !== null) {
      if (before.kind !== operation.kind || before.request !== request) return refuse("operation/reused");
      return ok(JSON.parse(before.result) as T);
    }
    const done = work();
    if (done.ok)
      core.store.operations.put(operation.id, { kind: operation.kind, request, result: JSON.stringify(done.value) }, core.clock.now());
    faultPoint(`command/${operation.kind}`);
    return done;
  });
  faultPoint("operation/before-answer");
  return outcome;
}
