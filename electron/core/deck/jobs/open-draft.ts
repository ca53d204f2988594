import type { DeckContent } from "../../../../shared/rating/deck-content.ts";
import type { DraftDeck, RateEdits } from "../../../../shared/rating/draft-deck.ts";
import { createDeckRepository, type DeckScope } from "../../store/deck-repository.ts";
import { createDraftRepository } from "../../store/draft-repository.ts";
import type { JobTools } from "./deck-job.ts";

/** The draft of a price list as the book has it now. */
export interface OpenDraft {
  /** What is compared with: the version the draft was begun on; null for the first deck of a side. */
  readonly base: DeckContent | null;
  /** The names of both deck files; an import has one of its own to start from. */
  readonly baseFile: string | null;
  readonly startFile: string | null;
  readonly deck: DraftDeck;
}

/** The draft of a list; where there is none, the deck of this name as a draft without edits. */
export function openDraft(tools: Pick<JobTools, "readBook" | "deckFile">, of: DeckScope, fileInForce: string | null): OpenDraft {
  const book = tools.readBook();
  const drafts = createDraftRepository(book);
  const draft = drafts.get(of);
  const deckFile = (file: string | null) => (file === null ? null : tools.deckFile(file));
  if (draft === null)
    return {
      base: deckFile(fileInForce),
      baseFile: fileInForce,
      startFile: fileInForce,
      deck: { start: deckFile(fileInForce), edits: new Map() },
    };
  const baseFile = draft.baseVersion === null ? null : (createDeckRepository(book).get(draft.baseVersion)?.content ?? null);
  const startFile = draft.content ?? baseFile;
  const edits: RateEdits = new Map(drafts.edits(of).map(({ key, rate }) => [key, rate]));
  return { base: deckFile(baseFile), baseFile, startFile, deck: { start: deckFile(startFile), edits } };
}
