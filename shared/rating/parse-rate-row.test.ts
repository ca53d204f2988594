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
      band: null,
      from: null,
      until: null,
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

test("reads when it holds: a band of the shop, or windows, and days", () => {
  const bands = { night: "daily 22:00-08:00" };
  expect(parseRateRow({ ...ROW, band: "Night", from: "2026-12-01", until: "2026-12-01" }, bands)).toMatchObject({
    value: { band: { name: "night", windows: [{ fromMinute: 1320, untilMinute: 480 }] }, from: "2026-12-01", until: "2026-12-01" },
  });
  expect(parseRateRow({ ...ROW, band: "lun-vie 8:00-20:00", until: "2028-02-29" })).toMatchObject({
    value: { band: { name: "mon-fri 08:00-20:00" }, from: null, until: "2028-02-29" },
  });
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
  [{ band: "night" }, "rate/bad-band", "band"],
  [{ band: "mon 25:00-26:00" }, "rate/bad-band", "band"],
  [{ from: "2026-02-29" }, "rate/bad-date", "from"],
  [{ from: "01/12/2026" }, "rate/bad-date", "from"],
  [{ until: "2026-12-1" }, "rate/bad-date", "until"],
  [{ from: "2026-12-02", until: "2026-12-01" }, "rate/bad-period", "until"],
] as const)("%o is refused: %s in %s", (change, code, field) => {
  expect(parseRateRow({ ...ROW, ...change })).toEqual({ ok: false, error: { code, field } });
});
