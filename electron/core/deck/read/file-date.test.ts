import { expect, test } from "vitest";
import { detectDates } from "./detect-dates.ts";
import { fileDate } from "./file-date.ts";

test.each([
  ["2026-12-01", "2026-12-01"],
  ["2026/12/01", "2026-12-01"],
  ["20261201", "2026-12-01"],
  ["01/12/2026", "2026-12-01"],
  ["1.12.2026", "2026-12-01"],
  ["2026-12-01 00:00:00 +0000", "2026-12-01"],
  ["2026-12-01T00:00:00.000Z", "2026-12-01"],
  ["01/12/2026 00:00", "2026-12-01"],
  ["", ""],
  ["0000-00-00 00:00:00", ""],
])("a first day %j is %j", (text, day) => {
  expect(fileDate(text, { dates: "dmy", bound: "from" })).toEqual({ ok: true, value: day });
});

test("the month may come first", () => {
  expect(fileDate("12/01/2026", { dates: "mdy", bound: "from" })).toEqual({ ok: true, value: "2026-12-01" });
});

test("a last day may say its last second, and no other", () => {
  const until = (text: string) => fileDate(text, { dates: "dmy", bound: "until" });
  expect([until("2026-12-31 23:59:59"), until("2026-12-31"), until("2026-12-31 00:00:00")]).toEqual([
    { ok: true, value: "2026-12-31" },
    { ok: true, value: "2026-12-31" },
    { ok: false, error: "import/date-with-time" },
  ]);
});

test.each([
  ["2026-12-01 08:00", "import/date-with-time"],
  ["1/12/26", "rate/bad-date"],
  ["01/12-2026", "rate/bad-date"],
  ["diciembre", "rate/bad-date"],
  ["46000", "rate/bad-date"],
])("%j is refused: %s", (text, error) => {
  expect(fileDate(text, { dates: "dmy", bound: "from" })).toEqual({ ok: false, error });
});

test.each([
  [["12/31/2026"], "mdy"],
  [["31/12/2026"], "dmy"],
  [["01/12/2026"], "dmy"],
  [["2026-12-31"], "dmy"],
  [[], "dmy"],
] as const)("%j are read %s", (dates, order) => {
  expect(detectDates(dates)).toBe(order);
});
