import type { RateInput } from "../../../../shared/contract/rates-view.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { RateProblem } from "../../../../shared/rating/put-rates.ts";
import type { DeckSide } from "../../../../shared/rating/rate-deck.ts";
import type { Core } from "../core.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { scopeOf, versionInForce } from "./deck-scope.ts";
import { type DraftAnswer, draftAnswer } from "./draft-answer.ts";
import { keepDraftFresh } from "./keep-draft-fresh.ts";
import { runOnceLater } from "./later-operation.ts";
import { type Author, appendToDraft } from "./write-draft.ts";

export interface PutDraftRates {
  readonly operationId: string;
  readonly side: DeckSide;
  readonly rates: readonly { readonly rate: RateInput; readonly replaces?: string | undefined }[];
}

/** Creates or changes rates in the draft: all of them, or none and why. */
export async function putDraftRates(core: Core, { operationId, ...what }: PutDraftRates, author: Author): Promise<Outcome<DraftAnswer>> {
  let problems: readonly RateProblem[] = [];
  const done = await runOnceLater(core, { id: operationId, kind: "put-rates", request: what }, async () => {
    const fresh = await keepDraftFresh(core, what.side);
    if (!fresh.ok) return fresh;
    const checked = await core.deckDesk.run("checkRates", {
      of: scopeOf(core, what.side),
      fileInForce: versionInForce(core, what.side)?.content ?? null,
      rates: what.rates,
      bands: core.shop.bands,
    });
    problems = checked.problems;
    // Not kept as done: the same command may come again with the mistake put right.
    if (problems.length > 0) return refuse("request/invalid");
    return ok(() => ok(appendToDraft(core, what.side, checked.edits, author) ?? null));
  });
  return draftAnswer(core, what.side, problems.length > 0 ? ok(null) : done, problems);
}
