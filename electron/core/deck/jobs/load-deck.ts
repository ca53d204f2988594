import type { DeckContent } from "../../../../shared/rating/deck-content.ts";
import type { JobTools } from "./deck-job.ts";

/** Reads and verifies a deck file. Its columns lie in memory both threads share: nothing is copied to the core. */
export function loadDeck({ sha256 }: { readonly sha256: string }, tools: JobTools): DeckContent {
  return tools.deckFile(sha256);
}
