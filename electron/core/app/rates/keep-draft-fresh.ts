import { ok } from "../../../../shared/kernel/result.ts";
import type { DeckSide } from "../../../../shared/rating/rate-deck.ts";
import type { Core } from "../core.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { scopeOf, versionInForce, workableDraft } from "./deck-scope.ts";

/**
 * Moves the draft to the version in force, where another has come into force since it was begun and changed none of its rows.
 * Otherwise it is refused: what was looked at when it was edited is no longer there. While the list in force is damaged edits
 * by hand are refused: they would become the whole list. So are those of a draft whose own file or base cannot be read.
 */
export async function keepDraftFresh(core: Core, side: DeckSide): Promise<Outcome<null>> {
  const of = scopeOf(core, side);
  const [draft, inForce] = [await workableDraft(core, side), versionInForce(core, side)];
  if (draft === null && (core.rates.isDamaged(side) || core.store.drafts.get(of) !== null)) return refuse("rates/bad-file");
  if (draft === null || draft.baseVersion === (inForce?.version ?? null)) return ok(null);
  const { inTheWay } = await core.deckDesk.run("rebaseDraft", { of, fileInForce: inForce?.content ?? null });
  if (inTheWay.length > 0) return refuse("rates/stale-draft", { rows: inTheWay });
  core.store.transaction(() => core.store.drafts.put({ ...draft, baseVersion: inForce?.version ?? null }));
  return ok(null);
}
