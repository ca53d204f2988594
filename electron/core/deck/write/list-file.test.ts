import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RateRow } from "../../../../shared/contract/rates-view.ts";
import { microsText } from "../../../../shared/money/decimal.ts";
import { micros } from "../../../../shared/money/micros.ts";
import { incrementText } from "../../../../shared/rating/billing-increment.ts";
import { createDeckBuilder } from "../../../../shared/rating/deck-builder.ts";
import { type DeckContent, rateAt, rateCount } from "../../../../shared/rating/deck-content.ts";
import { parseRateRow } from "../../../../shared/rating/parse-rate-row.ts";
import type { NewRate, Rate } from "../../../../shared/rating/rate.ts";
import { readDeck } from "../read/read-deck.ts";
import { settingsFor } from "../read/settings-for.ts";
import { readSheet } from "../read/xlsx/read-sheet.ts";
import { csvFile } from "./csv-file.ts";
import type { ListFile } from "./list-file.ts";
import { rateRowList } from "./rate-row-list.ts";
import { writeListFile } from "./write-list-file.ts";
import { SheetFull, xlsxFile } from "./xlsx-file.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "timbre-write-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LIST: ListFile = {
  columns: [
    { name: "=name", kind: "text" },
    { name: "amount", kind: "amount" },
    { name: "count", kind: "whole" },
  ],
  rows: [
    ["=1+1", "-0.0125", "3"],
    ["@SUM(A1)", "1234.5", null],
    ["+56", "0", "0"],
    ["-", "12345678901234567", "1"],
    ['Perú; "móvil", x', null, ""],
    ["032", "1", "1"],
  ],
};

describe("a spreadsheet computes nothing of an exported list", () => {
  test("CSV of a shop with a decimal comma", () => {
    const text = Buffer.concat([...csvFile(LIST, ",")]).toString("utf8");
    expect(text.split("\r\n")).toEqual([
      "\ufeff'=name;amount;count",
      "'=1+1;-0,0125;3",
      "'@SUM(A1);1234,5;",
      "'+56;0;0",
      "'-;12345678901234567;1",
      '"Perú; ""móvil"", x";;',
      "032;1;1",
      "",
    ]);
  });

  test("CSV of a shop with a decimal point", () => {
    expect(Buffer.concat([...csvFile(LIST, ".")]).toString("utf8")).toContain("\r\n'=1+1,-0.0125,3\r\n");
  });

  test("XLSX: texts are texts, numbers numbers, and what Excel cannot keep stays whole", async () => {
    const rows: string[] = [];
    for await (const some of readSheet(await written(xlsxFile(LIST, "Lista")), 0, () => {}))
      for (const { cells } of some) rows.push(cells.map((cell) => cell.text + (cell.isNumber ? "#" : "")).join("|"));
    expect(rows).toEqual([
      "=name|amount|count",
      "=1+1|-0.0125#|3#",
      "@SUM(A1)|1234.5#",
      "+56|0#|0#",
      "-|12345678901234567|1#",
      'Perú; "móvil", x',
      "032|1#|1#",
    ]);
  });
});

test("what XML cannot hold does not spoil a workbook", async () => {
  const columns = [{ name: "reason", kind: "text" }] as const;
  const file = await written(xlsxFile({ columns, rows: [["a\u0001b\ufffec\uffff"]] }, "Lista"));
  const texts: string[] = [];
  for await (const some of readSheet(file, 0, () => {})) for (const { cells } of some) texts.push(...cells.map(({ text }) => text));
  expect(texts).toEqual(["reason", "ab\ufffdc\ufffd"]);
});

describe("a workbook whose sheet is full", () => {
  test("takes as many rows as it holds, and one more is its end", async () => {
    await expect(written(xlsxFile(LIST, "Lista", 7))).resolves.toMatch(/./);
    await expect(written(xlsxFile(LIST, "Lista", 6))).rejects.toBeInstanceOf(SheetFull);
  });

  test("is refused as a file, whoever asked", async () => {
    const rows = {
      [Symbol.iterator]: () => {
        throw new SheetFull();
      },
    };
    const target = { format: "xlsx", decimal: ",", sheetName: "Lista", file: join(folder, "full.xlsx") } as const;
    const tools = { stopIfCancelled: () => {}, breathe: () => Promise.resolve() };
    expect(await writeListFile({ ...LIST, rows }, target, tools)).toEqual({ ok: false, error: "export/too-long" });
  });
});

