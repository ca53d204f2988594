import { seededRandom } from "../../fixtures/street/seeded-random.ts";

/** A line of a wholesale price list. */
export interface CarrierRate {
  readonly prefix: string;
  readonly description: string;
  /** Per minute, in ten-thousandths. */
  readonly value: number;
  readonly increment: string;
}

const INCREMENTS = ["60/60", "1/1", "30/6", "60/1", "30/1"];
const OPERATORS = 12;

/**
 * A price list as carriers sell them: countries, in them operators and areas, in these ever finer ranges, so that prefixes lie inside
 * one another, a handful deep; some three thousand names and some twenty thousand prices. The same list for the same size.
 */
export function carrierDeck(size: number): readonly CarrierRate[] {
  const random = seededRandom(size);
  const pick = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const countries = Array.from({ length: 230 }, () => String(pick(1, 999)));
  const prefixes = new Set(countries);
  // Every prefix that is not too long may be broken down further, the latest as likely as the first.
  const open = [...prefixes];
  while (prefixes.size < size) {
    const parent = open[pick(0, open.length - 1)] as string;
    const longer = parent + (random() < 0.6 ? String(pick(0, 9)) : String(pick(0, 99)).padStart(2, "0"));
    if (longer.length > 12 || prefixes.has(longer)) continue;
    prefixes.add(longer);
    if (longer.length < 12) open.push(longer);
  }
  return [...prefixes].slice(0, size).map((prefix) => ({
    prefix: flat(prefix),
    description: `Destination ${prefix.slice(0, 3)} - ${random() < 0.5 ? "Mobile" : "Fixed"} ${pick(1, OPERATORS)}`,
    value: pick(10, 25_000),
    increment: INCREMENTS[pick(0, INCREMENTS.length - 1)] as string,
  }));
}

/** A number in one of these prefixes, as long as numbers are. */
export function numberIn(prefix: string, random: () => number): string {
  const rest = Array.from({ length: Math.max(2, 12 - prefix.length) }, () => String(Math.floor(random() * 10))).join("");
  return flat(prefix + rest);
}

/** The text in one piece: a text put together from others is a tree until it is first read, and that reading would be measured. */
function flat(text: string): string {
  return Buffer.from(text, "latin1").toString("latin1");
}
