import type { RateChangesPage } from "../../../../shared/contract/rates-view.ts";
import { compareDecks, compareEdited } from "../../../../shared/rating/compare-decks.ts";
import type { DeckScope } from "../../store/deck-repository.ts";
import { belowCostOf, type CompareSetting, changesView } from "./compare-setting.ts";
import type { JobTools } from "./deck-job.ts";
import { openDraft } from "./open-draft.ts";

/** How a draft differs from the version it was begun on. */
export function compareDraft({ of, ...setting }: CompareSetting & { readonly of: DeckScope }, tools: JobTools): RateChangesPage {
  const { base, baseFile, startFile, deck } = openDraft(tools, of, null);
  const options = { ...setting.page, isBelowCost: belowCostOf(setting, deck.start, tools) };
  const isEditsOnly = startFile === baseFile && setting.page.tab !== "same";
  const changes =
    deck.start === null || isEditsOnly
      ? compareEdited(base, deck.edits, options)
      : compareDecks(base, deck.start, { ...options, edits: deck.edits });
  return changesView(changes, setting);
}
