import type { Micros } from "../../../shared/money/micros.ts";

export interface ChangePiece {
  readonly worth: Micros;
  readonly count: number;
}

/** The fewest notes and coins of a change, the largest first; `worths` are those of the currency. What no coin pays is left out. */
export function changeNotes(change: Micros, worths: readonly Micros[]): readonly ChangePiece[] {
  let left: number = change;
  return [...worths]
    .sort((a, b) => b - a)
    .flatMap((worth) => {
      const count = Math.floor(left / worth);
      left -= count * worth;
      return count > 0 ? [{ worth, count }] : [];
    });
}
