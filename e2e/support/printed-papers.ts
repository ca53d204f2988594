/** What a printer is told beside text: reset, code page, font, size, the pulse of the drawer (Epson ESC/POS). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the language of printers is made of them.
const ORDERS = /\x1bp[\s\S]{3}|\x1b[@]|\x1c\.|\x1b[MtEa!][\s\S]/g;
/** GS !, how large what follows is; the upper half of its byte is the width. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
const SIZE = /\x1d!([\s\S])/g;
const DOUBLE_WIDTH = 0x10;
/** GS V, and how it cuts. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
const CUT = /\x1dV[\s\S]/;

/** The signs of the shop's papers beyond ASCII, by their byte in code page 858. */
const SIGNS: Readonly<Record<number, string>> = {
  ...{ 129: "ü", 130: "é", 144: "É", 160: "á", 161: "í", 162: "ó", 163: "ú", 164: "ñ", 165: "Ñ", 167: "º" },
  ...{ 168: "¿", 173: "¡", 181: "Á", 214: "Í", 224: "Ó", 233: "Ú", 250: "·" },
};

/** The papers a printer put out, one after the other, as lines a person reads. */
export function printedPapers(bytes: Buffer): readonly (readonly string[])[] {
  const papers = bytes.toString("latin1").split(CUT).slice(0, -1);
  return papers.map((paper) => trimmed(spread(paper.replaceAll(ORDERS, "")).map(read)));
}

/** A line of double width fills the paper with half the signs: the gap in it is as wide as the line again. */
function spread(paper: string): readonly string[] {
  let size = 0;
  return paper.split("\n").map((line) => {
    const sizes = [...line.matchAll(SIZE)].map((order) => ({ at: order.index, size: order[1]?.charCodeAt(0) ?? 0 }));
    const ofText = sizes.find(({ at }) => at === 0)?.size ?? size;
    size = sizes.at(-1)?.size ?? size;
    const text = line.replaceAll(SIZE, "");
    return ofText >= DOUBLE_WIDTH ? text.replace(/ {2,}/, (gap) => gap + " ".repeat(text.length)) : text;
  });
}

function read(text: string): string {
  return text.replaceAll(/[^\n\x20-\x7e]/g, (sign) => {
    const known = SIGNS[sign.charCodeAt(0)];
    if (known === undefined) throw new Error(`the printer was sent byte ${sign.charCodeAt(0)} within a text`);
    return known;
  });
}

/** Lines without what is blank at their ends, and without blank ones at either end of the paper. */
export function trimmed(lines: readonly string[]): readonly string[] {
  const kept = lines.map((line) => line.trimEnd());
  const from = kept.findIndex((line) => line !== "");
  return kept.slice(from, kept.findLastIndex((line) => line !== "") + 1);
}
