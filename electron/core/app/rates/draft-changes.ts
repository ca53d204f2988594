import type { RateChangesPage } from "../../../../shared/contract/rates-view.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { DeckSide } from "../../../../shared/rating/rate-deck.ts";
import type { Core } from "../core.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { type ChangesQuery, compareSettingOf } from "./compare-setting-of.ts";
import { scopeOf, workableDraft } from "./deck-scope.ts";

/** What publishing the draft would change, by page. */
export async function draftChanges(
  core: Core,
  { side, ...query }: ChangesQuery & { readonly side: DeckSide },
): Promise<Outcome<RateChangesPage>> {
  const of = scopeOf(core, side);
  if (core.store.drafts.get(of) === null) return refuse("rates/no-draft");
  if ((await workableDraft(core, side)) === null) return refuse("rates/bad-file");
  return ok(await core.deckDesk.run("compareDraft", { ...compareSettingOf(core, side, query), of }));
}
