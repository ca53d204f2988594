import { type CodePage, hasGlyph } from "./code-page.ts";

/** Signs that never go to paper as they are: spaces that only look like spaces, and signs that print differently from maker to maker. */
const always: Readonly<Record<string, string>> = {
  "\u00a0": " ",
  "\u202f": " ",
  "\u2009": " ",
  "\u200b": "",
  "\u2212": "-",
  "\u2013": "-",
  "\u2014": "-",
  "×": "x",
  "‘": "'",
  "’": "'",
  "“": '"',
  "”": '"',
};

/** What stands in for a sign the code page lacks. */
const standIns: Readonly<Record<string, string>> = {
  º: "o",
  ª: "a",
  "·": "-",
  "•": "*",
  "€": "EUR",
  "…": "...",
  "≈": "~",
  "→": ">",
  "←": "<",
};

/**
 * The text as this printer can print it, one character per column. Control characters are dropped: no name, number or
 * note may carry a command to the printer (ESC p opens the drawer).
 */
export function printableText(text: string, codePage: CodePage): string {
  return [...text.normalize("NFC")].map((character) => printable(character, codePage)).join("");
}

function printable(character: string, codePage: CodePage): string {
  const plain = always[character];
  if (plain !== undefined) return plain;
  if (isControl(character)) return "";
  if (hasGlyph(character, codePage)) return character;
  const base = [...character.normalize("NFD")][0] ?? "?";
  return standIns[character] ?? (hasGlyph(base, codePage) ? base : "?");
}

/** C0, DEL and C1: ISO 6429. */
function isControl(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x20 || (code >= 0x7f && code <= 0x9f);
}
