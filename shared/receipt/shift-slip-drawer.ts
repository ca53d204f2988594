import { type Micros, negateMicros } from "../money/micros.ts";
import type { ReceiptLine } from "./receipt-document.ts";
import { left, pair } from "./receipt-lines.ts";
import type { CountedAmount, ShiftPrinting } from "./shift-slip-data.ts";

/** What went in and out of the drawer, to what it should hold. Lines a shop rarely has are there only where they hold something. */
export function shiftSlipDrawer({ data, format, texts }: ShiftPrinting): ReceiptLine[] {
  const { drawer } = data;
  const money = (amount: Micros) => format.printedMoney(amount);
  const into = (label: string, { count, amount }: CountedAmount) => pair(`+ ${label} (${count})`, money(amount));
  const outOf = (label: string, { count, amount }: CountedAmount) => pair(`- ${label} (${count})`, money(negateMicros(amount)));
  const where = (figure: CountedAmount, line: typeof into, label: string) => (figure.count === 0 ? [] : [line(label, figure)]);
  return [
    left(texts.drawer),
    pair(`  ${texts.float}`, money(drawer.float)),
    pair(`+ ${texts.cashSales}`, money(drawer.sales)),
    ...where(drawer.deposits, into, texts.deposits),
    into(texts.cashIn, drawer.cashIn),
    ...where(drawer.depositsBack, outOf, texts.depositsBack),
    ...where(drawer.voids, outOf, texts.voids),
    outOf(texts.refunds, drawer.refunds),
    outOf(texts.cashOut, drawer.cashOut),
    ...where(drawer.safeDrops, outOf, texts.safeDrops),
    ...(drawer.other === 0 ? [] : [pair(`+ ${texts.other}`, money(drawer.other))]),
    pair(`= ${texts.expected}`, money(drawer.expected)),
  ];
}
