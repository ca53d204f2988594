import { createDeckBuilder } from "../../../../shared/rating/deck-builder.ts";
import { rateAt, rateCount } from "../../../../shared/rating/deck-content.ts";
import type { WrittenDeck } from "./apply-draft.ts";
import type { JobTools } from "./deck-job.ts";

/** The deck that was read, and what is in force beside it: rates of the same prefix and time give way to those that were read. */
export function keepGoneRates({ content, inForce }: { readonly content: string; readonly inForce: string }, tools: JobTools): WrittenDeck {
  const builder = createDeckBuilder();
  // Of two that collide the earlier line is kept.
  for (const deck of [tools.deckFile(content), tools.deckFile(inForce)])
    for (let row = 0; row < rateCount(deck); row += 1) builder.add(rateAt(deck, row), builder.count + 1);
  const built = builder.build().content;
  return { content: tools.writeDeck(built), rates: rateCount(built) };
}
