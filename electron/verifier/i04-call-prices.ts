import type { Check } from "./check.ts";
import { type ExactPrice, exactPrice, exactTax, type FrozenTerms } from "./exact-price.ts";
import { rule } from "./finding.ts";

const PRICE = rule("I4", "a call costs what its frozen terms say");
const TAX = rule("I4", "a call holds the tax of its price");

interface Priced extends FrozenTerms {
  readonly id: string;
  readonly seq: number;
  readonly uncharged_reason: string | null;
  readonly billed_ms: number;
  readonly billed_seconds: number;
  readonly price: number;
  readonly notional: number;
  readonly tax: number;
}

const TERMS = "value, unit, increment, connect, minimum, grace, rounding, seconds_rounding, decimals";

/** Every answered call is priced again from its own row: its terms were frozen into it when it was allowed. */
export const callPrices: Check = {
  rules: [PRICE, TAX],
  fromSchema: 1,
  *run({ database, schema }) {
    // Before version 2 there was no tax.
    const tax = schema >= 2 ? "tax_percent, tax_included, tax" : "'0' AS tax_percent, 1 AS tax_included, 0 AS tax";
    const calls = database.prepare<[], Priced>(
      `SELECT id, seq, uncharged_reason, billed_ms, billed_seconds, price, notional, ${TERMS}, ${tax} FROM call WHERE state = 'answered'`,
    );
    for (const call of calls.iterate()) {
      const named = { call: call.id, seq: call.seq, billedMs: call.billed_ms };
      const again = priced(call);
      if (typeof again === "string") {
        yield { rule: PRICE, row: { ...named, words: again } };
        continue;
      }
      const due = call.uncharged_reason === null ? again.price : 0;
      if (call.notional !== again.price || call.price !== due || call.billed_seconds !== again.billedSeconds) {
        const written = { price: call.price, notional: call.notional, billedSeconds: call.billed_seconds };
        yield {
          rule: PRICE,
          row: { ...named, written, computed: { price: due, notional: again.price, billedSeconds: again.billedSeconds } },
        };
      }
      if (call.tax !== again.tax) yield { rule: TAX, row: { ...named, price: call.price, written: call.tax, computed: again.tax } };
    }
  },
};

/** Terms that are none, such as a price with a letter in it, are told in words: the calls after it are priced all the same. */
function priced(call: Priced): (ExactPrice & { readonly tax: number }) | string {
  try {
    return { ...exactPrice(call, call.billed_ms), tax: exactTax(call.price, call) };
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}
