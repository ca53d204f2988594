import type { HealthView } from "../../../../shared/contract/shop-view.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { healthView } from "../health.ts";
import { runOnce } from "../operation.ts";
import type { Outcome } from "../refusal.ts";
import { tellPaidCabin } from "./tell-paid-cabin.ts";

/** Gives up every paper that waits for the printer; the sales stand, and each paper can be printed again as a copy. */
export function discardPapers(core: Core, actor: Actor, { operationId }: { readonly operationId: string }): Outcome<HealthView> {
  const outcome = runOnce(core, { id: operationId, kind: "discard-papers", request: {} }, () => {
    const dropped = core.store.prints.dropPending();
    const papers = dropped.map(({ id, paper, ref, copy }) => ({ job: id, paper, ref, copy }));
    if (papers.length > 0) core.book.post(actor, { kind: "papers-discarded", ref: null, operationId, facts: { papers }, postings: [] });
    core.store.afterCommit(() => {
      for (const job of dropped) tellPaidCabin(core, job);
    });
    return ok(null);
  });
  if (!outcome.ok) return outcome;
  core.feed.healthChanged();
  return ok(healthView(core));
}
