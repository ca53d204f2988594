import type { RateChangesPage } from "../../../../shared/contract/rates-view.ts";
import { compareDecks } from "../../../../shared/rating/compare-decks.ts";
import { belowCostOf, type CompareSetting, changesView } from "./compare-setting.ts";
import type { JobTools } from "./deck-job.ts";

interface CompareDeckFiles extends CompareSetting {
  /** Null where there is no deck yet: everything is new. */
  readonly before: string | null;
  readonly after: string;
}

/** How two deck files differ. */
export function compareDeckFiles({ before, after, ...setting }: CompareDeckFiles, tools: JobTools): RateChangesPage {
  const old = before === null ? null : tools.deckFile(before);
  const now = tools.deckFile(after);
  const changes = compareDecks(old, now, { ...setting.page, isBelowCost: belowCostOf(setting, now, tools) });
  return changesView(changes, setting);
}
