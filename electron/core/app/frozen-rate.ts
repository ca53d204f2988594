import { assert } from "../../../shared/kernel/assert.ts";
import { type CompiledTerms, compileTerms } from "../../../shared/rating/price-terms.ts";
import type { PricedQuote } from "../../../shared/rating/quote.ts";
import type { CallRateColumns, CallRow } from "../store/call-row.ts";
import { columnsOfRate, termsOfColumns } from "./call-terms.ts";

/** A rate that prices a call which is answered at this moment of shop time or after it. */
export interface FrozenRate {
  readonly fromUtc: number;
  readonly columns: CallRateColumns;
  readonly terms: CompiledTerms;
}

/** What a call is frozen with: the rate it was dialled under, and those of the bands that may begin before the answer. */
export type FrozenRates = readonly [FrozenRate, ...FrozenRate[]];

/** The compiled terms a call may come to be priced by: those of its quote, then those of the later rates. */
export type CandidateTerms = readonly [CompiledTerms, ...CompiledTerms[]];

export function candidateTerms(quote: PricedQuote): CandidateTerms {
  return [compileTerms(quote.terms), ...quote.later.map((rate) => compileTerms(rate.terms))];
}

/** `terms` are those of the quote and of its later rates, compiled. */
export function freezeQuote(quote: PricedQuote, [terms, ...later]: CandidateTerms, dialledUtc: number): FrozenRates {
  const frozenLater = quote.later.map((rate, position): FrozenRate => {
    return { fromUtc: rate.fromUtc, columns: columnsOfRate(rate), terms: termsAt(later, position) };
  });
  return [{ fromUtc: dialledUtc, columns: columnsOfRate(quote), terms }, ...frozenLater];
}

/** All the rates as the book keeps them; null where there is one only, whose columns are the row's own. */
export function laterTermsText(rates: FrozenRates): string | null {
  return rates.length === 1 ? null : JSON.stringify(rates.map(({ fromUtc, columns }) => ({ fromUtc, ...columns })));
}

export function frozenRatesOfRow(row: CallRow): FrozenRates {
  const own: FrozenRate = { fromUtc: row.authorised_utc, columns: rateColumnsOf(row), terms: termsOfColumns(row) };
  if (row.later_terms === null) return [own];
  // Written by laterTermsText alone.
  const kept = JSON.parse(row.later_terms) as readonly (CallRateColumns & { readonly fromUtc: number })[];
  const [first = own, ...later] = kept.map(
    ({ fromUtc, ...columns }): FrozenRate => ({ fromUtc, columns, terms: termsOfColumns({ ...row, ...columns }) }),
  );
  return [first, ...later];
}

function termsAt(terms: readonly CompiledTerms[], position: number): CompiledTerms {
  const found = terms[position];
  assert(found !== undefined, `frozen rates: no terms ${position}`);
  return found;
}

function rateColumnsOf(row: CallRow): CallRateColumns {
  const { destination, prefix, source, deck_version, rate_id, band, value, unit, increment, connect, minimum, grace } = row;
  return { destination, prefix, source, deck_version, rate_id, band, value, unit, increment, connect, minimum, grace };
}
