import type { DeckContent } from "../../../shared/rating/deck-content.ts";

/** The decks in force of both sides, a draft and what it is compared with. */
const KEPT_MAX = 4;

/** Keeps the decks that were asked for last: the pages of a list ask for the same one again and again. */
export function createRecentDecks(read: (sha256: string) => DeckContent): { get(sha256: string): DeckContent } {
  const kept = new Map<string, DeckContent>();
  return {
    get: (sha256) => {
      const content = kept.get(sha256) ?? read(sha256);
      // The newest is last; the first of a map is the oldest.
      kept.delete(sha256);
      kept.set(sha256, content);
      const [oldest] = kept.keys();
      if (kept.size > KEPT_MAX && oldest !== undefined) kept.delete(oldest);
      return content;
    },
  };
}
