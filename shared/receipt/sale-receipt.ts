import type { Decimal } from "../money/decimal.ts";
import { type Micros, negateMicros } from "../money/micros.ts";
import type { RateUnit } from "../rating/price-terms.ts";
import type { TenderMethod } from "../sale/settle-account.ts";
import type { UtcMs } from "../time/clock.ts";
import { type Seconds, seconds } from "../time/duration.ts";
import { type PhoneDisplay, shownPhone } from "./phone-display.ts";
import { columnsOf, printableText } from "./printable-text.ts";
import type { ReceiptDocument, ReceiptLine } from "./receipt-document.ts";
import { centre, left, pair, rule } from "./receipt-lines.ts";
import type { ReceiptTexts, WidthText } from "./receipt-texts.ts";

export interface SaleReceiptData {
  readonly shop: ReceiptShop;
  /** `series` is empty where the branch has one only. */
  readonly receipt: { readonly series: string; readonly number: number };
  readonly at: UtcMs;
  /** 0: of no cabin. */
  readonly cabin: number;
  readonly cashier: string;
  readonly calls: readonly ReceiptCall[];
  /** Sold beside the calls. */
  readonly items: readonly ReceiptItem[];
  readonly subtotal: Micros;
  readonly discount: Micros;
  /** Why; null where there is none. */
  readonly discountReason: string | null;
  readonly rounding: Micros;
  readonly total: Micros;
  /** The part of the total that is tax; `percent` is null where there is not just one, `name` where the shop has no tax any more. */
  readonly tax: { readonly name: string | null; readonly percent: Decimal | null; readonly amount: Micros };
  /** Each payment: `received` is what was handed over, change within it. */
  readonly payments: readonly { readonly method: TenderMethod; readonly received: Micros }[];
  readonly change: Micros;
  /** Paid before: a deposit taken before the calls, or parts of an account that was open. */
  readonly deposit: Micros;
  readonly paidBefore: "deposit" | "part-payments";
  readonly depositReturned: Micros;
  /** Given back since; 0 on the original. */
  readonly refunded: Micros;
  /** 2 for the first reprint; null for the original. */
  readonly copy: number | null;
  readonly voided: boolean;
  readonly demo: boolean;
  /** Where the chain of the book stood, `SEQ-XXXX-XXXX`; null for a sale without. */
  readonly anchor: string | null;
}

export interface ReceiptShop {
  readonly name: string;
  readonly branch: string;
  readonly address: string;
  readonly taxId: string;
  /** The shop's own last words, a line each; empty where it has none. */
  readonly footer: string;
  /** The name of the logo it has now; null where it has none. */
  readonly logo: string | null;
}

export interface ReceiptItem {
  readonly name: string;
  readonly quantity: number;
  /** Of all of them. */
  readonly amount: Micros;
}

export interface ReceiptCall {
  /** Where it was made, which is not where the account is paid when the customer has moved. */
  readonly cabin: number;
  readonly destination: string;
  /** As dialled, grouped for reading. */
  readonly number: string;
  readonly answeredAt: UtcMs;
  readonly billedSeconds: Seconds;
  readonly value: Decimal;
  readonly unit: RateUnit;
  /** "1/1". */
  readonly increment: string;
  readonly price: Micros;
  readonly uncharged: boolean;
}

/** How this shop writes what it prints; made from the shop's country, currency and time zone. */
export interface ReceiptFormat {
  printedMoney(amount: Micros): string;
  printedUnitPrice(value: Decimal, unit: RateUnit): string;
  duration(duration: Seconds): string;
  number(value: number): string;
  decimal(value: Decimal): string;
  dateTime(at: UtcMs): string;
  time(at: UtcMs): string;
}

/** How this shop prints. */
export interface ReceiptProfile {
  readonly format: ReceiptFormat;
  readonly phones: PhoneDisplay;
}

/** Paper of 42 columns and more takes the long words. */
const WIDE_COLUMNS = 42;
/** Calls on one line of detail each need the paper of 80 mm. */
const ONE_LINE_COLUMNS = 48;
const INDENT = "  ";
const PER_SECOND = "1/1";

interface Printing {
  readonly data: SaleReceiptData;
  readonly profile: ReceiptProfile;
  readonly texts: ReceiptTexts;
  readonly columns: number;
}

