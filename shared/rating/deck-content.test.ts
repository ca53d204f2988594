import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { micros } from "../money/micros.ts";
import { seconds } from "../time/duration.ts";
import type { LocalDate } from "../time/local-moment.ts";
import { createDeckBuilder } from "./deck-builder.ts";
import { decodeDeck, encodeDeck } from "./deck-codec.ts";
import { type DeckContent, prefixAt, rateAt, rateCount, rowOfKey, rowsOfPrefix, rowsUnder } from "./deck-content.ts";
import type { NewRate } from "./rate.ts";
import { rateKey } from "./rate-key.ts";

const NIGHT = { name: "night", windows: [{ days: 0b111_1111, fromMinute: 1320, untilMinute: 480 }] };

function rate(prefix: string, rest: Partial<NewRate> = {}): NewRate {
  return {
    prefix,
    description: `Destino ${prefix}`,
    unit: "minute",
    value: micros(1_500_000),
    increment: { first: seconds(30), next: seconds(6) },
    connect: micros(0),
    minimum: micros(0),
    grace: seconds(0),
    band: null,
    from: null,
    until: null,
    ...rest,
  };
}

function contentOf(rates: readonly NewRate[]): DeckContent {
  const builder = createDeckBuilder();
  rates.forEach((given, position) => void builder.add(given, position + 2));
  const built = builder.finish();
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return built.value;
}

function encoded(content: DeckContent): ArrayBuffer {
  return encodeDeck(content, (bytes) => new ArrayBuffer(bytes));
}

function decoded(buffer: ArrayBuffer): DeckContent {
  const content = decodeDeck(buffer);
  if (!content.ok) throw new Error(content.error);
  return content.value;
}

const all = (content: DeckContent) => Array.from({ length: rateCount(content) }, (_, row) => rateAt(content, row));

test("the rates of one prefix are in the order of their days, whatever other prefixes came before", () => {
  const day = (from: string, until: string | null) => ({ from: from as LocalDate, until: until as LocalDate | null });
  const rates = [
    rate("51", day("2027-01-01", null)),
    rate("63", { ...day("2026-12-01", "2026-12-31"), description: "Before" }),
    rate("63", { ...day("2027-01-01", null), description: "After" }),
  ];
  for (const given of [rates, rates.toReversed()])
    expect(all(contentOf(given)).map(({ description }) => description)).toEqual(["Destino 51", "Before", "After"]);
});

describe("the rows of a deck", () => {
  const content = contentOf([rate("569"), rate("1"), rate("56"), rate("1", { band: NIGHT }), rate("10"), rate("562")]);

  test("are in the order of their prefixes, the base of a prefix last", () => {
    expect(all(content).map(({ id }) => id)).toEqual(["1|night|", "1||", "10||", "56||", "562||", "569||"]);
  });

  test("are found by prefix, below a prefix and by key", () => {
    const prefixes = ({ first, end }: { first: number; end: number }) =>
      Array.from({ length: end - first }, (_, n) => prefixAt(content, first + n));
    expect(prefixes(rowsOfPrefix(content, "1"))).toEqual(["1", "1"]);
    expect(prefixes(rowsOfPrefix(content, "5"))).toEqual([]);
    expect(prefixes(rowsUnder(content, "5"))).toEqual(["56", "562", "569"]);
    expect(prefixes(rowsUnder(content, "56"))).toEqual(["56", "562", "569"]);
    expect(rateAt(content, rowOfKey(content, "1|night|")).band).toEqual(NIGHT);
    expect([rowOfKey(content, "1|day|"), rowOfKey(content, "99||"), rowOfKey(content, "")]).toEqual([-1, -1, -1]);
  });
});

describe("the file of a deck", () => {
  const anyRate = fc.record<NewRate>({
    prefix: fc.stringMatching(/^[0-9]{1,15}$/),
    description: fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
    unit: fc.constantFrom("minute", "second"),
    value: fc.integer({ min: 0, max: 1_000_000_000_000 }).map(micros),
    increment: fc.record({ first: fc.integer({ min: 1, max: 3600 }).map(seconds), next: fc.integer({ min: 1, max: 3600 }).map(seconds) }),
    connect: fc.integer({ min: 0, max: 1_000_000_000_000 }).map(micros),
    minimum: fc.integer({ min: 0, max: 1_000_000_000_000 }).map(micros),
    grace: fc.integer({ min: 0, max: 3600 }).map(seconds),
    band: fc.constantFrom(null, NIGHT),
    from: fc.constantFrom(null, "2026-01-01" as LocalDate, "2026-11-22" as LocalDate),
    until: fc.constantFrom(null, "2026-12-31" as LocalDate),
  });

  test("holds every rate as it was given", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyRate, { selector: ({ prefix }) => prefix, maxLength: 400 }), (rates) => {
        const given = rates.map((each) => ({ ...each, id: rateKey(each) }));
        const byPrefix = given.sort((a, b) => (a.prefix < b.prefix ? -1 : 1));
        expect(all(decoded(encoded(contentOf(rates))))).toEqual(byPrefix);
      }),
      { numRuns: 200 },
    );
  });

  test("is the same bytes for the same rates, and its columns lie in it", () => {
    const rates = [rate("1"), rate("2", { band: NIGHT })];
    const file = encoded(contentOf(rates));
    expect(new Uint8Array(encoded(contentOf(rates)))).toEqual(new Uint8Array(file));
    expect(decoded(file).prefixKeys.buffer).toBe(file);
    expect(new Uint8Array(encoded(decoded(file)))).toEqual(new Uint8Array(file));
  });

  test("of no rates finds nothing", () => {
    expect(rateCount(decoded(encoded(contentOf([]))))).toBe(0);
  });

  test("is refused when it is cut, too long, or something else, by what is wrong", () => {
    const file = encoded(contentOf([rate("1"), rate("2")]));
    const longer = new Uint8Array(file.byteLength + 8);
    longer.set(new Uint8Array(file));
    const other = new Uint8Array(file.slice(0));
    other[0] = 0;
    const newer = new Uint8Array(file.slice(0));
    newer[8] = 2;
    const problem = (bytes: ArrayBuffer) => {
      const result = decodeDeck(bytes);
      return result.ok ? null : result.error;
    };
    expect(problem(new ArrayBuffer(4))).toBe("too short for a deck");
    expect(problem(file.slice(0, file.byteLength - 8))).toMatch(/is not where it should be|bytes instead of/);
    expect(problem(longer.buffer)).toMatch(/bytes instead of/);
    expect(problem(other.buffer)).toBe("not a deck");
    expect(problem(newer.buffer)).toBe("a deck of format 2, this program knows 1");
  });

  test("with any number of its head changed is refused", () => {
    const file = encoded(contentOf([rate("1"), rate("2")]));
    // Codes of two bytes would fit where those of one byte and their padding lie.
    for (const number of [13, 19, 25, 31]) {
      const copy = file.slice(0);
      new Uint32Array(copy, 0, 40)[number] = 2;
      expect(decodeDeck(copy)).toMatchObject({ ok: false });
    }
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 39 }), fc.integer({ min: 0, max: 0xffff_ffff }), (number, value) => {
        const copy = file.slice(0);
        const head = new Uint32Array(copy, 0, 40);
        fc.pre(head[number] !== value);
        head[number] = value;
        expect(decodeDeck(copy).ok).toBe(false);
      }),
    );
  });
});
