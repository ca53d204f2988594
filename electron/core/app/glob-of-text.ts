/** The letters that people type for each other: with and without their accents. */
const SAME_LETTERS = ["aáàâã", "eéèê", "iíì", "oóòôõ", "uúüù", "nñ", "cç"];

/** A text a person typed, as SQLite's GLOB finds it anywhere in a name: neither accents nor capitals matter. */
export function globOfText(text: string): string {
  return `*${[...text.trim()].map(classOf).join("")}*`;
}

function classOf(letter: string): string {
  const small = letter.toLowerCase();
  const letters = SAME_LETTERS.find((group) => group.includes(small)) ?? small;
  const capitals = letters.toUpperCase();
  // A class makes an ordinary sign of *, ? and [ too; of ^ it would make a "none of these".
  return letters === "^" ? "^" : `[${letters}${capitals === letters ? "" : capitals}]`;
}
