import type { DeckContent } from "../../../../shared/rating/deck-content.ts";
import type { JobTools } from "./deck-job.ts";

/** Writes a deck that is in memory as a file; one of the same content that the disk has damaged is written anew. Answers its name. */
export function writeDeck({ content }: { readonly content: DeckContent }, tools: JobTools): string {
  return tools.writeDeck(content);
}
