/**
 * The price of a call, computed a second time by other means than the product's: whole fractions from the first number to the one
 * rounding at the end.
 */
export interface FrozenTerms {
  readonly value: string;
  readonly unit: string;
  readonly increment: string;
  readonly connect: string;
  readonly minimum: string;
  readonly grace: number;
  readonly tax_percent: string;
  readonly tax_included: number;
  readonly rounding: string;
  readonly seconds_rounding: string;
  readonly decimals: number;
}

export interface ExactPrice {
  readonly billedSeconds: number;
  /** In micros of the currency's main unit. */
  readonly price: number;
}

/** `over / under`, with `under` above 0. */
interface Ratio {
  readonly over: bigint;
  readonly under: bigint;
}

export function exactPrice(terms: FrozenTerms, billedMs: number): ExactPrice {
  const billedSeconds = secondsBilled(terms, billedMs);
  if (billedSeconds === 0) return { billedSeconds, price: 0 };
  const perSecond = times(ratioOf(terms.value), { over: 1n, under: terms.unit === "minute" ? 60n : 1n });
  const metered = plus(ratioOf(terms.connect), times(perSecond, { over: BigInt(billedSeconds), under: 1n }));
  const net = larger(metered, ratioOf(terms.minimum));
  const hundred: Ratio = { over: 100n, under: 1n };
  const gross = terms.tax_included === 1 ? net : times(net, times(plus(hundred, ratioOf(terms.tax_percent)), { over: 1n, under: 100n }));
  const minor = times(gross, { over: 10n ** BigInt(terms.decimals), under: 1n });
  const whole = terms.rounding === "up" ? -floor({ over: -minor.over, under: minor.under }) : halfUp(minor);
  return { billedSeconds, price: Number(whole * microsPerMinor(terms.decimals)) };
}

/** The tax in a price: price x percent / (100 + percent), to the nearest minor unit. */
export function exactTax(priceMicros: number, terms: Pick<FrozenTerms, "tax_percent" | "decimals">): number {
  const percent = ratioOf(terms.tax_percent);
  const share: Ratio = { over: percent.over, under: 100n * percent.under + percent.over };
  const minor = times(share, { over: BigInt(Math.abs(priceMicros)), under: microsPerMinor(terms.decimals) });
  return Math.sign(priceMicros) * Number(halfUp(minor) * microsPerMinor(terms.decimals));
}

function secondsBilled(terms: FrozenTerms, billedMs: number): number {
  const answered = terms.seconds_rounding === "up" ? Math.ceil(billedMs / 1000) : Math.round(billedMs / 1000);
  const [first, next] = terms.increment.split("/").map(Number) as [number, number];
  if (answered <= terms.grace || answered === 0) return 0;
  if (answered <= first) return first;
  return first + Math.ceil((answered - first) / next) * next;
}

export function isDecimal(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}

/** "0.0125" is 125 / 10000. */
export function ratioOf(decimal: string): Ratio {
  if (!isDecimal(decimal)) throw new Error(`"${decimal}" is not a decimal`);
  const [whole = "", fraction = ""] = decimal.split(".");
  return { over: BigInt(whole + fraction), under: 10n ** BigInt(fraction.length) };
}

export function times(a: Ratio, b: Ratio): Ratio {
  return { over: a.over * b.over, under: a.under * b.under };
}

export function isSameRatio(a: Ratio, b: Ratio): boolean {
  return a.over * b.under === b.over * a.under;
}

function plus(a: Ratio, b: Ratio): Ratio {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

function larger(a: Ratio, b: Ratio): Ratio {
  return a.over * b.under > b.over * a.under ? a : b;
}

function halfUp({ over, under }: Ratio): bigint {
  return floor({ over: 2n * over + under, under: 2n * under });
}

function floor({ over, under }: Ratio): bigint {
  const quotient = over / under;
  return over % under < 0n ? quotient - 1n : quotient;
}

function microsPerMinor(decimals: number): bigint {
  return 10n ** BigInt(6 - decimals);
}
