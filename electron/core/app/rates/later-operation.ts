import type { Core } from "../core.ts";
import { runOnce } from "../operation.ts";
import { type Outcome, refuse } from "../refusal.ts";

/** What is left to do once everything long is done: one small transaction. */
export type Commit<T> = () => Outcome<T>;

/**
 * Does a command once whose work takes long: `prepare` runs outside any transaction, what it answers is then written together
 * with the note of the operation. A retry that comes while it runs waits for the same answer; one that comes later is told it.
 */
export function runOnceLater<T>(
  core: Core,
  operation: { readonly id: string; readonly kind: string; readonly request: unknown },
  prepare: () => Promise<Outcome<Commit<T>>>,
): Promise<Outcome<T>> {
  const { running, inTurn } = core.rateWork;
  const request = JSON.stringify(operation.request);
  const before = running.get(operation.id);
  if (before !== undefined) {
    const isSame = before.kind === operation.kind && before.request === request;
    return isSame ? (before.answer as Promise<Outcome<T>>) : Promise.resolve(refuse("operation/reused"));
  }
  const answer = inTurn(async (): Promise<Outcome<T>> => {
    // Done before: its note is the answer, and nothing needs preparing.
    if (core.store.operations.get(operation.id) !== null) return runOnce(core, operation, () => refuse("internal/fault"));
    const prepared = await prepare();
    return prepared.ok ? runOnce(core, operation, prepared.value) : prepared;
  });
  running.set(operation.id, { kind: operation.kind, request, answer });
  const forget = () => void running.delete(operation.id);
  answer.then(forget, forget);
  return answer;
}
