import { ok } from "../../../../shared/kernel/result.ts";
import type { DeckSide } from "../../../../shared/rating/rate-deck.ts";
import type { Core } from "../core.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { scopeOf } from "./deck-scope.ts";
import { type DraftAnswer, draftAnswer } from "./draft-answer.ts";
import { runOnceLater } from "./later-operation.ts";

interface OnDraft {
  readonly operationId: string;
  readonly side: DeckSide;
}

/** Takes the last action on the draft back; without any left, a draft that no file brought is gone. */
export async function undoDraft(core: Core, { operationId, side }: OnDraft): Promise<Outcome<DraftAnswer>> {
  const { drafts } = core.store;
  const of = scopeOf(core, side);
  const done = await runOnceLater(core, { id: operationId, kind: "undo-draft", request: { side } }, async () =>
    ok(() => {
      if (!drafts.undoStep(of)) return refuse("rates/no-draft");
      if (!drafts.hasSteps(of) && drafts.get(of)?.content === null) drafts.remove(of);
      core.rateWork.changed();
      return ok(null);
    }),
  );
  return draftAnswer(core, side, done);
}

/** Throws the draft away. */
export async function discardDraft(core: Core, { operationId, side }: OnDraft): Promise<Outcome<DraftAnswer>> {
  const of = scopeOf(core, side);
  const done = await runOnceLater(core, { id: operationId, kind: "discard-draft", request: { side } }, async () =>
    ok(() => {
      if (core.store.drafts.get(of) === null) return refuse("rates/no-draft");
      core.store.drafts.remove(of);
      core.rateWork.changed();
      return ok(null);
    }),
  );
  return draftAnswer(core, side, done);
}
