import { decimalText } from "../../../shared/money/decimal.ts";
import { incrementText } from "../../../shared/rating/billing-increment.ts";
import type { Quote } from "../../../shared/rating/quote.ts";

export interface QuoteView {
  readonly number: string;
  readonly prefix: string | null;
  readonly destination: string | null;
  readonly source: "sell" | "cost+markup" | "default" | "emergency" | "none";
  readonly value: string | null;
  readonly unit: "minute" | "second" | null;
  readonly increment: string | null;
  /** The time band whose price it is; null where it is the same at all hours. */
  readonly band: string | null;
  readonly refused: string | null;
}

/** What a call to a number would cost, as clients and the command line see it. */
export function quoteView(number: string, quote: Quote): QuoteView {
  if (quote.kind === "refused")
    return {
      number,
      prefix: null,
      destination: quote.destination,
      source: "none",
      value: null,
      unit: null,
      increment: null,
      band: null,
      refused: quote.reason,
    };
  const { terms } = quote;
  return {
    number,
    prefix: quote.prefix,
    destination: quote.destination,
    source: quote.source,
    value: decimalText(terms.value),
    unit: terms.unit,
    increment: incrementText(terms.increment),
    band: quote.band,
    refused: null,
  };
}
