import { type CheckedRates, type PutRate, putRates } from "../../../../shared/rating/put-rates.ts";
import type { DeckScope } from "../../store/deck-repository.ts";
import type { JobTools } from "./deck-job.ts";
import { openDraft } from "./open-draft.ts";

interface CheckRates {
  readonly of: DeckScope;
  readonly fileInForce: string | null;
  readonly rates: readonly PutRate[];
  /** The time bands of the shop's settings, by name. */
  readonly bands: Readonly<Record<string, string>>;
}

/** What a command does to the draft, or why each of its rates cannot be taken. */
export function checkRates({ of, fileInForce, rates, bands }: CheckRates, tools: JobTools): CheckedRates {
  return putRates(openDraft(tools, of, fileInForce).deck, rates, bands);
}
