import { columnsOf } from "./printable-text.ts";
import type { ReceiptLine } from "./receipt-document.ts";
import { left } from "./receipt-lines.ts";

const WIDE_COLUMNS = 42;
const [WIDE_GAP, NARROW_GAP] = [2, 4];

/** Two places to sign, side by side over the whole paper: "Cajera ____  Recibe ____". */
export function signatureLine(first: string, second: string, columns: number): ReceiptLine {
  const gap = columns >= WIDE_COLUMNS ? WIDE_GAP : NARROW_GAP;
  const room = Math.floor((columns - gap) / 2);
  const place = (label: string) => `${label} ${"_".repeat(Math.max(0, room - columnsOf(label) - 1))}`;
  return left(`${place(first)}${" ".repeat(gap)}${place(second)}`);
}
