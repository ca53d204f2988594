import type { DeckSide } from "../../../shared/rating/rate-deck.ts";
import type { JournalRepository } from "../store/journal-repository.ts";

/** Who resolves what has mended itself. */
const BY = "timbre";

/** The list of a side can be read again: nobody needs to look at its damage any more. */
export function resolveDamaged(journal: Pick<JournalRepository, "items" | "resolveItem">, side: DeckSide, atUtc: number): void {
  for (const item of journal.items({ open: true }))
    if (item.kind === "deck-damaged" && item.detail.startsWith(`${side} `)) journal.resolveItem(item.id, { atUtc, by: BY, note: null });
}
