/** Text of a setting that a search looks in. */
export interface Searchable {
  readonly name: string;
  readonly effect: string;
  /** Other words for it. */
  readonly words: string;
}

/**
 * Whether every word of the query begins a word of the setting; accents, capitals, the s of a plural, and the `small` words between the
 * others make no difference.
 */
export function isFound(query: string, setting: Searchable, section: string, small = ""): boolean {
  const typed = wordsOf(query);
  const little = wordsOf(small);
  const telling = typed.filter((word) => !little.includes(word));
  const there = wordsOf(`${setting.name} ${setting.effect} ${setting.words} ${section}`);
  const wanted = telling.length === 0 ? typed : telling;
  return wanted.every((word) => formsOf(word).some((form) => there.some((each) => each.startsWith(form))));
}

function wordsOf(text: string): readonly string[] {
  const folded = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

/** A word, and what it is one of: "claves" of "clave", "colores" of "color". Short words are what they are: "mes", "gas". */
function formsOf(word: string): readonly string[] {
  return [word, /^(.{4,})s$/.exec(word)?.[1], /^(.{4,})es$/.exec(word)?.[1]].filter((form) => form !== undefined);
}
