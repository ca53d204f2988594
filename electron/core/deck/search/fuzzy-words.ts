import MiniSearch from "minisearch";

/** Words that are found although they are mistyped or not typed to their end. */
export interface FuzzyWords {
  /** Ids of what has the word, with how well it fits; exact ones first, then those that begin so, and mistyped ones only without those. */
  find(word: string): ReadonlyMap<string, number>;
}

/** Words so short are one letter from half of the others. */
const FUZZY_LENGTH_MIN = 4;
const PREFIX_LENGTH_MIN = 3;
/** Two letters that changed places are two mistakes. */
const TWO_MISTAKES_LENGTH_MIN = 5;
const FOUND_MAX = 60;

/** `entries` give each id its words, folded. */
export function createFuzzyWords(entries: Iterable<readonly [id: string, words: string]>): FuzzyWords {
  const index = new MiniSearch<{ id: string; words: string }>({
    fields: ["words"],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => (term === "" ? null : term),
  });
  index.addAll(Array.from(entries, ([id, words]) => ({ id, words })));
  const search = (word: string, options: { prefix: boolean; fuzzy: number | false }) =>
    new Map(
      index
        .search(word, options)
        .slice(0, FOUND_MAX)
        .map((found) => [String(found.id), found.score]),
    );
  return {
    find: (word) => {
      const exact = search(word, { prefix: false, fuzzy: false });
      const begun = word.length < PREFIX_LENGTH_MIN ? exact : search(word, { prefix: true, fuzzy: false });
      if (begun.size > 0) return new Map([...begun].map(([id, score]) => [id, exact.has(id) ? 1_000 + score : score]));
      if (word.length < FUZZY_LENGTH_MIN) return new Map();
      const mistyped = search(word, { prefix: false, fuzzy: 1 });
      return mistyped.size > 0 || word.length < TWO_MISTAKES_LENGTH_MIN ? mistyped : search(word, { prefix: false, fuzzy: 2 });
    },
  };
}
