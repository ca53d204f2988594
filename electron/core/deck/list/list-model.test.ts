import { describe, expect, test } from "vitest";
import type { RateRow } from "../../../../shared/contract/rates-view.ts";
import { createDeckBuilder } from "../../../../shared/rating/deck-builder.ts";
import type { DeckContent } from "../../../../shared/rating/deck-content.ts";
import { parseRateRow } from "../../../../shared/rating/parse-rate-row.ts";
import type { NewRate } from "../../../../shared/rating/rate.ts";
import { rateKey } from "../../../../shared/rating/rate-key.ts";
import type { DialPlan } from "../../../../shared/telecom/dial-plan.ts";
import { countryViews } from "./country-views.ts";
import { type ListFilter, matchingPlaces } from "./list-filter.ts";
import { buildListModel, type ListModel } from "./list-model.ts";
import type { ListSetting } from "./list-setting.ts";
import { rateRowView } from "./rate-row-view.ts";
import { draftRows, publishedRows } from "./side-rows.ts";

const PLAN: DialPlan = { country: "56", international: ["00", "+"], emergency: ["131", "132", "133"] };
const SETTING: ListSetting = {
  side: "sell",
  sell: { content: "s", form: "dialled", effectiveUtc: Date.UTC(2026, 10, 1) },
  cost: { content: "c", form: "e164", effectiveUtc: Date.UTC(2026, 9, 1) },
  draft: null,
  sellForm: "dialled",
  plan: PLAN,
  markupPercent: "35",
  lowMarkupPercent: "10",
  language: "es",
  today: 20261122,
};

function rate(line: string): NewRate {
  const [prefix, description, unit, value, increment, band, from, until] = line.split(",");
  const parsed = parseRateRow({ prefix, description, unit, value, increment, band, from, until });
  if (!parsed.ok) throw new Error(`${line}: ${JSON.stringify(parsed.error)}`);
  return parsed.value;
}

function deck(lines: readonly string[]): DeckContent {
  const builder = createDeckBuilder();
  lines.forEach((line, i) => void builder.add(rate(line), i + 2));
  const built = builder.finish();
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return built.value;
}

const SELL = deck([
  "099,CHILE CELULARES,minute,150,1/1",
  "02,SANTIAGO CHILE,minute,50,1/1",
  "1006,INTERNAS 02,minute,200,1/1",
  "0052,Mexico,minute,90,60/60",
  "005255,Mexico DF,second,2,1/1",
  "00509,Haití fijo,minute,390,1/1",
]);
const COST = deck([
  "509,Haiti,minute,400,30/6",
  "5093,Haiti Movil Digicel,minute,402.5,1/1",
  "52,Mexico,minute,40,1/1",
  "521,Mexico movil,minute,85,1/1",
  "5255,Mexico DF,minute,100,1/1",
  "569,Chile movil,minute,20,1/1",
  "591,Bolivia,minute,100,30/6",
  "5917,Bolivia Movil,second,0.3333,1/1",
  "8816,Iridium,minute,5000,60/60",
]);

function model(change: Partial<ListSetting> = {}, own = publishedRows(SELL)): ListModel {
  return buildListModel({ ...SETTING, ...change }, { own, costs: publishedRows(COST) });
}

const ALL: ListFilter = { text: "", unit: null, only: "all" };
const rowsOf = (of: ListModel, filter: Partial<ListFilter> = {}, seesCost = true): RateRow[] =>
  Array.from(matchingPlaces(of, { ...ALL, ...filter }), (place) => rateRowView(of, place, seesCost));
const short = (row: RateRow) =>
  `${row.country ?? "-"} ${row.prefix} ${row.source} ${row.value} ${row.cost?.value ?? "-"} ${row.flags.join("+")}`;

