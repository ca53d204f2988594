import { ok } from "../../../shared/kernel/result.ts";
import { faultPoint } from "../../node-kit/fault-point.ts";
import type { Core } from "./core.ts";
import { isSummable } from "./is-summable.ts";
import { type Outcome, refuse } from "./refusal.ts";

/** Tells of rows that are written even where the command is refused in the end: writes them now, and again once the refusal has taken them back. */
export type Stays = <T>(write: () => T) => T;

/**
 * Does `work` once for an operation id, in one transaction with the note of its answer: a retry, now or after weeks, gets the same answer.
 * A refusal takes back all that was written before it but for what `stays`, and is not kept, so that the same id may be tried again.
 */
export function runOnce<T>(
  core: Core,
  operation: { readonly id: string; readonly kind: string; readonly request: unknown },
  work: (stays: Stays) => Outcome<T>,
): Outcome<T> {
  const request = JSON.stringify(operation.request);
  let staying: (() => unknown)[] = [];
  const outcome = core.store.attempt((): Outcome<T> => {
    staying = [];
    const before = core.store.operations.get(operation.id);
    if (before !== null) {
      if (before.kind !== operation.kind || before.request !== request) return refuse("operation/reused");
      return ok(JSON.parse(before.result) as T);
    }
    const done = work((write) => {
      staying.push(write);
      return write();
    });
    if (done.ok && !isSummable(core)) return refuse("request/invalid", { reason: "money/too-large" });
    if (done.ok)
      core.store.operations.put(operation.id, { kind: operation.kind, request, result: JSON.stringify(done.value) }, core.clock.now());
    faultPoint(`command/${operation.kind}`);
    return done;
  });
  if (!outcome.ok && staying.length > 0) core.store.transaction(() => staying.forEach((write) => void write()));
  faultPoint("operation/before-answer");
  return outcome;
}
