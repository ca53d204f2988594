import { expect, test } from "vitest";
import { createDeckBuilder } from "../../../../shared/rating/deck-builder.ts";
import type { DeckContent } from "../../../../shared/rating/deck-content.ts";
import { parseRateRow } from "../../../../shared/rating/parse-rate-row.ts";
import { buildListModel } from "../list/list-model.ts";
import { publishedRows } from "../list/side-rows.ts";
import { findDestinations } from "./find-destinations.ts";

function deck(lines: readonly string[]): DeckContent {
  const builder = createDeckBuilder();
  lines.forEach((line, i) => {
    const [prefix, description, value, band] = line.split(",");
    const parsed = parseRateRow({ prefix, description, unit: "minute", value, band });
    if (!parsed.ok) throw new Error(line);
    builder.add(parsed.value, i);
  });
  return builder.build().content;
}

const own = deck([
  "0051,Peru,100",
  "005119,Peru Lima Movil,120",
  "00509,Haití fijo,390",
  "005093,Haití Celular Digicel,430",
  "032,Valparaiso,200",
  "0053,Cuba,900",
  "0053,Cuba noche,700,daily 22:00-08:00",
]);
const costs = deck([
  "1809,Dominican Republic,50",
  "1829,Dominican Republic Mobile Claro,90",
  "591,Bolivia,100",
  "5917,Bolivia Movil,150",
  "86,China,10",
  "57,Colombia,20",
  "573,Colombia Mobile,30",
  "573,Colombia Mobile,30",
  "58,Venezuela,20",
  "52,Mexico,40",
  "5281,Mexico Monterrey,45",
  "52818,Mexico Monterrey,45",
  "8816,Iridium,5000",
]);
const model = buildListModel(
  {
    side: "sell",
    sell: { content: "s", form: "dialled", effectiveUtc: 0 },
    cost: { content: "c", form: "e164", effectiveUtc: 0 },
    draft: null,
    sellForm: "dialled",
    plan: { country: "56", international: ["00", "+"], emergency: ["133"] },
    markupPercent: "35",
    lowMarkupPercent: "10",
    language: "es",
    today: 20261122,
  },
  { own: publishedRows(own), costs: publishedRows(costs) },
);

test.each([
  ["peru", ["0051", "005119"]],
  ["Perú", ["0051", "005119"]],
  ["peruano", ["0051", "005119"]],
  ["peruana", ["0051", "005119"]],
  ["lima", ["0051", "005119"]],
  ["peru movil", ["005119"]],
  ["haiti cel", ["005093"]],
  ["haiti mobile", ["005093"]],
  ["haiti fijo", ["00509"]],
  ["haitiano", ["00509", "005093"]],
  ["hatii", ["00509", "005093"]],
  ["digicel", ["005093"]],
  ["haiti digicel", ["005093"]],
  ["dominicana", ["1809", "1829"]],
  ["republica dominicana", ["1809", "1829"]],
  ["dominican republic claro", ["1829"]],
  ["dominicano celular", ["1829"]],
  ["boliviano", ["591", "5917"]],
  ["bolibia", ["591", "5917"]],
  ["colombiana", ["57", "573"]],
  ["venezolano", ["58"]],
  ["chino", ["86"]],
  ["monterrey", ["5281"]],
  ["monterey", ["5281"]],
  ["mexico monterrey", ["5281"]],
  ["valparaiso", ["032"]],
  ["cuba", ["0053"]],
  ["iridium", ["8816"]],
  ["cuanto cuesta llamar a bolivia", ["591", "5917"]],
  ["xyzzy", []],
])("%s finds %o", (text, prefixes) => {
  expect(findDestinations(model, text, 8).flatMap((hit) => (hit.kind === "rate" ? [hit.prefix] : []))).toEqual(prefixes);
});

test("a country without a price is known all the same", () => {
  expect(findDestinations(model, "senegal", 8)).toEqual([{ kind: "country", country: "SN" }]);
});

test("emergency numbers are found by what they are for", () => {
  expect(findDestinations(model, "policía", 8)).toEqual([{ kind: "emergency" }]);
});

test("no more is answered than was asked for", () => {
  expect(findDestinations(model, "peru", 1)).toHaveLength(1);
});
