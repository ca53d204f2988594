import { expect, test } from "vitest";
import { seconds } from "../time/duration.ts";
import { parseRateRow } from "./parse-rate-row.ts";

const ROW = { prefix: "032", description: "Valparaiso", unit: "minute", value: "200", increment: "1/1" };

test("reads a row of a deck", () => {
  expect(parseRateRow(ROW)).toEqual({
    ok: true,
    value: {
      prefix: "032",
      description: "Valparaiso",
      unit: "minute",
      value: 200_000_000,
      increment: { first: 1, next: 1 },
      connect: 0,
      minimum: 0,
      grace: 0,
    },
  });
});

test("reads the fields few decks have", () => {
  const row = parseRateRow({ ...ROW, value: " 0.012345 ", increment: "60/30", connect: "0.1", minimum: "1", grace: "3" });
  expect(row).toMatchObject({
    value: { value: 12_345, increment: { first: 60, next: 30 }, connect: 100_000, minimum: 1_000_000, grace: seconds(3) },
  });
});

test("an empty increment is by the second", () => {
  expect(parseRateRow({ ...ROW, increment: "" })).toMatchObject({ value: { increment: { first: 1, next: 1 } } });
});

test("a description keeps its words and loses its control characters", () => {
  expect(parseRateRow({ ...ROW, description: " Per\u0075\u0301\u001B@ m\u00f3vil\n" })).toMatchObject({
    value: { description: "Perú @ móvil" },
  });
});

test.each([
  [{ prefix: "" }, "rate/bad-prefix", "prefix"],
  [{ prefix: "+56" }, "rate/bad-prefix", "prefix"],
  [{ prefix: "1".repeat(16) }, "rate/bad-prefix", "prefix"],
  [{ description: " " }, "rate/no-description", "description"],
  [{ unit: "minutes" }, "rate/bad-unit", "unit"],
  [{ unit: "" }, "rate/bad-unit", "unit"],
  [{ value: "" }, "money/not-a-decimal", "value"],
  [{ value: "1,5" }, "money/not-a-decimal", "value"],
  [{ value: "1e3" }, "money/not-a-decimal", "value"],
  [{ value: "0.1234567" }, "money/too-precise", "value"],
  [{ value: "99999999999" }, "money/too-large", "value"],
  [{ value: "1000001" }, "money/too-large", "value"],
  [{ value: "-1" }, "rate/negative", "value"],
  [{ increment: "0/1" }, "rate/bad-increment", "increment"],
  [{ increment: "60" }, "rate/bad-increment", "increment"],
  [{ increment: "60/3601" }, "rate/bad-increment", "increment"],
  [{ connect: "x" }, "money/not-a-decimal", "connect"],
  [{ minimum: "-0.1" }, "rate/negative", "minimum"],
  [{ grace: "1.5" }, "rate/bad-grace", "grace"],
  [{ grace: "3601" }, "rate/bad-grace", "grace"],
] as const)("%o is refused: %s in %s", (change, code, field) => {
  expect(parseRateRow({ ...ROW, ...change })).toEqual({ ok: false, error: { code, field } });
});
