/** The product's prices, taxes and bands against the oracle's; half of the cases are ties. Run in shards by price-shard.ts. */
import { compiledFrom } from "../../fixtures/oracles/any-terms.ts";
import { isOracleTie, oraclePriceOfMs, oracleTax } from "../../fixtures/oracles/price-oracle.ts";
import { seededRandom } from "../../fixtures/street/seeded-random.ts";
import { MICROS_PER_MAIN_UNIT } from "../../shared/money/micros.ts";
import { price } from "../../shared/rating/price.ts";
import { taxWithin } from "../../shared/rating/tax.ts";
import { milliseconds } from "../../shared/time/duration.ts";
import { bandedPrefixes } from "./price-bands.ts";
import { type PriceCase, priceCases } from "./price-case.ts";

/** Of how many ties one is proven to be one; that takes as long as pricing it ten times. */
const PROVEN_EVERY = 500;

/** Throws at the first difference. */
export function assertNoDifference(seed: number, cases: number): void {
  const made = priceCases(seededRandom(seed));
  const bands = bandedPrefixes(made.pick);
  for (let i = 0; i < cases; i++) {
    const isTie = i % 2 === 0;
    const one = isTie ? made.tie() : made.any();
    if (isTie && i % PROVEN_EVERY === 0 && !isOracleTie(one.terms, one.answeredSeconds)) throw new Error(`no tie: ${JSON.stringify(one)}`);
    compare(one);
    if (!bands.agree()) throw new Error(`seed ${seed}, case ${i}: another band holds than the oracle says`);
  }
}

function compare(one: PriceCase): void {
  const compiled = compiledFrom(one.terms);
  const terms = { ...compiled, terms: { ...compiled.terms, secondsRounding: one.secondsRounding } };
  const { price: charged, billedSeconds } = price(terms, milliseconds(one.answeredMs));
  const expected = oraclePriceOfMs(one.terms, one.answeredMs, one.secondsRounding);
  const tax = taxWithin(charged, compiled.terms.tax, one.terms.decimals);
  const expectedTax = oracleTax(expected.minor, one.terms.taxPercent);
  const inMinor = (amount: number) => BigInt(amount) * 10n ** BigInt(one.terms.decimals);
  const perMinor = BigInt(MICROS_PER_MAIN_UNIT);
  // Most terms are priced with Numbers; the way with BigInts is held to the same.
  const exact = price({ ...terms, fast: null }, milliseconds(one.answeredMs));
  if (exact.price !== charged) throw new Error(`priced with BigInts it is ${exact.price}, else ${charged}: ${JSON.stringify(one)}`);
  if (inMinor(charged) === expected.minor * perMinor && billedSeconds === expected.billed && inMinor(tax) === expectedTax * perMinor)
    return;
  throw new Error(`price ${charged}, tax ${tax}: not ${expected.minor}, ${expectedTax} for ${JSON.stringify(one)}`);
}
