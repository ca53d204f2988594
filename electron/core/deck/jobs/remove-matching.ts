import { err, ok, type Result } from "../../../../shared/kernel/result.ts";
import type { DuplicateRate } from "../../../../shared/rating/deck-builder.ts";
import type { DeckScope } from "../../store/deck-repository.ts";
import { applyDraft, type WrittenDeck } from "./apply-draft.ts";
import type { JobTools } from "./deck-job.ts";
import { type MatchingKeysInput, matchingKeys } from "./matching-keys.ts";

interface RemoveMatching extends MatchingKeysInput {
  readonly of: DeckScope;
  readonly fileInForce: string | null;
  /** Up to so many are edits of the draft; more make it a file of its own. */
  readonly editsMax: number;
}

export type Removal = { readonly kind: "edits"; readonly keys: readonly string[] } | ({ readonly kind: "file" } & WrittenDeck);

/** Takes the rates that a filter shows out of the draft. */
export function removeMatching(input: RemoveMatching, tools: JobTools): Result<Removal, readonly DuplicateRate[]> {
  const keys = matchingKeys(input, tools);
  if (keys.length <= input.editsMax) return ok({ kind: "edits", keys });
  const written = applyDraft({ of: input.of, fileInForce: input.fileInForce, without: keys }, tools);
  return written.ok ? ok({ kind: "file", ...written.value }) : err(written.error);
}
