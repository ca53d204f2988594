import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ImportSettings } from "../../../../shared/contract/rates-view.ts";
import { incrementText } from "../../../../shared/rating/billing-increment.ts";
import { rateAt, rateCount } from "../../../../shared/rating/deck-content.ts";
import { inspectFile } from "./inspect-file.ts";
import { type DeckRead, readDeck } from "./read-deck.ts";

const FIXTURES = join(import.meta.dirname, "../../../../fixtures/decks/import");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "timbre-read-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(file: string, given: Partial<ImportSettings> = {}, bands = {}): Promise<DeckRead> {
  const { settings } = await inspectFile(file, given, ",");
  return readDeck({ file, settings, bands, form: "e164" }, { afterRows: () => {} });
}

function fileOf(text: string): string {
  const path = join(folder, String(Math.random()));
  writeFileSync(path, text);
  return path;
}

/** Each rate in one line, amounts in micros. */
function ratesOf({ content }: DeckRead): readonly string[] {
  if (content === null) return [];
  return Array.from({ length: rateCount(content) }, (_, row) => {
    const rate = rateAt(content, row);
    const period = rate.from === null && rate.until === null ? "" : ` ${rate.from ?? ""}..${rate.until ?? ""}`;
    const extra = rate.connect + rate.minimum + rate.grace === 0 ? "" : ` +${rate.connect}/${rate.minimum}/${rate.grace}`;
    return `${rate.prefix} ${rate.description}: ${rate.value}/${rate.unit} ${incrementText(rate.increment)}${extra}${period}`;
  });
}

const refusalsOf = ({ refusedLines }: DeckRead) => refusedLines.map(({ line, code }) => `${line} ${code}`);

describe("the lists of other programs mean the same here, or are refused", () => {
  test("Yeastar: a price per unit of any length after a time at its own price", async () => {
    const deck = await read(join(FIXTURES, "yeastar.csv"));
    expect(ratesOf(deck)).toEqual([
      "0051 Peru Movil: 120000/minute 60/60",
      // 1.50 for the first minute and 0.06 for each 6 s begun: 0.90 and 0.60 a minute, 60/6.
      "00511 Peru Fijo: 600000/minute 60/6 +900000/0/0",
    ]);
    expect(refusalsOf(deck)).toEqual(["4 import/number-length", "5 import/cheaper-first-time", "6 import/not-exact"]);
  });

  test("DIDWW: what is announced begins on its day; what is not connected has no price", async () => {
    const deck = await read(join(FIXTURES, "didww.csv"));
    expect(ratesOf(deck)).toEqual([
      "5093 Haiti Digicel: 402000/minute 60/60 +10000/0/0 ..2026-11-30",
      "5093 Haiti Digicel: 410000/minute 60/60 +10000/0/0 2026-12-01..",
      "51997 Peru Mobile Claro: 18500/minute 1/1",
    ]);
    expect(refusalsOf(deck)).toEqual(["4 import/by-caller", "5 import/not-connected", "6 import/no-price"]);
  });

  test("CGRateS: two intervals of one price are an increment, of two prices none", async () => {
    const deck = await read(join(FIXTURES, "cgrates.csv"));
    expect(ratesOf(deck)).toEqual(["51 DST_PE: 200000/minute 60/6 +400000/0/0", "56 DST_CL: 60000/minute 1/1"]);
    expect(refusalsOf(deck)).toEqual(["5 import/stepped-price", "6 import/stepped-price", "7 import/bad-duration"]);
  });

  test("CGRateS without prefixes says what is missing", async () => {
    const file = fileOf("#Id,ConnectFee,Rate,RateUnit,RateIncrement,GroupIntervalStart\nRT,0,1,60s,1s,0s\n");
    await expect(read(file)).rejects.toMatchObject({ code: "file/missing-column", message: expect.stringContaining("Destinations.csv") });
  });

  test("JeraSoft: ranges of codes, grace, dates; not the hours that are elsewhere", async () => {
    const deck = await read(join(FIXTURES, "jerasoft.csv"));
    expect(ratesOf(deck).slice(0, 2)).toEqual([
      "51 Peru Fixed: 12500/minute 1/1 2026-12-01..",
      "5190 Peru Mobile: 19000/minute 60/60 +10000/0/3 2026-12-01..2027-12-31",
    ]);
    expect(deck).toMatchObject({ accepted: 11, refused: 2 });
    expect(refusalsOf(deck)).toEqual(["4 import/time-profile", "5 import/date-with-time"]);
  });

  test("MagnusBilling: without names of columns; blocks counted from 0 only where they agree with ours", async () => {
    const deck = await read(join(FIXTURES, "magnusbilling.csv"));
    expect(ratesOf(deck)).toEqual(["51 Peru: 18500/minute 30/6 +10000/0/3", "5491 Argentina Mobile: 90000/minute 1/1"]);
    expect(refusalsOf(deck)).toEqual(["3 import/increment-from-zero", "4 import/disconnect-charge"]);
  });
});

test("a Spanish list: every line is a rate or is listed, none is dropped", async () => {
  const deck = await read(join(FIXTURES, "lista-1252.csv"));
  expect(ratesOf(deck)).toEqual([
    "346 España móvil: 1234560000/minute 60/60 2026-12-01..",
    "509 Año Nuevo (Ñ): 402500000/minute 30/6",
    "51 Perú: 93000000/minute 1/1 2026-12-15..",
  ]);
  expect(deck.refusedLines).toEqual([{ line: 8, code: "rate/bad-prefix", field: "prefix", text: "Total destinos: 3,,,," }]);
});