/** The receipt of a sale. Every amount on it was computed before: it prints numbers, it makes none. */
export function saleReceipt(data: SaleReceiptData, profile: ReceiptProfile, texts: ReceiptTexts, columns: number): ReceiptDocument {
  const printing: Printing = { data, profile, texts, columns };
  const voided = data.voided ? [centre(texts.voided)] : [];
  const { logo } = data.shop;
  const lines: ReceiptLine[] = [
    ...(logo === null ? [] : [{ kind: "logo", name: logo } as const]),
    ...voided,
    ...(data.copy === null ? [] : [centre(texts.copy(data.copy))]),
    ...(data.demo ? [centre(texts.demo)] : []),
    ...heading(printing),
    rule("single"),
    ...callLines(printing),
    ...itemLines(printing),
    rule("single"),
    ...totals(printing),
    ...payment(printing),
    rule("single"),
    ...foot(printing),
    ...voided,
  ];
  return { lines, cut: true };
}

function heading({ data, profile, texts, columns }: Printing): ReceiptLine[] {
  const { shop, receipt } = data;
  const [address, taxId] = [printableText(shop.address), printableText(shop.taxId)];
  const together = [address, taxId].filter((text) => text !== "").join(" · ");
  const place = columnsOf(together) <= columns ? [together] : [address, taxId];
  const number = `${receipt.series === "" ? "" : `${receipt.series}-`}${profile.format.number(receipt.number)}`;
  const cashier = isWide(columns) ? `${texts.cashier}: ${data.cashier}` : data.cashier;
  return [
    centre(shop.name.toUpperCase()),
    ...[shop.branch, ...place].filter((text) => text !== "").map(centre),
    rule("single"),
    pair(`${byWidth(texts.receiptNumber, columns)} ${number}`, profile.format.dateTime(data.at)),
    pair(data.cabin === 0 ? texts.counter : cabinName(texts, data.cabin), cashier),
  ];
}

function callLines(printing: Printing): ReceiptLine[] {
  const { data, texts, columns } = printing;
  const details = data.calls.map((call) => callDetail(printing, call));
  const fitsOneLine =
    columns >= ONE_LINE_COLUMNS && details.every(({ number, time, price }) => columnsOf(`${number} ${time}   ${price}`) <= columns);
  const lines = data.calls.flatMap((call, position) => {
    const { number, time, price } = details[position] as CallDetail;
    const name = `${position + 1} ${printableText(call.destination)}`;
    const mark = call.uncharged ? `(${texts.uncharged})` : "";
    const detail = fitsOneLine ? [pair(number, `${time}   ${price}`)] : [pair(number, time), left(`${INDENT}${price}`)];
    return [...cabinLine(printing, position), ...markedPair(printing, { name, mark, amount: call.price }), ...detail];
  });
  if (columns < ONE_LINE_COLUMNS) return lines;
  return [pair(lines.length === 0 ? texts.itemHeading : texts.callHeading, texts.amountHeading), ...lines];
}

/** Where the customer has moved: the cabin before the first call made there, and before the first one made elsewhere after it. */
function cabinLine({ data, texts }: Printing, position: number): ReceiptLine[] {
  const { cabin } = data.calls[position] as ReceiptCall;
  const hasMoved = data.calls.some((call) => call.cabin !== data.cabin);
  return hasMoved && cabin !== data.calls[position - 1]?.cabin ? [left(cabinName(texts, cabin))] : [];
}

function cabinName(texts: ReceiptTexts, cabin: number): string {
  return `${texts.cabin} ${String(cabin).padStart(2, "0")}`;
}

/** What was sold beside the calls, numbered on from them. */
function itemLines(printing: Printing): ReceiptLine[] {
  const { calls, items } = printing.data;
  return items.flatMap(({ name, quantity, amount }, position) => {
    const said = `${calls.length + position + 1} ${printableText(name)}`;
    return markedPair(printing, { name: said, mark: quantity === 1 ? "" : `x${quantity}`, amount });
  });
}

/** A name, which may be shortened, with a mark behind it, which may not: under a long name it has a line of its own. */
function markedPair(printing: Printing, { name, mark, amount }: { name: string; mark: string; amount: Micros }): ReceiptLine[] {
  const price = money(printing, amount);
  if (mark === "") return [pair(name, price)];
  const marked = `${name} ${mark}`;
  const fits = columnsOf(marked) + 1 + columnsOf(price) <= printing.columns;
  return fits ? [pair(marked, price)] : [pair(name, price), left(`${INDENT}${mark}`)];
}

