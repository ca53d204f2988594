import { err, ok, type Result } from "../../../../shared/kernel/result.ts";
import type { DuplicateRate } from "../../../../shared/rating/deck-builder.ts";
import { rateCount } from "../../../../shared/rating/deck-content.ts";
import { buildDraft, type DraftDeck } from "../../../../shared/rating/draft-deck.ts";
import type { DeckScope } from "../../store/deck-repository.ts";
import type { JobTools } from "./deck-job.ts";
import { openDraft } from "./open-draft.ts";

/** A deck file and how many rates it has. */
export interface WrittenDeck {
  readonly content: string;
  readonly rates: number;
}

/** Writes the draft as a deck file of its own, without the rates of these keys; durable when it answers. */
export function applyDraft(
  {
    of,
    fileInForce = null,
    without = [],
  }: { readonly of: DeckScope; readonly fileInForce?: string | null; readonly without?: readonly string[] },
  tools: JobTools,
): Result<WrittenDeck, readonly DuplicateRate[]> {
  const { deck, startFile } = openDraft(tools, of, fileInForce);
  if (deck.edits.size === 0 && without.length === 0 && deck.start !== null && startFile !== null)
    return ok({ content: startFile, rates: rateCount(deck.start) });
  const wanted: DraftDeck = { start: deck.start, edits: new Map([...deck.edits, ...without.map((key) => [key, null] as const)]) };
  const built = buildDraft(wanted);
  return built.ok ? ok({ content: tools.writeDeck(built.value), rates: rateCount(built.value) }) : err(built.error.slice(0, 100));
}
