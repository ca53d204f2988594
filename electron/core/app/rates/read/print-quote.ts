import type { QuoteHit } from "../../../../../shared/contract/rates-view.ts";
import { quoteSlipTexts } from "../../../../../shared/i18n/quote-slip-texts.ts";
import { shopFormat } from "../../../../../shared/i18n/shop-format.ts";
import { assert } from "../../../../../shared/kernel/assert.ts";
import { ok } from "../../../../../shared/kernel/result.ts";
import { type Decimal, parseDecimal, parseMicros, powerOfTen } from "../../../../../shared/money/decimal.ts";
import { type Micros, micros } from "../../../../../shared/money/micros.ts";
import { quoteSlip } from "../../../../../shared/receipt/quote-slip.ts";
import type { ReceiptDocument } from "../../../../../shared/receipt/receipt-document.ts";
import { groupDigits } from "../../../../../shared/telecom/group-digits.ts";
import { seconds } from "../../../../../shared/time/duration.ts";
import type { Core } from "../../core.ts";
import { runOnce } from "../../operation.ts";
import { type Outcome, refuse } from "../../refusal.ts";
import { searchQuotes } from "./search-quotes.ts";

export interface PrintedQuote {
  readonly printed: "queued" | "no-printer";
}

/** Prints the first answer of the quote box for a text: a slip that nobody keeps, so it goes to paper without a row in the book. */
export async function printQuote(
  core: Core,
  { operationId, text }: { readonly operationId: string; readonly text: string },
): Promise<Outcome<PrintedQuote>> {
  const found = await searchQuotes(core, { text, limit: 1 });
  if (!found.ok) return found;
  const [hit] = found.value;
  if (hit === undefined || hit.value === null) return refuse("request/not-found");
  return runOnce(core, { id: operationId, kind: "print-quote", request: { text } }, (): Outcome<PrintedQuote> => {
    if (core.shop.file.printer === undefined) return ok({ printed: "no-printer" });
    core.printing.note(slipOf(core, hit));
    return ok({ printed: "queued" });
  });
}

function slipOf(core: Core, hit: QuoteHit): ReceiptDocument {
  const { shop } = core.shop.file;
  return quoteSlip(
    {
      shopName: shop.name,
      at: core.clock.now(),
      destination: hit.destination,
      number: hit.number === null ? null : groupDigits(core.shop.dialPlan, hit.number),
      value: decimal(hit.value),
      unit: hit.unit ?? "minute",
      increment: hit.increment ?? "1/1",
      connect: rounded(hit.connect),
      band: hit.band,
      examples: hit.examples.map(({ minutes, price }) => ({ minutes, price: money(price) })),
      talk: hit.talk.map((talk) => ({ money: money(talk.money), duration: talk.seconds === null ? null : seconds(talk.seconds) })),
    },
    shopFormat(shop),
    quoteSlipTexts(shop.language),
  );
}

/** Texts of the core's own answer. */
function decimal(text: string | null): Decimal {
  const parsed = parseDecimal(text ?? "0");
  assert(parsed.ok, `quote: ${text}`);
  return parsed.value;
}

function money(text: string): Micros {
  const parsed = parseMicros(text);
  assert(parsed.ok, `quote: ${text}`);
  return parsed.value;
}

/** A fee with a markup may have more decimals than money has; on the slip it has the money's. */
function rounded(text: string | null): Micros {
  const { digits, scale } = decimal(text);
  const under = powerOfTen(scale);
  return micros(Number((2n * digits * powerOfTen(6) + under) / (2n * under)));
}
