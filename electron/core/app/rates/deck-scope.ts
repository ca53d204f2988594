import type { DeckSide } from "../../../../shared/rating/rate-deck.ts";
import type { DeckScope, DeckVersion } from "../../store/deck-repository.ts";
import type { Core } from "../core.ts";

/** The price list of a side that this shop uses. */
export function scopeOf(core: Core, side: DeckSide): DeckScope {
  return { side, scope: core.shop.scopes[side] };
}

export function versionInForce(core: Core, side: DeckSide): DeckVersion | null {
  return core.store.decks.inForce(scopeOf(core, side), core.clock.now());
}
