import type { DeckSide } from "../../../../shared/rating/rate-deck.ts";
import type { DeckScope, DeckVersion } from "../../store/deck-repository.ts";
import type { DeckDraft } from "../../store/draft-repository.ts";
import type { Core } from "../core.ts";

type DeckCore = Pick<Core, "shop" | "rates" | "store" | "clock">;

/** The price list of a side that this shop uses. */
export function scopeOf({ shop }: Pick<Core, "shop">, side: DeckSide): DeckScope {
  return { side, scope: shop.scopes[side] };
}

/**
 * The version in force. One whose file is damaged counts as none: there is nothing to list, to edit or to compare with, and
 * importing the list once more, which mends the shop, must not fail for want of it.
 */
export function versionInForce(core: DeckCore, side: DeckSide): DeckVersion | null {
  return core.rates.isDamaged(side) ? null : core.store.decks.inForce(scopeOf(core, side), core.clock.now());
}

/** The draft that can be worked on: while the list in force is damaged only an import that was made since, which needs no other. */
export function workableDraft(core: DeckCore, side: DeckSide): DeckDraft | null {
  const draft = core.store.drafts.get(scopeOf(core, side));
  return draft !== null && draft.baseVersion !== null && core.rates.isDamaged(side) ? null : draft;
}
