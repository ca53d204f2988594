import { micros } from "../money/micros.ts";
import { columnsOf, printableText } from "./printable-text.ts";
import type { ReceiptLine } from "./receipt-document.ts";
import { left, pair, rule } from "./receipt-lines.ts";
import type { ShiftPrinting } from "./shift-slip-data.ts";

/** Pieces of up to 999 stand under each other. */
const PIECES_COLUMNS = 3;

/** What was counted, piece by piece, and what is missing or over. */
export function shiftSlipCount(printing: ShiftPrinting): ReceiptLine[] {
  const { data, format, texts } = printing;
  const { difference } = data;
  const word = difference < 0 ? texts.missing : difference > 0 ? texts.over : texts.exact;
  return [
    left(texts.count),
    ...faces(printing),
    pair(`= ${texts.counted}`, format.printedMoney(data.counted)),
    rule("double"),
    { kind: "pair", left: word, right: format.printedMoney(difference), size: "double" },
    rule("double"),
    ...reason(printing),
    pair(texts.recounts, String(data.recounts)),
  ];
}

function faces({ data, format }: ShiftPrinting): ReceiptLine[] {
  const written = data.faces.map(({ face, pieces }) => ({
    face: format.printedMoney(face),
    pieces: String(pieces),
    sum: format.printedMoney(micros(face * pieces)),
  }));
  const faceColumns = Math.max(0, ...written.map(({ face }) => columnsOf(face)));
  const pieceColumns = Math.max(PIECES_COLUMNS, ...written.map(({ pieces }) => pieces.length));
  return written.map(({ face, pieces, sum }) => pair(`  ${face.padStart(faceColumns)} x ${pieces.padStart(pieceColumns)}`, sum));
}

/** A long reason takes lines of its own: it is never cut. */
function reason({ data, texts, columns }: ShiftPrinting): ReceiptLine[] {
  if (data.reason === null) return [];
  const said = printableText(data.reason);
  const fits = columnsOf(texts.reason) + 1 + columnsOf(said) <= columns;
  return fits ? [pair(texts.reason, said)] : [left(texts.reason), left(said)];
}
