import { callingCodeList } from "../../../../shared/telecom/calling-codes.ts";
import { countryName } from "../../../../shared/telecom/country-name.ts";
import { foldText } from "../list/fold-text.ts";
import { countryWords } from "./country-words.ts";
import { createFuzzyWords, type FuzzyWords } from "./fuzzy-words.ts";

/** The countries some words mean, the best first, and the words that mean none of them. */
export interface FoundCountries {
  readonly countries: readonly string[];
  readonly left: readonly string[];
}

let finder: FuzzyWords | null = null;

/** Finds countries by their names in Spanish and English, their people and their capitals, with slips of the keyboard. */
export function findCountries(words: readonly string[]): FoundCountries {
  finder ??= createFuzzyWords(entries());
  const scores = new Map<string, { hits: number; score: number }>();
  const found = words.map((word) => (finder as FuzzyWords).find(word));
  for (const ofWord of found) {
    for (const [country, score] of ofWord) {
      const before = scores.get(country) ?? { hits: 0, score: 0 };
      scores.set(country, { hits: before.hits + 1, score: before.score + score });
    }
  }
  const most = Math.max(0, ...Array.from(scores.values(), ({ hits }) => hits));
  const countries = [...scores]
    .filter(([, { hits }]) => hits === most)
    .sort(([, a], [, b]) => b.score - a.score)
    .map(([country]) => country);
  const left = words.filter((_, position) => !countries.some((country) => found[position]?.has(country)));
  return { countries, left };
}

function* entries(): Iterable<readonly [string, string]> {
  const countries = new Set(callingCodeList().flatMap(({ country }) => (country === null ? [] : [country])));
  for (const country of countries) {
    const names = (["es", "en"] as const).map((language) => foldText(countryName(country, language)).replace(/[^\p{L}\p{N}]+/gu, " "));
    const own = (countryWords[country] ?? "").split(" ").flatMap(inflected);
    yield [country, [...new Set([...names.join(" ").split(" "), ...own])].join(" ")];
  }
}

/** peruano: peruana, peruanos, peruanas. */
function inflected(word: string): readonly string[] {
  const stem = /^(.{3,})o$/.exec(word)?.[1];
  return stem === undefined ? [word] : [word, `${stem}a`, `${stem}os`, `${stem}as`];
}
