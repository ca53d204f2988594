import { compareRates } from "../../../../shared/rating/compare-rates.ts";
import { type DeckContent, rateAt, rateCount } from "../../../../shared/rating/deck-content.ts";
import type { Rate } from "../../../../shared/rating/rate.ts";
import { walkDecks } from "../../../../shared/rating/walk-decks.ts";

/** What an imported price list changes in the one in force. */
export interface ChangedRows {
  /** By row of the new list: 0 the same, 1 new, 2 changed. */
  readonly kinds: Uint8Array;
  /** Rows of the list in force that the new one does not have. */
  readonly gone: readonly number[];
}

export function changedRows(inForce: DeckContent | null, now: DeckContent | null): ChangedRows {
  const kinds = new Uint8Array(now === null ? 0 : rateCount(now));
  const gone: number[] = [];
  walkDecks(inForce, now, {
    same: () => {},
    pair: (old, row) => {
      if (row < 0) gone.push(old);
      else kinds[row] = old < 0 ? 1 : kindOf(rateAt(inForce as DeckContent, old), rateAt(now as DeckContent, row));
    },
  });
  return { kinds, gone };
}

function kindOf(before: Rate, after: Rate): 0 | 2 {
  return compareRates({ before, after }, () => false).kind === "same" ? 0 : 2;
}
