/** Text of a setting that a search looks in. */
export interface Searchable {
  readonly name: string;
  readonly effect: string;
  /** Other words for it. */
  readonly words: string;
}

/** Whether every word of the query begins a word of the setting; accents and capitals make no difference. */
export function isFound(query: string, setting: Searchable, section: string): boolean {
  const wanted = wordsOf(query);
  const there = wordsOf(`${setting.name} ${setting.effect} ${setting.words} ${section}`);
  return wanted.every((word) => there.some((each) => each.startsWith(word)));
}

function wordsOf(text: string): readonly string[] {
  const folded = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}
