import type { RatesOverview } from "../../../../shared/contract/rates-view.ts";
import { deckSides } from "../../../../shared/contract/rates-view.ts";
import { mayUse } from "../../../../shared/contract/rights.ts";
import { type Role, seesCost } from "../../../../shared/contract/role.ts";
import { decimalText } from "../../../../shared/money/decimal.ts";
import type { DeckSide } from "../../../../shared/rating/rate-deck.ts";
import type { Core } from "../core.ts";
import { instantText } from "../instant-text.ts";
import { deckInfo } from "./deck-info.ts";
import { damagedDraft, versionInForce } from "./deck-scope.ts";
import { draftInfo } from "./draft-info.ts";
import { mendDecks } from "./mend-decks.ts";
import { rateCounts } from "./read/rate-counts.ts";
import { EDITED_BY_HAND } from "./write-draft.ts";

/** What is in force, what is being changed, and how many rates want a look. A cashier is told of sales only. */
export async function ratesOverview(core: Core, role: Role): Promise<RatesOverview> {
  const canSeeCost = seesCost(role);
  const info = (side: DeckSide) => {
    const version = versionInForce(core, side);
    return version === null ? null : deckInfo(core, version);
  };
  await mendDecks(core);
  const drafts = canSeeCost ? await Promise.all(deckSides.map((side) => draftInfo(core, side))) : [];
  const damaged = canSeeCost ? await Promise.all(deckSides.map((side) => damagedDraft(core, side))) : [];
  const { percent, lowPercent } = core.rateWork.markup();
  const counts = await rateCounts(core, role);
  return {
    canEdit: mayUse(role, ["rates", "draft", "put"]),
    canSeeCost,
    sell: info("sell"),
    cost: canSeeCost ? info("cost") : null,
    drafts: drafts.filter((draft) => draft !== null),
    damagedDrafts: damaged
      .filter((draft) => draft !== null)
      .map(({ side, source, updatedUtc, user }) => ({
        side,
        source: source === EDITED_BY_HAND ? null : source,
        updatedAt: instantText(updatedUtc),
        user,
      })),
    markupPercent: canSeeCost ? decimalText(percent) : null,
    lowMarkupPercent: canSeeCost ? decimalText(lowPercent) : null,
    counts,
  };
}
