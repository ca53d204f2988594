import { startRate } from "../../../../shared/rating/draft-deck.ts";
import type { DeckScope } from "../../store/deck-repository.ts";
import type { JobTools } from "./deck-job.ts";
import { openDraft } from "./open-draft.ts";

interface RebaseDraft {
  readonly of: DeckScope;
  /** The deck that has meanwhile come into force. */
  readonly fileInForce: string | null;
}

/**
 * Whether the edits of a draft can be made to the deck in force as well: none of its rows may have changed there since. An
 * imported deck stands for the whole list and cannot. Answers with keys in the way.
 */
export function rebaseDraft({ of, fileInForce }: RebaseDraft, tools: JobTools): { readonly inTheWay: readonly string[] } {
  const { base, baseFile, startFile, deck } = openDraft(tools, of, null);
  if (baseFile === fileInForce) return { inTheWay: [] };
  if (startFile !== baseFile) return { inTheWay: ["*"] };
  const now = fileInForce === null ? null : tools.deckFile(fileInForce);
  const text = (rate: ReturnType<typeof startRate>) => JSON.stringify(rate);
  const inTheWay = [...deck.edits.keys()].filter((key) => text(startRate(base, key)) !== text(startRate(now, key)));
  return { inTheWay: inTheWay.slice(0, 100) };
}
