import { draftRate } from "../../../../shared/rating/draft-deck.ts";
import type { DeckScope } from "../../store/deck-repository.ts";
import type { JobTools } from "./deck-job.ts";
import { openDraft } from "./open-draft.ts";

interface KeysInDraft {
  readonly of: DeckScope;
  readonly fileInForce: string | null;
  readonly keys: readonly string[];
}

/** Which of these keys the draft has a rate of. */
export function keysInDraft({ of, fileInForce, keys }: KeysInDraft, tools: JobTools): { readonly keys: readonly string[] } {
  const { deck } = openDraft(tools, of, fileInForce);
  return { keys: keys.filter((key) => draftRate(deck, key) !== null) };
}