test("is the shop's own prices and what the general rule prices, by country and number", () => {
  expect(rowsOf(model()).map(short)).toEqual([
    // 100 + 35 %; 0.3333 a second.
    "BO 00591 cost+markup 135 100 ",
    "BO 005917 cost+markup 0.449955 0.3333 ",
    "CL 02 sell 50 - ",
    "CL 9 cost+markup 27 20 ",
    "CL 099 sell 150 20 ",
    // 390 against the dearest of 400 and 402.5.
    "HT 00509 sell 390 402.5 below-cost",
    // 90 against 85 of the mobiles; the capital has a price of its own: 2 a second are 120 a minute.
    "MX 0052 sell 90 85 low-markup",
    "MX 005255 sell 2 100 ",
    "- 008816 cost+markup 6750 5000 ",
    "- 1006 sell 200 - ",
  ]);
});

test("says the markup per minute whatever the units, and the rule's own for what it prices", () => {
  const markups = Object.fromEntries(rowsOf(model()).map((row) => [row.prefix, row.markupPercent]));
  expect(markups).toMatchObject({ "00591": "35", "00509": "-3.11", "0052": "5.88", "005255": "20", "02": undefined });
});

describe("for a cashier", () => {
  test("nothing says what anything costs", () => {
    const text = JSON.stringify([rowsOf(model(), {}, false), countryViews(model(), matchingPlaces(model(), ALL), false)]);
    expect(text).not.toMatch(/cost"|markupPercent|below-cost|low-markup|402\.5/);
    expect(text).toContain("Haití fijo");
  });

  test("a country is not flagged for what it costs", () => {
    const flagged = (seesCost: boolean) =>
      Object.fromEntries(countryViews(model(), matchingPlaces(model(), ALL), seesCost).map((view) => [view.country, view.flagged]));
    expect([flagged(true).HT, flagged(false).HT]).toEqual([1, 0]);
  });
});

test("countries say how many rows they have and from what to what a minute is sold", () => {
  const views = countryViews(model(), matchingPlaces(model(), ALL), true);
  expect(views).toEqual([
    { country: "BO", name: "Bolivia", rates: 2, from: "26.9973", to: "135", flagged: 0 },
    { country: "CL", name: "Chile", rates: 3, from: "27", to: "150", flagged: 0 },
    { country: "HT", name: "Haití", rates: 1, from: "390", to: "390", flagged: 1 },
    { country: "MX", name: "México", rates: 2, from: "90", to: "120", flagged: 1 },
    { country: null, name: "Sin país (cortos, satélite)", rates: 2, from: "200", to: "6750", flagged: 0 },
  ]);
});

test.each([
  [{ text: "haiti" }, ["00509"]],
  [{ text: "HAITÍ" }, ["00509"]],
  [{ text: "mexico df" }, ["005255"]],
  [{ text: "bolivia" }, ["00591", "005917"]],
  [{ text: "movil" }, ["005917", "9"]],
  [{ text: "0052" }, ["0052", "005255"]],
  [{ text: "52" }, ["0052", "005255"]],
  [{ text: "00591" }, ["00591", "005917"]],
  [{ text: "nowhere" }, []],
  [{ unit: "second" }, ["005917", "005255"]],
  [{ only: "own", country: "MX" }, ["0052", "005255"]],
  [{ only: "below-cost" }, ["00509"]],
  [{ only: "low-markup" }, ["0052"]],
  [{ country: null }, ["008816", "1006"]],
] satisfies [Partial<ListFilter>, string[]][])("%o shows %o", (filter, prefixes) => {
  expect(rowsOf(model(), filter).map((row) => row.prefix)).toEqual(prefixes);
});

describe("flags", () => {
  test("a prefix is shadowed where longer ones take all its numbers, at all times", () => {
    const tens = (prefix: string) => Array.from({ length: 10 }, (_, digit) => `${prefix}${digit},Otro,minute,1,1/1`);
    const shadowed = (lines: readonly string[]) =>
      rowsOf(model({}, publishedRows(deck(lines))), { only: "own" })
        .filter((row) => row.flags.includes("shadowed"))
        .map((row) => row.prefix);
    expect(shadowed(["0051,Peru,minute,1,1/1", ...tens("0051")])).toEqual(["0051"]);
    expect(shadowed(["0051,Peru,minute,1,1/1", ...tens("0051").slice(1)])).toEqual([]);
    expect(shadowed(["0051,Peru,minute,1,1/1", ...tens("0051").slice(0, 9), ...tens("00519")])).toEqual(["0051"]);
    expect(shadowed(["0051,Peru,minute,1,1/1", ...tens("0051").slice(0, 9), "00519,Noche,minute,1,1/1,daily 22:00-08:00"])).toEqual([]);
  });

  test("a prefix is repeated where the list has its numbers under another writing", () => {
    const own = publishedRows(deck(["032,Valparaiso,minute,1,1/1", "005632,Valparaiso,minute,2,1/1", "33,Quillota,minute,1,1/1"]));
    expect(rowsOf(model({}, own), { only: "own" }).map((row) => [row.prefix, row.flags])).toEqual([
      ["005632", ["repeated"]],
      ["032", ["repeated"]],
      ["33", []],
    ]);
  });

  test("what is sold for nothing is not sold", () => {
    const own = publishedRows(deck(["0051,Peru,minute,0,1/1"]));
    expect(rowsOf(model({}, own), { only: "no-sale" }).map((row) => row.prefix)).toEqual(["0051"]);
    expect(rowsOf(model({ markupPercent: "-150" }), { only: "no-sale" }).map((row) => [row.prefix, row.value, row.source])).toContainEqual([
      "00591",
      null,
      "none",
    ]);
  });

  test("a cost that has ended or not begun is none", () => {
    const costs = publishedRows(deck(["509,Haiti,minute,100,1/1,,,2026-11-21", "509,Haiti,minute,50,1/1,,2026-11-22,"]));
    const of = buildListModel(SETTING, { own: publishedRows(SELL), costs });
    expect(rowsOf(of, { text: "haiti" }).map((row) => row.cost?.value)).toEqual(["50"]);
  });
});

describe("a draft", () => {
  const edit = (line: string) => ({ key: rateKey(rate(line)), rate: rate(line) });

  test("is laid over the list: new, changed and removed rows say what they are and were", () => {
    const edits = [edit("00509,Haití fijo,minute,480,1/1"), edit("00598,Uruguay,minute,70,1/1"), { key: "02||", rate: null }];
    const of = model({}, draftRows(SELL, SELL, edits));
    expect(rowsOf(of, { only: "draft" }).map((row) => [row.prefix, row.value, row.draft?.kind, row.draft?.before?.value ?? null])).toEqual([
      ["02", "50", "removed", "50"],
      ["00509", "480", "changed", "390"],
      ["00598", "70", "new", null],
    ]);
    expect(rowsOf(of, { only: "below-cost" })).toEqual([]);
  });

  test("that an import brought differs by what the file changed", () => {
    const imported = deck([
      "099,CHILE CELULARES,minute,150,1/1",
      "02,SANTIAGO CHILE,minute,60,1/1",
      "0052,Mexico,minute,90,60/60",
      "005255,Mexico DF,second,2,1/1",
      "00509,Haití fijo,minute,390,1/1",
      "0051,Peru,minute,1,1/1",
    ]);
    const of = model({}, draftRows(SELL, imported, [edit("0051,Peru,minute,2,1/1")]));
    expect(rowsOf(of, { only: "draft" }).map((row) => `${row.draft?.kind} ${row.prefix} ${row.value}`)).toEqual([
      "changed 02 60",
      "new 0051 2",
      "removed 1006 200",
    ]);
  });
});

test("the cost side lists the provider's prices", () => {
  const of = buildListModel({ ...SETTING, side: "cost" }, { own: publishedRows(COST), costs: null });
  expect(rowsOf(of, { country: "HT" }).map((row) => [row.prefix, row.value, row.cost])).toEqual([
    ["509", "400", undefined],
    ["5093", "402.5", undefined],
  ]);
});
