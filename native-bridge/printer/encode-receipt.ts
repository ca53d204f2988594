import type { DotPicture } from "../../shared/receipt/dot-picture.ts";
import type { ReceiptDocument, ReceiptLine } from "../../shared/receipt/receipt-document.ts";
import { type CodePage, hasGlyph, newEncoder } from "./code-page.ts";
import { layOutLine, type PaperRow } from "./lay-out-line.ts";
import { printableText } from "./printable-text.ts";
import { rasterOrder } from "./raster-order.ts";

export interface PaperOptions {
  readonly columns: 32 | 42 | 48;
  readonly codePage: CodePage;
  /** The dots of a logo for paper of this width; null where nobody knows them. */
  logoOf?(name: string): DotPicture | null;
}

/**
 * The bytes of a whole ticket (Epson ESC/POS: ESC @ resets, ESC t picks the code page, GS v 0 prints dots, GS ! sets the size, GS V cuts).
 * Signs are replaced before the layout, since `€` takes three columns where it becomes `EUR`.
 */
export function encodeReceipt(document: ReceiptDocument, { columns, codePage, logoOf }: PaperOptions): Uint8Array {
  const ellipsis = hasGlyph("…", codePage) ? "…" : "...";
  const encoder = newEncoder(columns).initialize().codepage(codePage);
  let size: Pick<PaperRow, "wide" | "tall"> = { wide: false, tall: false };
  for (const line of document.lines) {
    const logo = line.kind === "logo" ? (logoOf?.(line.name) ?? null) : null;
    if (logo !== null) encoder.raw(rasterOrder(logo));
    for (const row of layOutLine(printableLine(line, codePage), columns, ellipsis)) {
      if (row.wide !== size.wide || row.tall !== size.tall) encoder.size(row.wide ? 2 : 1, row.tall ? 2 : 1);
      size = row;
      encoder.line(row.text);
    }
  }
  if (size.wide || size.tall) encoder.size(1, 1);
  if (document.cut) encoder.cut("partial");
  return encoder.encode();
}

function printableLine(line: ReceiptLine, codePage: CodePage): ReceiptLine {
  if (line.kind === "text") return { ...line, text: printableText(line.text, codePage) };
  if (line.kind === "pair") return { ...line, left: printableText(line.left, codePage), right: printableText(line.right, codePage) };
  return line;
}
