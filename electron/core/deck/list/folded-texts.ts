import type { DeckContent } from "../../../../shared/rating/deck-content.ts";
import { plainLetters } from "./fold-text.ts";

/** The distinct descriptions of a deck, folded, to look a word up in all of them at once. */
export interface FoldedTexts {
  /** 1 for each text that contains the word. */
  containing(word: string): Uint8Array;
  /** All of them, a line each. */
  readonly all: string;
}

const NEW_LINE = 10;
const made = new WeakMap<DeckContent, FoldedTexts>();

/** One long text with a line for each description: half a million are folded and searched by a few calls. */
export function foldedTexts(content: DeckContent): FoldedTexts {
  const known = made.get(content);
  if (known !== undefined) return known;
  // Descriptions hold no control characters, so every line break is one of ours, before and after folding.
  const all = plainLetters(new TextDecoder().decode(withLineBreaks(content)));
  const starts = lineStarts(all, content.textEnds.length);
  const folded: FoldedTexts = {
    containing: (word) => linesContaining(all, starts, word),
    all,
  };
  made.set(content, folded);
  return folded;
}

function withLineBreaks({ texts, textEnds }: DeckContent): Uint8Array {
  const bytes = new Uint8Array(texts.length + textEnds.length);
  let from = 0;
  textEnds.forEach((end, position) => {
    bytes.set(texts.subarray(from, end), from + position);
    bytes[end + position] = NEW_LINE;
    from = end;
  });
  return bytes;
}

function lineStarts(all: string, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  let at = 0;
  for (let line = 1; line <= count; line += 1) {
    at = all.indexOf("\n", at) + 1;
    starts[line] = at;
  }
  return starts;
}

function linesContaining(all: string, starts: Uint32Array, word: string): Uint8Array {
  const found = new Uint8Array(starts.length - 1);
  let line = 0;
  for (let at = all.indexOf(word); at >= 0; ) {
    while ((starts[line + 1] as number) <= at) line += 1;
    found[line] = 1;
    at = all.indexOf(word, starts[line + 1]);
  }
  return found;
}
