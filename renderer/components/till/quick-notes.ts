import type { CurrencyProfile } from "../../../shared/money/currency.ts";
import { type Micros, micros } from "../../../shared/money/micros.ts";

const SHOWN = 4;

/**
 * The amounts a customer is likely to hand over: the total brought up to the smallest note, then the notes above it;
 * a total beyond the notes is brought up to each of them, and to several of the largest.
 */
export function quickNotes(total: Micros, { notes }: Pick<CurrencyProfile, "notes">): readonly Micros[] {
  const [largest] = notes;
  const smallest = notes.at(-1);
  if (largest === undefined || smallest === undefined || total <= 0) return [];
  const upTo = (note: Micros) => micros(Math.ceil(total / note) * note);
  const single = [...notes].reverse().filter((note) => note > total);
  const severalLargest = Array.from({ length: SHOWN }, (_, index) => micros(upTo(largest) + (index + 1) * largest));
  const likeliestFirst = [upTo(smallest), ...single, ...notes.map(upTo), ...severalLargest].filter((amount) => amount > total);
  return [...new Set(likeliestFirst)].slice(0, SHOWN).sort((a, b) => a - b);
}
