import type { Micros } from "../money/micros.ts";
import type { UtcMs } from "../time/clock.ts";
import { columnsOf, printableText } from "./printable-text.ts";
import type { ReceiptDocument, ReceiptLine } from "./receipt-document.ts";
import { centre, left, pair, rule } from "./receipt-lines.ts";
import type { ReceiptFormat } from "./sale-receipt.ts";
import { signatureLine } from "./signature-line.ts";

/** A short paper for money that moved beside sales: a void, a refund, a deposit, cash in and out. Words come already spoken. */
export interface MoneySlipData {
  readonly shop: { readonly name: string; readonly branch: string };
  /** "Anulación N.º AV-3". */
  readonly title: string;
  readonly at: UtcMs;
  /** "Cabina 03" or "Caja 1". */
  readonly place: string;
  readonly cashier: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly total: { readonly label: string; readonly amount: Micros };
  /** After the total: what is held now, how it was paid. */
  readonly after: readonly { readonly label: string; readonly value: string }[];
  readonly reason: { readonly label: string; readonly text: string } | null;
  /** Who signs on it; null where nobody has to. */
  readonly signs: readonly [string, string] | null;
  /** First line and, `twice`, last line too: "*** ANULADA ***". */
  readonly marks: readonly { readonly text: string; readonly twice: boolean }[];
  readonly fingerprint: string | null;
}

export function moneySlip(data: MoneySlipData, format: ReceiptFormat, columns: number): ReceiptDocument {
  const rows = (list: MoneySlipData["rows"]) => list.map(({ label, value }) => pair(label, value));
  const lines: ReceiptLine[] = [
    ...data.marks.map(({ text }) => centre(text)),
    centre(data.shop.name.toUpperCase()),
    ...(data.shop.branch === "" ? [] : [centre(data.shop.branch)]),
    rule("single"),
    centre(data.title),
    pair(data.place, format.dateTime(data.at)),
    pair(data.cashier, ""),
    rule("single"),
    ...rows(data.rows),
    rule("double"),
    { kind: "pair", left: data.total.label, right: format.printedMoney(data.total.amount), size: "double" },
    rule("double"),
    ...rows(data.after),
    ...reasonLines(data, columns),
    ...(data.signs === null ? [] : [centre(""), signatureLine(...data.signs, columns), centre("")]),
    ...(data.fingerprint === null ? [] : [centre(data.fingerprint)]),
    ...data.marks.filter(({ twice }) => twice).map(({ text }) => centre(text)),
  ];
  return { lines, cut: true };
}

function reasonLines({ reason }: MoneySlipData, columns: number): ReceiptLine[] {
  const said = reason === null ? "" : printableText(reason.text);
  if (reason === null || said === "") return [];
  const fits = columnsOf(reason.label) + 1 + columnsOf(said) <= columns;
  return fits ? [pair(reason.label, said)] : [left(reason.label), left(said)];
}
