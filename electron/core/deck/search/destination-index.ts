import type { DeckContent } from "../../../../shared/rating/deck-content.ts";
import { foldedTexts } from "../list/folded-texts.ts";
import type { ListModel } from "../list/list-model.ts";
import { contentRowOf } from "../list/side-rows.ts";
import { createFuzzyWords, type FuzzyWords } from "./fuzzy-words.ts";
import { type LineKind, mobileWords } from "./search-words.ts";

/** The descriptions of a list, to find rows by their words. */
export interface DestinationIndex {
  /** Whether the row at a place has the word in its description; null where no description has it. */
  having(word: string): ((place: number) => boolean) | null;
  isOfKind(kind: LineKind): (place: number) => boolean;
}

const made = new WeakMap<ListModel, DestinationIndex>();

/**
 * Made once for a list. Half a million descriptions have some thousand different words: those are what is searched with slips of
 * the keyboard; where a word stands is then looked up in all descriptions at once.
 */
export function destinationIndex(model: ListModel): DestinationIndex {
  const known = made.get(model);
  if (known !== undefined) return known;
  const contents = [model.own.content, model.costs.content];
  const vocabulary = createFuzzyWords(wordsOf(contents));
  let isMobile: ((place: number) => boolean) | null = null;
  const index: DestinationIndex = {
    having: (word) => {
      // A number in a description is not mistyped for another one.
      const words = HAS_LETTER.test(word) ? closestWords(vocabulary, word) : [word];
      return words.length === 0 ? null : containing(model, words);
    },
    isOfKind: (kind) => {
      isMobile ??= containing(
        model,
        mobileWords.map((word) => (word.length < LONG_WORD ? ` ${word}` : word)),
      );
      const mobile = isMobile;
      return kind === "mobile" ? mobile : (place) => !mobile(place);
    },
  };
  made.set(model, index);
  return index;
}

const HAS_LETTER = /\p{L}/u;
const WORDS_MAX = 12;
/** Shorter ones are within other words: "cel" in Barcelona. */
const LONG_WORD = 5;

function closestWords(vocabulary: FuzzyWords, word: string): readonly string[] {
  return [...vocabulary.find(word)]
    .sort(([, a], [, b]) => b - a)
    .slice(0, WORDS_MAX)
    .map(([found]) => found);
}

function* wordsOf(contents: readonly (DeckContent | null)[]): Iterable<readonly [string, string]> {
  const seen = new Set<string>();
  for (const content of contents) {
    if (content === null) continue;
    for (const word of foldedTexts(content).all.split(/[^\p{L}\p{N}]+/u)) {
      if (word.length < 2 || seen.has(word) || !HAS_LETTER.test(word)) continue;
      seen.add(word);
      yield [word, word];
    }
  }
}

/** Which rows have one of these words. A leading space asks for the beginning of a word that is not the first. */
function containing(model: ListModel, words: readonly string[]): (place: number) => boolean {
  const masks = [model.own.content, model.costs.content].map((content) => (content === null ? null : anyOf(content, words)));
  const [ofOwn = null, ofCosts = null] = masks;
  return (place) => {
    const entry = model.entries[place] as number;
    const [rows, row, mask] = entry >= 0 ? [model.own, entry, ofOwn] : [model.costs, -1 - entry, ofCosts];
    const inContent = contentRowOf(rows, row);
    return inContent >= 0 && mask?.[(rows.content as DeckContent).descriptionCodes[inContent] as number] === 1;
  };
}

function anyOf(content: DeckContent, words: readonly string[]): Uint8Array {
  const texts = foldedTexts(content);
  const any = new Uint8Array(content.textEnds.length);
  for (const word of words)
    texts.containing(word).forEach((has, text) => {
      if (has === 1) any[text] = 1;
    });
  return any;
}
