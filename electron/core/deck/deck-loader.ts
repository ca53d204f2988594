import type { DeckContent } from "../../../shared/rating/deck-content.ts";
import type { DeckVersion } from "../store/deck-repository.ts";
import type { DeckDesk } from "./deck-desk.ts";
import type { DeckFiles } from "./deck-files.ts";

/** Brings the contents of published decks into memory. */
export interface DeckLoader {
  /** Before calls are let in, and on the command line. */
  now(version: DeckVersion): DeckContent;
  /** While calls are let in: a large deck is read and verified by the deck worker, a small one costs less than asking it. */
  soon(version: DeckVersion): DeckContent | Promise<DeckContent>;
}

/** Some hundred kilobytes: read and verified in less than a millisecond. */
const SMALL_RATES_MAX = 5_000;

export function createDeckLoader(files: DeckFiles, desk: DeckDesk | null): DeckLoader {
  const now = ({ content }: DeckVersion) => files.read(content);
  return {
    now,
    soon: (version) => {
      if (desk === null || version.rateCount <= SMALL_RATES_MAX) return now(version);
      return desk.run("loadDeck", { sha256: version.content });
    },
  };
}
