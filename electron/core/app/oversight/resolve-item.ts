import type { ItemView } from "../../../../shared/contract/book-contract.ts";
import { assert } from "../../../../shared/kernel/assert.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { ItemRow } from "../../store/journal-repository.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { runOnce } from "../operation.ts";
import { tellPaidCabin } from "../paper/tell-paid-cabin.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { itemView } from "./item-view.ts";

export interface ResolveRequest {
  readonly id: number;
  readonly operationId: string;
  /** Whether the paper came out, where that is the question. */
  readonly printed?: boolean | undefined;
  readonly note?: string | undefined;
}

/** Somebody has looked at an item and says what came of it. One that was answered before keeps its first answer. */
export function resolveItem(core: Core, actor: Actor, request: ResolveRequest): Outcome<ItemView> {
  const { operationId, ...what } = request;
  const outcome = runOnce(core, { id: operationId, kind: "resolve-item", request: what }, () => {
    const item = core.store.journal.item(request.id);
    if (item === null) return refuse("request/not-found");
    if (item.resolved_utc !== null) return ok(itemView(core, item));
    if (item.kind === "print-unknown" && request.printed === undefined)
      return refuse("request/invalid", { field: "printed", reason: "item/printed-or-not" });
    resolve(core, actor, item, request);
    const resolved = core.store.journal.item(item.id);
    assert(resolved !== null, `item ${item.id} is gone`);
    return ok(itemView(core, resolved));
  });
  if (outcome.ok) core.alerts.forget(({ item }) => item === request.id);
  core.feed.counterChanged();
  core.printing.wake();
  return outcome;
}

function resolve(core: Core, actor: Actor, item: ItemRow, { operationId, printed, note }: ResolveRequest): void {
  if (item.kind === "print-unknown") settlePaper(core, Number(item.ref), printed === true);
  core.store.journal.resolveItem(item.id, { atUtc: core.clock.now(), by: actor.name, note: note ?? null });
  const about = { item: item.id, kind: item.kind, call: item.call_id, about: item.ref };
  core.book.post(actor, {
    kind: "item-resolved",
    ref: String(item.id),
    operationId,
    facts: { ...about, printed: printed ?? null, note: note ?? null },
    postings: [],
  });
}

/** Paper that nobody has seen is printed again as what it was: it is no copy. */
function settlePaper(core: Core, jobId: number, printed: boolean): void {
  const job = core.store.prints.byId(jobId);
  if (job?.state !== "unknown") return;
  core.store.prints.setState(jobId, printed ? "printed" : "pending");
  core.store.afterCommit(() => tellPaidCabin(core, job));
}
