import ReceiptPrinterEncoder from "@point-of-sale/receipt-printer-encoder";

/** The character tables we drive; the numbers for ESC t are those of Epson's list, which clones of its printers share. */
export const codePages = ["cp858", "windows1252", "cp850", "cp437"] as const;
export type CodePage = (typeof codePages)[number];

export function isCodePage(name: string): name is CodePage {
  return codePages.some((codePage) => codePage === name);
}

const known = new Map<string, boolean>();

/**
 * Whether the printer has a glyph for this one character at a byte that prints. The DOS tables put arrows and smileys
 * below 0x20: there `←` is the very byte of ESC, so a customer called `←p` would open the drawer.
 */
export function hasGlyph(character: string, codePage: CodePage): boolean {
  const key = `${codePage} ${character}`;
  const answer = known.get(key) ?? probe(character, codePage);
  known.set(key, answer);
  return answer;
}

const QUESTION_MARK = 0x3f;

function probe(character: string, codePage: CodePage): boolean {
  if (character === "?") return true;
  const bytes = newEncoder(48).codepage(codePage).text(character).encode();
  const byte = bytes.at(-2) ?? 0; // The last byte is the line feed that ends the text.
  const isOneByte = character.length === 1;
  return isOneByte && byte >= 0x20 && byte !== 0x7f && byte !== QUESTION_MARK;
}

/** A fresh encoder for ESC/POS. `feedBeforeCut` brings the last line past the knife of common 80 mm printers. */
export function newEncoder(columns: 32 | 42 | 48): ReceiptPrinterEncoder {
  return new ReceiptPrinterEncoder({ language: "esc-pos", columns, codepageMapping: "epson", newline: "\n", feedBeforeCut: 4 });
}
