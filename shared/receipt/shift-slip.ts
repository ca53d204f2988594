import { negateMicros } from "../money/micros.ts";
import { columnsOf } from "./printable-text.ts";
import type { ReceiptDocument, ReceiptLine } from "./receipt-document.ts";
import { centre, pair, rule } from "./receipt-lines.ts";
import type { ReceiptFormat } from "./sale-receipt.ts";
import { shiftSlipCount } from "./shift-slip-count.ts";
import type { ShiftPrinting, ShiftSlipData } from "./shift-slip-data.ts";
import { shiftSlipDrawer } from "./shift-slip-drawer.ts";
import type { ShiftSlipTexts } from "./shift-slip-texts.ts";
import { signatureLine } from "./signature-line.ts";

/** Paper of 42 columns and more takes the long words. */
const WIDE_COLUMNS = 42;

/** The close slip of a shift. */
export function shiftSlip(data: ShiftSlipData, format: ReceiptFormat, texts: ShiftSlipTexts, columns: number): ReceiptDocument {
  const printing = { data, format, texts, columns };
  const lines = [
    ...(data.copy === null ? [] : [centre(texts.copy(data.copy))]),
    ...(data.demo ? [centre(texts.demo)] : []),
    ...heading(printing),
    rule("single"),
    ...sales(printing),
    rule("single"),
    ...shiftSlipDrawer(printing),
    rule("single"),
    ...shiftSlipCount(printing),
    rule("single"),
    ...handover(printing),
    rule("single"),
    ...foot(printing),
  ];
  return { lines, cut: true };
}

function heading({ data, format, texts, columns }: ShiftPrinting): ReceiptLine[] {
  const { shop } = data;
  const together = [shop.name, shop.branch].filter((text) => text !== "").join(" · ");
  const place = columnsOf(together) <= columns ? [together] : [shop.name, shop.branch];
  return [
    centre(texts.title(format.number(data.number))),
    ...place.filter((text) => text !== "").map(centre),
    rule("single"),
    pair(texts.till(data.till), isWide(columns) ? `${texts.cashier}: ${data.cashier}` : data.cashier),
    pair(texts.opened, format.dateTime(data.openedAt)),
    pair(texts.closed, format.dateTime(data.closedAt)),
  ];
}

function sales({ data, format, texts, columns }: ShiftPrinting): ReceiptLine[] {
  const { calls, items, uncharged, discounts, undone } = data;
  const talked = format.duration(calls.duration);
  const value = format.printedMoney(uncharged.amount);
  const number = format.number(calls.count);
  return [
    pair(`${texts.sales} (${data.sales.count})`, format.printedMoney(data.sales.amount)),
    ...data.methods.map(({ method, ...made }) => pair(`  ${texts[method]} (${made.count})`, format.printedMoney(made.amount))),
    ...(isWide(columns)
      ? [pair(texts.callsCharged, `${number} · ${talked}`)]
      : [pair(texts.callsCharged, number), pair(texts.timeCharged, talked)]),
    ...(items.count === 0 ? [] : [pair(`${texts.itemsSold} (${format.number(items.count)})`, format.printedMoney(items.amount))]),
    pair(`${texts.uncharged} (${uncharged.count})`, isWide(columns) ? texts.worth(value) : value),
    pair(`${texts.discounts} (${discounts.count})`, format.printedMoney(negateMicros(discounts.amount))),
    pair(texts.rounding, format.printedMoney(data.rounding)),
    pair(texts.reprints, String(data.reprints)),
    undone.count === 0
      ? pair(texts.undone, "0")
      : pair(`${texts.undone} (${undone.count})`, format.printedMoney(negateMicros(undone.amount))),
    ...(data.drawerOpenings === 0 ? [] : [pair(texts.drawerOpenings, String(data.drawerOpenings))]),
  ];
}

function handover({ data, format, texts, columns }: ShiftPrinting): ReceiptLine[] {
  const { carried } = data;
  return [
    ...(carried.count === 0 ? [] : [pair(`${texts.carried} (${carried.count})`, format.printedMoney(carried.amount))]),
    pair(isWide(columns) ? texts.left.wide : texts.left.narrow, format.printedMoney(data.left)),
    pair(texts.handed, format.printedMoney(data.handed)),
  ];
}

function foot({ data, format, texts, columns }: ShiftPrinting): ReceiptLine[] {
  const fingerprint = data.anchor === null ? null : texts.fingerprint(data.anchor);
  const withShift = isWide(columns) && fingerprint !== null ? `${fingerprint} · ${texts.ofShift(format.number(data.number))}` : fingerprint;
  return [centre(""), signatureLine(texts.signs, texts.receives, columns), centre(""), ...(withShift === null ? [] : [centre(withShift)])];
}

function isWide(columns: number): boolean {
  return columns >= WIDE_COLUMNS;
}