interface CallDetail {
  readonly number: string;
  readonly time: string;
  readonly price: string;
}

function callDetail({ profile }: Printing, call: ReceiptCall): CallDetail {
  return {
    number: `${INDENT}${shownPhone(printableText(call.number), profile.phones)}`,
    time: profile.format.time(call.answeredAt),
    price: `${profile.format.duration(call.billedSeconds)} x ${profile.format.printedUnitPrice(call.value, call.unit)}`,
  };
}

function totals(printing: Printing): ReceiptLine[] {
  const { data, profile, texts, columns } = printing;
  const talked = seconds(data.calls.reduce((sum, call) => sum + call.billedSeconds, 0));
  return [
    ...(data.calls.length === 0 ? [] : [pair(texts.calls(data.calls.length), profile.format.duration(talked))]),
    pair(texts.subtotal, money(printing, data.subtotal)),
    ...(data.discount === 0 ? [] : discountLines(printing)),
    ...(data.rounding === 0 ? [] : [pair(byWidth(texts.cashRounding, columns), money(printing, data.rounding))]),
    rule("double"),
    { kind: "pair", left: texts.total, right: money(printing, data.total), size: "double" },
    rule("double"),
    ...taxLines(printing),
  ];
}

/** What was taxed at nothing has no such line. A rate is as little cut as an amount: where both do not fit, each has a line. */
function taxLines(printing: Printing): ReceiptLine[] {
  const { data, profile, texts } = printing;
  const { name, percent, amount } = data.tax;
  if (amount === 0) return [];
  const said = texts.includedTax(name ?? texts.tax, percent === null ? null : profile.format.decimal(percent));
  return wholePair(printing, said, money(printing, amount));
}

/** A pair whose left is never shortened. */
function wholePair({ columns }: Printing, words: string, amount: string): ReceiptLine[] {
  const fits = columnsOf(words) + 1 + columnsOf(amount) <= columns;
  return fits ? [pair(words, amount)] : [left(words), pair("", amount)];
}

function discountLines(printing: Printing): ReceiptLine[] {
  const { data, texts } = printing;
  const reason = printableText(data.discountReason ?? "");
  return [pair(texts.discount, money(printing, negateMicros(data.discount))), ...(reason === "" ? [] : [left(`${INDENT}${reason}`)])];
}

function payment(printing: Printing): ReceiptLine[] {
  const { data, texts } = printing;
  const paidInAdvance = data.deposit > 0;
  const shown = paidInAdvance ? data.payments.filter(({ received }) => received > 0) : data.payments;
  const cash = data.payments.some(({ method, received }) => method === "cash" && received > 0);
  return [
    ...(paidInAdvance ? [pair(data.paidBefore === "deposit" ? texts.deposit : texts.partPayments, money(printing, data.deposit))] : []),
    ...shown.map(({ method, received }) => pair(texts[method], money(printing, received))),
    ...(data.depositReturned > 0 ? [pair(texts.depositReturned, money(printing, data.depositReturned))] : []),
    ...(cash ? [pair(texts.change, money(printing, data.change))] : []),
    ...(data.refunded > 0 ? [pair(texts.refunded, money(printing, negateMicros(data.refunded)))] : []),
  ];
}

function foot({ data, texts, columns }: Printing): ReceiptLine[] {
  const perSecond = data.calls.every((call) => call.increment === PER_SECOND);
  const billed = data.calls.length === 0 ? [] : [centre(byWidth(perSecond ? texts.billedPerSecond : texts.billedFromAnswer, columns))];
  return [
    centre(texts.thanks),
    centre(byWidth(texts.notTaxDocument, columns)),
    ...billed,
    ...data.shop.footer
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map(centre),
    ...(data.anchor === null ? [] : [centre(texts.fingerprint(data.anchor))]),
  ];
}

function money({ profile }: Printing, amount: Micros): string {
  return profile.format.printedMoney(amount);
}

function isWide(columns: number): boolean {
  return columns >= WIDE_COLUMNS;
}

function byWidth(text: WidthText, columns: number): string {
  return isWide(columns) ? text.wide : text.narrow;
}
