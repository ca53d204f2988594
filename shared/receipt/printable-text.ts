/**
 * Text from outside made safe for a printer: one line, composed letters, no control characters, so that no name of a
 * destination can open the drawer or forge a second line.
 */
export function printableText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, " ")
    .trim();
}

/** How many columns a text takes: one for each character a person sees as one code point. */
export function columnsOf(text: string): number {
  return [...text].length;
}
