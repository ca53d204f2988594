import { describe, expect, test } from "vitest";
import { createDeckBuilder } from "./deck-builder.ts";
import { buildDraft, type DraftDeck } from "./draft-deck.ts";
import { parseRateRow } from "./parse-rate-row.ts";
import { type PutRate, putRates } from "./put-rates.ts";
import type { NewRate } from "./rate.ts";

const BANDS = { night: "daily 22:00-08:00", late: "daily 23:00-06:00" };

function row(prefix: string, more: Record<string, string> = {}) {
  return { prefix, description: `D${prefix}`, unit: "minute", value: "100", ...more };
}

function parsed(prefix: string, more: Record<string, string> = {}): NewRate {
  const rate = parseRateRow(row(prefix, more), BANDS);
  if (!rate.ok) throw new Error(rate.error.code);
  return rate.value;
}

function draft(...edits: readonly [string, NewRate | null][]): DraftDeck {
  const builder = createDeckBuilder();
  for (const rate of [parsed("51"), parsed("51", { band: "night" }), parsed("52")]) builder.add(rate, builder.count + 1);
  return { start: builder.build().content, edits: new Map(edits) };
}

const put = (on: DraftDeck, ...puts: readonly PutRate[]) => putRates(on, puts, BANDS);

describe("what can be put", () => {
  test("a new rate, a changed one, and one under another prefix", () => {
    const { problems, edits } = put(
      draft(),
      { rate: row("53") },
      { rate: row("52", { value: "7" }) },
      { rate: row("519"), replaces: "51||" },
    );
    expect(problems).toEqual([]);
    expect(edits.map(({ key, rate }) => [key, rate?.value ?? null])).toEqual([
      ["51||", null],
      ["53||", 100_000_000],
      ["52||", 7_000_000],
      ["519||", 100_000_000],
    ]);
  });

  test("two rows that change their places", () => {
    const swap = put(draft(), { rate: row("52"), replaces: "51||" }, { rate: row("51"), replaces: "52||" });
    expect(swap.problems).toEqual([]);
    expect(swap.edits.every(({ rate }) => rate !== null)).toBe(true);
  });

  test("a row that was sold at cost and markup gets a prefix of its own", () => {
    expect(put(draft(), { rate: row("509"), replaces: "509||" })).toMatchObject({ problems: [], edits: [{ key: "509||" }] });
    expect(put(draft(), { rate: row("5093"), replaces: "509||" })).toMatchObject({ problems: [], edits: [{ key: "5093||" }] });
  });

  test("a prefix that was taken out is free again", () => {
    expect(put(draft(["52||", null]), { rate: row("52"), replaces: "51||" }).problems).toEqual([]);
  });
});

describe("what cannot", () => {
  test.each([
    ["a bad field", [row("5x")], [{ position: 0, code: "rate/bad-prefix", field: "prefix" }]],
    ["a bad value, by its place", [row("53"), row("54", { value: "," })], [{ position: 1, code: "money/not-a-decimal", field: "value" }]],
    ["the same prefix twice", [row("53"), row("53")], [{ position: 1, code: "rate/duplicate-prefix", field: "prefix" }]],
    ["hours that overlap", [row("51", { band: "late" })], [{ position: 0, code: "rate/duplicate-prefix", field: "prefix" }]],
    ["days that overlap", [row("52", { from: "2026-01-01" })], [{ position: 0, code: "rate/duplicate-prefix", field: "prefix" }]],
  ] as const)("%s", (_, rows, problems) => {
    expect(put(draft(), ...rows.map((rate) => ({ rate })))).toEqual({ problems, edits: [] });
  });

  test("the place of a prefix that the draft has", () => {
    expect(put(draft(), { rate: row("52"), replaces: "51||" }).problems).toEqual([
      { position: 0, code: "rate/duplicate-prefix", field: "prefix" },
    ]);
  });
});

test("a draft as a deck has its edits and nothing that was taken out", () => {
  const built = buildDraft(draft(["51||", null], ["52||", parsed("52", { value: "7" })], ["53||", parsed("53")]));
  expect(built.ok && [...built.value.prefixKeys].length).toBe(3);
  expect(buildDraft(draft(["51|late|", parsed("51", { band: "late" })]))).toMatchObject({ ok: false, error: [{ prefix: "51" }] });
});
