import { foldText } from "../list/fold-text.ts";
import { groupOf, type ListModel } from "../list/list-model.ts";
import { prefixOfRow, rateOfRow } from "../list/side-rows.ts";
import { digitsOfKey } from "../list/world-keys.ts";
import { findCountries } from "./country-finder.ts";
import { destinationIndex } from "./destination-index.ts";
import { searchWords } from "./search-words.ts";

/** A destination of the lists that a text means; it is priced by the core. */
export interface FoundDestination {
  readonly kind: "rate";
  /** Which list prices it. */
  readonly side: "sell" | "cost";
  /** In the form of that list. */
  readonly prefix: string;
  readonly country: string | null;
}

export type SearchHit =
  | FoundDestination
  /** A country without any price of its own. */
  | { readonly kind: "country"; readonly country: string }
  | { readonly kind: "emergency" };

/** Countries that one word may mean and that are looked through. */
const COUNTRIES_MAX = 6;

/** What a text that is no number asks for, the likeliest first. */
export function findDestinations(model: ListModel, text: string, limit: number): readonly SearchHit[] {
  const { words, line, emergency } = searchWords(foldText(text));
  const hits: SearchHit[] = emergency ? [{ kind: "emergency" }] : [];
  if (words.length === 0) return hits;
  const { countries, left } = findCountries(words);
  const ranked = countries.slice(0, COUNTRIES_MAX);
  if (ranked.length === 0) return [...hits, ...rowsWith(model, words, null, line, limit)].slice(0, limit);
  const inCountries = ranked.flatMap((country) => rowsWith(model, left, country, line, limit));
  const anywhere = left.length === 0 || inCountries.length > 0 ? [] : rowsWith(model, words, null, line, limit);
  const unpriced = ranked.filter((country) => !model.groups.some((group) => group.country === country));
  const countriesLeft = unpriced.map((country): SearchHit => ({ kind: "country", country }));
  // The words may be of a destination that is called like the people of another country: what is found in the lists comes too.
  const found =
    inCountries.length > 0
      ? inCountries
      : anywhere.length > 0
        ? anywhere
        : ranked.flatMap((country) => rowsWith(model, [], country, line, limit));
  return [...hits, ...found, ...countriesLeft].slice(0, limit);
}

/** The rows of a country, or of all, that have every word; of a kind of line where any is; one for each description and price. */
function rowsWith(
  model: ListModel,
  words: readonly string[],
  country: string | null,
  line: "mobile" | "fixed" | null,
  limit: number,
): readonly FoundDestination[] {
  const index = destinationIndex(model);
  const tests = words.map((word) => index.having(word));
  if (tests.some((test) => test === null)) return [];
  const groups = country === null ? model.groups : model.groups.filter((group) => group.country === country);
  const found: number[] = [];
  for (const group of groups) {
    for (let place = group.first; place < group.end; place += 1) if (tests.every((test) => test?.(place))) found.push(place);
  }
  const isOfKind = line === null ? null : index.isOfKind(line);
  const ofKind = isOfKind === null ? found : found.filter(isOfKind);
  return bestOf(model, ofKind.length > 0 ? ofKind : found, limit);
}

/**
 * The shortest prefixes first, for they are the country's own; a description and its price once, and so is a prefix: the rates of
 * its time bands have one answer, the price of the moment.
 */
function bestOf(model: ListModel, places: readonly number[], limit: number): readonly FoundDestination[] {
  const byLength = places
    .map((place) => ({ place, length: digitsAt(model, place).length }))
    .sort((a, b) => a.length - b.length || a.place - b.place);
  const told = new Set<string>();
  const best: FoundDestination[] = [];
  for (const { place } of byLength) {
    const entry = model.entries[place] as number;
    const [rows, row] = entry >= 0 ? [model.own, entry] : [model.costs, -1 - entry];
    const { description, value, unit, increment } = rateOfRow(rows, row);
    const name = JSON.stringify([foldText(description), value, unit, increment]);
    const [side, prefix] = [entry >= 0 ? "sell" : "cost", prefixOfRow(rows, row)] as const;
    const answer = `${side} ${prefix}`;
    if (told.has(name) || told.has(answer)) continue;
    told.add(name).add(answer);
    best.push({ kind: "rate", side, prefix, country: groupOf(model, place)?.country ?? null });
    if (best.length === limit) break;
  }
  return best;
}

function digitsAt({ entries, ownKeys, costKeys }: ListModel, place: number): string {
  const entry = entries[place] as number;
  return digitsOfKey((entry >= 0 ? ownKeys.keys[entry] : costKeys.keys[-1 - entry]) as number);
}