test("a line of several prefixes is taken whole or not at all", async () => {
  const deck = await read(join(FIXTURES, "codigos-utf16.txt"));
  expect(ratesOf(deck)).toEqual([
    "51 Perú: 18500/minute 60/6",
    "52 México: 900000/second 1/1",
    "53 México: 900000/second 1/1",
    "591 México: 900000/second 1/1",
  ]);
  expect(refusalsOf(deck)).toEqual(["3 rate/bad-prefix"]);
});

const OWN = "prefix,description,unit,value,increment";

test("our own form lists every line it refuses, and both lines of what is there twice", async () => {
  const lines = [
    "032,Valparaiso,minute,200,1/1",
    "03x,Nowhere,minute,200,1/1",
    "033,Free,hour,1,1/1",
    "034,Dear,minute,1e3,1/1",
    "032,Again,minute,1,1/1",
  ];
  const deck = await read(
    fileOf(`\uFEFF${OWN}\r\n${lines.join("\r\n")}\r\n\r\n,,,,\r\n035,"A\nB",minute,1,1/1\r\n036,Fine,minute,0.1234567,1/1\r\n`),
  );
  expect(ratesOf(deck)).toEqual(["032 Valparaiso: 200000000/minute 1/1"]);
  expect(deck.refusedLines).toEqual([
    { line: 3, code: "rate/bad-prefix", field: "prefix", text: "03x,Nowhere,minute,200,1/1" },
    { line: 4, code: "rate/bad-unit", field: "unit", text: "033,Free,hour,1,1/1" },
    { line: 5, code: "money/not-a-decimal", field: "value", text: "034,Dear,minute,1e3,1/1" },
    { line: 6, code: "rate/duplicate-prefix", field: "prefix", text: "032", earlierLine: 2 },
    { line: 9, code: "import/line-break", field: null, text: "035,A\nB,minute,1,1/1" },
    { line: 11, code: "money/too-precise", field: "value", text: "036,Fine,minute,0.1234567,1/1" },
  ]);
});

test("our own form is taken at its word: what only other lists write is refused", async () => {
  const deck = await read(
    fileOf(
      `${OWN}\n51,Perú,minute,1,60\n52-54,México,minute,1,1/1\n"55;56",Brasil,minute,1,1/1\n57,Colombia,minute,1,30-6\n58,Fine,minute,1,,\n`,
    ),
  );
  expect(refusalsOf(deck)).toEqual(["2 rate/bad-increment", "3 rate/bad-prefix", "4 rate/bad-prefix", "5 rate/bad-increment"]);
  expect(ratesOf(deck)).toEqual(["58 Fine: 1000000/minute 1/1"]);
});

test.each([
  ["1,5 is two cells where commas part them", `${OWN}\n51,Perú,minute,1,5,1/1\n52,México,minute,2,1/1,,\n`],
  ["a comma in an unquoted name moves the price", "Prefijo,Destino,Precio\n51,Perú,Lima,1\n52,México,2\n"],
])("a line with more cells than the header names is refused: %s", async (_why, text) => {
  const deck = await read(fileOf(text));
  expect(refusalsOf(deck)).toEqual(["2 import/too-many-cells"]);
  expect(ratesOf(deck)).toEqual(["52 México: 2000000/minute 1/1"]);
});

test("bands of the shop and days of a rate", async () => {
  const deck = await read(
    fileOf(
      `${OWN},from,until,band\n51,Perú,minute,1,1/1,,,\n51,Perú,minute,0.5,1/1,,,night\n52,México,minute,1,1/1,2026-12-01,2026-12-31,noche\n`,
    ),
    {},
    { night: "daily 22:00-08:00" },
  );
  expect(deck.accepted).toBe(2);
  expect(refusalsOf(deck)).toEqual(["4 rate/bad-band"]);
});

test("refused lines are counted exactly and kept up to ten thousand", async () => {
  const file = fileOf(`${OWN}\n${"x,No,minute,1,1/1\n".repeat(12_345)}51,Perú,minute,1,1/1\n`);
  const deck = await read(file);
  expect([deck.accepted, deck.refused, deck.refusedLines.length]).toEqual([1, 12_345, 10_000]);
});

test("text that is not in the encoding said is refused with the file, never misread", async () => {
  const { settings } = await inspectFile(join(FIXTURES, "lista-1252.csv"), {}, ",");
  const reading = readDeck(
    { file: join(FIXTURES, "lista-1252.csv"), settings: { ...settings, encoding: "utf-8" }, bands: {}, form: "e164" },
    { afterRows: () => {} },
  );
  await expect(reading).rejects.toMatchObject({ code: "file/encoding" });
});

test("what a list of ours computes from a cost is no rate of it", async () => {
  const deck = await read(
    fileOf(
      `${OWN},source,cost,cost unit,markup %\n51,Perú,minute,1,1/1,sell,0.5,minute,100\n52,México,minute,1,1/1,cost+markup,0.9,minute,10\n`,
    ),
  );
  expect([deck.accepted, refusalsOf(deck)]).toEqual([1, ["3 import/computed-price"]]);
});
