import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { micros } from "../money/micros.ts";
import { seconds } from "../time/duration.ts";
import { compareDecks, compareEdited } from "./compare-decks.ts";
import { createDeckBuilder } from "./deck-builder.ts";
import type { DeckContent } from "./deck-content.ts";
import type { NewRate } from "./rate.ts";
import { rateKey } from "./rate-key.ts";

const EVERYTHING = { tab: null, skip: 0, take: 1_000, isBelowCost: () => false };

function rate(prefix: string, value: number, more: Partial<NewRate> = {}): NewRate {
  return {
    prefix,
    description: `D${prefix.slice(0, 2)}`,
    unit: "minute",
    value: micros(value),
    increment: { first: seconds(1), next: seconds(1) },
    connect: micros(0),
    minimum: micros(0),
    grace: seconds(0),
    band: null,
    from: null,
    until: null,
    ...more,
  };
}

function deck(...rates: readonly NewRate[]): DeckContent {
  const builder = createDeckBuilder();
  rates.forEach((one, line) => void builder.add(one, line));
  const built = builder.finish();
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return built.value;
}

describe("the kind of a change", () => {
  test.each([
    ["dearer", rate("51", 100), rate("51", 101), "up"],
    ["cheaper", rate("51", 100), rate("51", 99), "down"],
    ["the same price by the second", rate("51", 600), rate("51", 10, { unit: "second" }), "other"],
    ["dearer by the second", rate("51", 600), rate("51", 11, { unit: "second" }), "up"],
    ["another increment", rate("51", 100), rate("51", 100, { increment: { first: seconds(60), next: seconds(60) } }), "increment"],
    ["another fee", rate("51", 100), rate("51", 100, { connect: micros(1) }), "other"],
    ["another name", rate("51", 100), rate("51", 100, { description: "Perú" }), "other"],
    ["nothing", rate("51", 100), rate("51", 100), "same"],
  ] as const)("%s", (_, before, after, kind) => {
    const { counts } = compareDecks(deck(before), deck(after), EVERYTHING);
    expect(counts).toMatchObject({ [kind]: 1, up: 0, down: 0, increment: 0, other: 0, same: 0, new: 0, gone: 0, ...{ [kind]: 1 } });
  });

  test.each([
    { was: 100, is: 150, large: 0, hundredfold: 0 },
    { was: 100, is: 151, large: 1, hundredfold: 0 },
    { was: 100, is: 50, large: 0, hundredfold: 0 },
    { was: 100, is: 49, large: 1, hundredfold: 0 },
    { was: 100, is: 9_999, large: 1, hundredfold: 0 },
    { was: 100, is: 10_000, large: 1, hundredfold: 1 },
    { was: 0, is: 1, large: 1, hundredfold: 0 },
    { was: 1_000_000_000_000, is: 1, large: 1, hundredfold: 0 },
  ])("$was to $is", ({ was, is, large, hundredfold }) => {
    expect(compareDecks(deck(rate("51", was)), deck(rate("51", is)), EVERYTHING).counts).toMatchObject({ large, hundredfold });
  });
});

test("only what changes is asked whether it sells below cost", () => {
  const asked: string[] = [];
  const isBelowCost = (one: NewRate) => asked.push(one.prefix) > 0;
  const before = deck(rate("51", 100), rate("52", 100), rate("53", 100));
  const { counts } = compareDecks(before, deck(rate("51", 100), rate("52", 90), rate("54", 1)), { ...EVERYTHING, isBelowCost });
  expect(asked).toEqual(["52", "54"]);
  expect(counts).toMatchObject({ belowCost: 2, gone: 1, new: 1, down: 1, same: 1 });
});

test("a page of the same, and a page beyond the end", () => {
  const before = deck(...Array.from({ length: 30 }, (_, i) => rate(String(100 + i), 1)));
  const page = compareDecks(before, before, { ...EVERYTHING, tab: "same", skip: 10, take: 5 });
  expect(page.total).toBe(30);
  expect(page.rows.map(({ after }) => after?.prefix)).toEqual(["110", "111", "112", "113", "114"]);
  expect(compareDecks(before, before, { ...EVERYTHING, tab: "same", skip: 40, take: 5 })).toMatchObject({ total: 30, rows: [] });
});

/** What a person would do with two lists: look every key up in the other one. */
test("says the same as looking every key up", () => {
  const someRate = fc
    .tuple(
      fc.constantFrom("1", "12", "123", "2", "21", "3", "39", "4"),
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom(null, "2026-01-01", "2026-06-01"),
    )
    .map(([prefix, value, from]) =>
      rate(prefix, value, from === null ? {} : { from: from as never, until: `${from.slice(0, 8)}28` as never }),
    );
  const someDeck = fc.uniqueArray(someRate, { maxLength: 12, selector: (one) => one.prefix + (one.from ?? "") }).map((rates) => {
    const builder = createDeckBuilder();
    rates.forEach((one, line) => void builder.add(one, line));
    return builder.build().content;
  });
  fc.assert(
    fc.property(someDeck, someDeck, (before, after) => {
      const found = compareDecks(before, after, EVERYTHING);
      const all = (content: DeckContent) =>
        new Map(compareDecks(null, content, EVERYTHING).rows.map(({ after: one }) => [rateKey(one as NewRate), JSON.stringify(one)]));
      const [old, now] = [all(before), all(after)];
      expect(found.counts.gone).toBe([...old.keys()].filter((key) => !now.has(key)).length);
      expect(found.counts.new).toBe([...now.keys()].filter((key) => !old.has(key)).length);
      expect(found.counts.same).toBe([...now].filter(([key, text]) => old.get(key) === text).length);
      expect(found.total).toBe(found.rows.length);
      const { up, down, other, increment, gone } = found.counts;
      expect(found.total).toBe(up + down + other + increment + gone + found.counts.new);
    }),
  );
});

test("edits count as the rates of their keys, and are told first", () => {
  const before = deck(rate("51", 100), rate("52", 100), rate("53", 100), rate("54", 100));
  const after = deck(rate("51", 100), rate("52", 110), rate("53", 100), rate("54", 200));
  const edits = new Map<string, NewRate | null>([
    ["54||", null],
    ["59||", rate("59", 1)],
    ["52||", rate("52", 100)],
    ["60||", null],
  ]);
  const found = compareDecks(before, after, { ...EVERYTHING, edits });
  expect(found.counts).toMatchObject({ same: 3, gone: 1, new: 1, up: 0 });
  expect(found.rows.map(({ kind, before: was, after: is }) => [kind, (is ?? was)?.prefix])).toEqual([
    ["gone", "54"],
    ["new", "59"],
  ]);
  expect(compareEdited(before, edits, EVERYTHING)).toEqual({ ...found, counts: { ...found.counts, same: 3 } });
});
