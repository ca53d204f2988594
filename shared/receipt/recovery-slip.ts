import type { Micros } from "../money/micros.ts";
import type { UtcMs } from "../time/clock.ts";
import type { Seconds } from "../time/duration.ts";
import { printableText } from "./printable-text.ts";
import type { ReceiptDocument } from "./receipt-document.ts";
import { centre, left, pair, rule } from "./receipt-lines.ts";
import type { ReceiptFormat } from "./sale-receipt.ts";

/** The calls that were running when the program stopped, on paper: for the cashier who asks the customer. */
export interface RecoverySlipData {
  readonly shopName: string;
  readonly at: UtcMs;
  readonly stopped: UtcMs;
  readonly started: UtcMs;
  readonly calls: readonly {
    readonly cabin: number;
    readonly destination: string;
    readonly number: string;
    readonly duration: Seconds;
    readonly price: Micros;
  }[];
  readonly total: Micros;
}

export interface RecoverySlipTexts {
  readonly title: string;
  readonly stopped: string;
  readonly started: string;
  cabin(number: number): string;
  readonly total: string;
}

export function recoverySlip(data: RecoverySlipData, format: ReceiptFormat, texts: RecoverySlipTexts): ReceiptDocument {
  return {
    lines: [
      centre(data.shopName.toUpperCase()),
      centre(texts.title),
      centre(format.dateTime(data.at)),
      rule("single"),
      pair(texts.stopped, format.time(data.stopped)),
      pair(texts.started, format.time(data.started)),
      rule("single"),
      ...data.calls.flatMap(({ cabin, destination, number, duration, price }) => [
        left(printableText(`${texts.cabin(cabin)} ${destination}`)),
        left(printableText(number)),
        pair(format.duration(duration), format.printedMoney(price)),
      ]),
      rule("single"),
      pair(texts.total, format.printedMoney(data.total)),
    ],
    cut: true,
  };
}
