import { applyDraft } from "./apply-draft.ts";
import { checkRates } from "./check-rates.ts";
import { compareDeckFiles } from "./compare-deck-files.ts";
import { compareDraft } from "./compare-draft.ts";
import type { DeckJob } from "./deck-job.ts";
import { exportCalls } from "./export-calls.ts";
import { exportRates } from "./export-rates.ts";
import { exportSales } from "./export-sales.ts";
import { inspectImport } from "./inspect-import.ts";
import { keepGoneRates } from "./keep-gone-rates.ts";
import { keysInDraft } from "./keys-in-draft.ts";
import { listRates } from "./list-rates.ts";
import { loadDeck } from "./load-deck.ts";
import { markUpCosts } from "./mark-up-costs.ts";
import { pageCalls } from "./page-calls.ts";
import { pageSales } from "./page-sales.ts";
import { rateCountries } from "./rate-countries.ts";
import { rateCounts } from "./rate-counts.ts";
import { readImport } from "./read-import.ts";
import { rebaseDraft } from "./rebase-draft.ts";
import { removeMatching } from "./remove-matching.ts";
import { replayCalls } from "./replay-calls.ts";
import { searchDestinations } from "./search-destinations.ts";
import { unreadableDecks } from "./unreadable-decks.ts";
import { verifyCopy } from "./verify-copy.ts";
import { writeDeck } from "./write-deck.ts";

/** Every job of the deck worker, by the name the desk asks for it. The core takes only the types of this file. */
export const JOBS = {
  applyDraft,
  checkRates,
  compareDeckFiles,
  compareDraft,
  exportCalls,
  exportRates,
  exportSales,
  inspectImport,
  keepGoneRates,
  keysInDraft,
  listRates,
  loadDeck,
  markUpCosts,
  pageCalls,
  pageSales,
  rateCountries,
  rateCounts,
  readImport,
  rebaseDraft,
  removeMatching,
  replayCalls,
  searchDestinations,
  unreadableDecks,
  verifyCopy,
  writeDeck,
};

export type JobName = keyof typeof JOBS;
type Job<Name extends JobName> = (typeof JOBS)[Name];
export type JobInput<Name extends JobName> = Parameters<Job<Name>>[0];
export type JobOutput<Name extends JobName> = Awaited<ReturnType<Job<Name>>>;
export type JobProgress<Name extends JobName> = Job<Name> extends DeckJob<never, unknown, infer Progress> ? Progress : never;