async function written(pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<string> {
  const path = join(folder, String(Math.random()));
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  writeFileSync(path, Buffer.concat(all));
  return path;
}

/** Rates as a deck may hold them: what `parseRateRow` lets pass. */
const anyRate: fc.Arbitrary<NewRate> = fc
  .record({
    prefix: fc.stringMatching(/^\d{1,15}$/),
    description: fc.oneof(
      fc.constantFrom("=1+1", "'=x", "''-y", "+56", "'", 'a;b,c"d'),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
    ),
    unit: fc.constantFrom("minute", "second"),
    value: fc.integer({ min: 0, max: 1_000_000_000_000 }),
    connect: fc.integer({ min: 0, max: 5_000_000 }),
    minimum: fc.constantFrom(0, 1, 1_234_000),
    increment: fc.constantFrom("1/1", "60/60", "30/6"),
    grace: fc.integer({ min: 0, max: 3_600 }),
    period: fc.constantFrom(["", ""], ["2026-12-01", ""], ["", "2027-01-31"], ["2026-12-01", "2026-12-31"]),
    band: fc.constantFrom("", "mon-fri 08:00-20:00", "holiday; sat-sun", "night"),
  })
  .map(({ value, connect, minimum, period, grace, ...row }) => {
    const amounts = { value: decimal(value), connect: decimal(connect), minimum: decimal(minimum) };
    return parseRateRow({ ...row, ...amounts, grace: String(grace), from: period[0] ?? "", until: period[1] ?? "" }, BANDS);
  })
  .filter((parsed) => parsed.ok)
  .map((parsed) => (parsed as { value: NewRate }).value);

const BANDS = { night: "daily 22:00-08:00" };

function decimal(amount: number): string {
  const digits = String(micros(amount)).padStart(7, "0");
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

/** The rate as the tariff screen has it. */
function rowOf(rate: Rate): RateRow {
  const amount = (given: Rate["value"]) => microsText(given, 0);
  return {
    key: rate.id,
    prefix: rate.prefix,
    description: rate.description,
    country: null,
    source: "sell",
    unit: rate.unit,
    value: amount(rate.value),
    increment: incrementText(rate.increment),
    connect: amount(rate.connect),
    minimum: amount(rate.minimum),
    grace: rate.grace,
    band: rate.band?.name ?? null,
    from: rate.from,
    until: rate.until,
    since: null,
    flags: [],
    cost: { value: "0.5", unit: "minute", increment: "1/1", connect: "0" },
    markupPercent: "12.5",
    draft: null,
  };
}

function ratesOf(content: DeckContent): readonly Rate[] {
  return Array.from({ length: rateCount(content) }, (_, row) => rateAt(content, row));
}

describe("a deck that is exported and imported again is the same deck", () => {
  test.each([
    { name: "CSV with points", write: (list: ListFile) => csvFile(list, "."), runs: 60 },
    { name: "CSV with commas", write: (list: ListFile) => csvFile(list, ","), runs: 60 },
    { name: "XLSX", write: (list: ListFile) => xlsxFile(list, "Tarifas"), runs: 15 },
  ])("$name", async ({ write, runs }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRate, { minLength: 1, maxLength: 30 }), async (rates) => {
        const builder = createDeckBuilder();
        for (const [at, rate] of rates.entries()) builder.add(rate, at);
        const before = ratesOf(builder.build().content);
        const file = await written(write(rateRowList(before.map(rowOf), true)));
        const settings = await settingsFor({ file, side: "sell", map: "plain", currencyDecimal: "," }, () => null);
        const read = await readDeck({ file, settings, bands: BANDS, form: "dialled" }, { afterRows: () => {} });
        expect(read.refusedLines).toEqual([]);
        expect(read.content === null ? [] : ratesOf(read.content)).toEqual(before);
      }),
      { numRuns: runs },
    );
  });
});
