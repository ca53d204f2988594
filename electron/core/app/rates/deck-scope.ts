import type { DeckSide } from "../../../../shared/rating/rate-deck.ts";
import type { DeckDesk } from "../../deck/deck-desk.ts";
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

/**
 * The draft that can be worked on: one whose files can be read. While the list in force is damaged only an import that was made
 * since, which needs no other.
 */
export async function workableDraft(
  core: DeckCore & { readonly deckDesk: Pick<DeckDesk, "run"> },
  side: DeckSide,
): Promise<DeckDraft | null> {
  const draft = core.store.drafts.get(scopeOf(core, side));
  if (draft === null || (draft.baseVersion !== null && core.rates.isDamaged(side))) return null;
  const base = draft.baseVersion === null ? null : (core.store.decks.get(draft.baseVersion)?.content ?? null);
  const files = [base, draft.content].filter((file) => file !== null);
  if (files.length === 0) return draft;
  return (await core.deckDesk.run("unreadableDecks", { files })).length === 0 ? draft : null;
}

/** The draft that is there and cannot be worked on: all that is left to do with it is to throw it away, or to import the list again. */
export async function damagedDraft(core: Parameters<typeof workableDraft>[0], side: DeckSide): Promise<DeckDraft | null> {
  const draft = core.store.drafts.get(scopeOf(core, side));
  return draft === null || (await workableDraft(core, side)) !== null ? null : draft;
}
