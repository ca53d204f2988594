import type { Decimal } from "../money/decimal.ts";
import type { Micros } from "../money/micros.ts";
import type { RateUnit } from "../rating/price-terms.ts";
import type { UtcMs } from "../time/clock.ts";
import type { Seconds } from "../time/duration.ts";
import { printableText } from "./printable-text.ts";
import type { ReceiptDocument, ReceiptLine } from "./receipt-document.ts";
import { centre, pair, rule } from "./receipt-lines.ts";
import type { ReceiptFormat } from "./sale-receipt.ts";

/** A quote to take away: what a call costs, and how long so much money talks. Every amount on it was computed before. */
export interface QuoteSlipData {
  readonly shopName: string;
  readonly at: UtcMs;
  readonly destination: string;
  /** As typed, grouped for reading; null where a destination was asked for by name. */
  readonly number: string | null;
  readonly value: Decimal;
  readonly unit: RateUnit;
  /** "30/6". */
  readonly increment: string;
  readonly connect: Micros;
  /** The time band the price is for; null where it is the same at all hours. */
  readonly band: string | null;
  readonly examples: readonly { readonly minutes: number; readonly price: Micros }[];
  /** Null where the money does not pay the first thing that would be billed. */
  readonly talk: readonly { readonly money: Micros; readonly duration: Seconds | null }[];
}

export interface QuoteSlipTexts {
  readonly title: string;
  readonly price: string;
  readonly connect: string;
  readonly billing: string;
  readonly band: string;
  minutes(count: number): string;
  readonly talk: string;
  readonly tooLittle: string;
  readonly validToday: string;
}

export function quoteSlip(data: QuoteSlipData, format: ReceiptFormat, texts: QuoteSlipTexts): ReceiptDocument {
  const talk = data.talk.map(({ money, duration }) =>
    pair(format.printedMoney(money), duration === null ? texts.tooLittle : format.duration(duration)),
  );
  const lines: readonly ReceiptLine[] = [
    centre(data.shopName.toUpperCase()),
    centre(texts.title),
    centre(format.dateTime(data.at)),
    RULE,
    { kind: "text", text: printableText(data.destination), align: "center", size: "double" },
    ...(data.number === null ? [] : [centre(data.number)]),
    RULE,
    pair(texts.price, format.printedUnitPrice(data.value, data.unit)),
    pair(texts.billing, data.increment),
    ...(data.connect === 0 ? [] : [pair(texts.connect, format.printedMoney(data.connect))]),
    ...(data.band === null ? [] : [pair(texts.band, data.band)]),
    RULE,
    ...data.examples.map(({ minutes, price }) => pair(texts.minutes(minutes), format.printedMoney(price))),
    ...(talk.length === 0 ? [] : [RULE, centre(texts.talk), ...talk]),
    RULE,
    centre(texts.validToday),
  ];
  return { lines, cut: true };
}

const RULE = rule("single");
