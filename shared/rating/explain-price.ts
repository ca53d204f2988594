import { type Decimal, decimalText, microsText, percentFactor } from "../money/decimal.ts";
import { type Fraction, fractionOf, plusFraction, shownFraction, timesFraction } from "../money/fraction.ts";
import { type Micros, micros } from "../money/micros.ts";
import { type Milliseconds, type Seconds, wholeSeconds } from "../time/duration.ts";
import { price } from "./price.ts";
import { compileTerms, type PriceTerms } from "./price-terms.ts";
import type { QuoteSource } from "./quote.ts";
import { taxWithin } from "./tax.ts";

/**
 * The steps of "why this price", in the order they come; each is a sentence of the catalogs, `rates.why.KEY`. The values are
 * exact decimals in main units and whole seconds. A `sign` is "=" where the shown amount is exact and "≈" where a price per
 * minute has left it without an end; it is never what is counted on with.
 */
export const whyKeys = [
  "match",
  "defaultRate",
  "emergency",
  "band",
  "markup",
  "notAnswered",
  "secondsWhole",
  "secondsUp",
  "secondsNearest",
  "withinGrace",
  "beyondGrace",
  "firstIncrement",
  "nextIncrements",
  "perMinute",
  "perSecond",
  "connect",
  "minimum",
  "taxOnTop",
  "roundHalfUp",
  "roundUp",
  "taxWithin",
  "total",
] as const;
export type WhyKey = (typeof whyKeys)[number];

export interface WhyStep {
  readonly key: WhyKey;
  readonly values: Readonly<Record<string, string>>;
}

/** What is known of the call beside its terms. */
export interface WhyContext {
  readonly dialled: string;
  readonly prefix: string | null;
  readonly destination: string;
  readonly source: QuoteSource;
  readonly deckVersion: number | null;
  readonly band: string | null;
  /** What the provider takes per unit, and the markup on it; absent for who may not see a cost. */
  readonly cost?: { readonly value: Decimal; readonly markupPercent: Decimal };
}

/** The price of an answered duration as arithmetic that a person can redo: `price()` by other means, and the same to the cent. */
export function explainPrice(terms: PriceTerms, answered: Milliseconds, context: WhyContext): readonly WhyStep[] {
  const whole = wholeSeconds(answered, terms.secondsRounding);
  const { billedSeconds, price: charged } = price(compileTerms(terms), answered);
  const total: WhyStep = { key: "total", values: { price: microsText(charged, terms.decimals), billed: String(billedSeconds) } };
  return [
    ...whichRate(terms, context),
    ...whichSeconds(terms, answered, whole),
    ...billedOf(terms, whole, billedSeconds),
    ...(billedSeconds === 0 ? [] : amountOf(terms, billedSeconds, charged)),
    total,
  ];
}

function whichRate(terms: PriceTerms, { cost, ...context }: WhyContext): readonly WhyStep[] {
  const { dialled, destination } = context;
  if (context.source === "emergency") return [{ key: "emergency", values: { dialled, destination } }];
  const steps: WhyStep[] =
    context.prefix === null
      ? [{ key: "defaultRate", values: { dialled, destination } }]
      : [{ key: "match", values: { dialled, prefix: context.prefix, destination, deckVersion: String(context.deckVersion ?? "") } }];
  if (context.band !== null) steps.push({ key: "band", values: { band: context.band } });
  if (context.source === "cost+markup" && cost !== undefined) {
    const values = { cost: decimalText(cost.value), percent: decimalText(cost.markupPercent), value: decimalText(terms.value) };
    steps.push({ key: "markup", values });
  }
  return steps;
}

function whichSeconds(terms: PriceTerms, answered: Milliseconds, whole: Seconds): readonly WhyStep[] {
  if (answered === 0) return [{ key: "notAnswered", values: {} }];
  if (answered % 1000 === 0) return [{ key: "secondsWhole", values: { seconds: String(whole) } }];
  const values = { measured: microsText(micros(answered * 1000), 0), seconds: String(whole) };
  return [{ key: terms.secondsRounding === "up" ? "secondsUp" : "secondsNearest", values }];
}

function billedOf({ grace, increment }: PriceTerms, whole: Seconds, billed: Seconds): readonly WhyStep[] {
  if (whole === 0) return [];
  const said = { seconds: String(whole), grace: String(grace) };
  if (billed === 0) return [{ key: "withinGrace", values: said }];
  const steps: WhyStep[] = grace === 0 ? [] : [{ key: "beyondGrace", values: said }];
  const { first, next } = increment;
  const values = { seconds: String(whole), first: String(first), billed: String(billed) };
  if (billed === first) return first === 1 ? steps : [...steps, { key: "firstIncrement", values }];
  // By the second, nothing is added: there is nothing to say.
  if (billed === whole && next === 1) return steps;
  const count = (billed - first) / next;
  return [...steps, { key: "nextIncrements", values: { ...values, next: String(next), count: String(count) } }];
}

function amountOf(terms: PriceTerms, billed: Seconds, charged: Micros): readonly WhyStep[] {
  const steps: WhyStep[] = [];
  const ofUnit: Fraction = { over: BigInt(billed), under: terms.unit === "minute" ? 60n : 1n };
  let amount = timesFraction(fractionOf(terms.value), ofUnit);
  const talked = { billed: String(billed), value: decimalText(terms.value), ...shown(amount) };
  steps.push({ key: terms.unit === "minute" ? "perMinute" : "perSecond", values: talked });
  if (terms.connect.digits !== 0n) {
    amount = plusFraction(amount, fractionOf(terms.connect));
    steps.push({ key: "connect", values: { connect: decimalText(terms.connect), ...shown(amount) } });
  }
  const minimum = fractionOf(terms.minimum);
  if (amount.over * minimum.under < minimum.over * amount.under) {
    steps.push({ key: "minimum", values: { minimum: decimalText(terms.minimum), before: shownFraction(amount).text } });
    amount = minimum;
  }
  const percent = decimalText(terms.tax.percent);
  const taxed = terms.tax.percent.digits !== 0n;
  if (taxed && !terms.tax.included) {
    const before = shownFraction(amount).text;
    amount = timesFraction(amount, fractionOf(percentFactor(terms.tax.percent)));
    steps.push({ key: "taxOnTop", values: { percent, before, ...shown(amount) } });
  }
  return [...steps, ...rounding(terms, amount, charged), ...(taxed ? [taxStep(terms, charged)] : [])];
}

function rounding(terms: PriceTerms, amount: Fraction, charged: Micros): readonly WhyStep[] {
  if (amount.over * 1_000_000n === BigInt(charged) * amount.under) return [];
  const values = { before: shownFraction(amount).text, decimals: String(terms.decimals), price: microsText(charged, terms.decimals) };
  return [{ key: terms.rounding === "up" ? "roundUp" : "roundHalfUp", values }];
}

function taxStep({ tax, decimals }: PriceTerms, charged: Micros): WhyStep {
  const values = { percent: decimalText(tax.percent), tax: microsText(taxWithin(charged, tax, decimals), decimals) };
  return { key: "taxWithin", values: { ...values, price: microsText(charged, decimals) } };
}

function shown(amount: Fraction): { readonly sign: string; readonly amount: string } {
  const { text, isExact } = shownFraction(amount);
  return { sign: isExact ? "=" : "\u2248", amount: text };
}
