import { expect, test } from "vitest";
import { settingOfText, textOfSetting } from "./setting-text.ts";

const chile = { thousands: ".", decimal: "," } as const;
const mexico = { thousands: ",", decimal: "." } as const;
const amount = { kind: "amount", optional: true } as const;
const counts = { kind: "counts", min: 1, max: 3_600, atMost: 4, unit: "seconds" } as const;
const count = { kind: "count", min: 1, max: 9, unit: "seconds" } as const;

test.each([
  [amount, "180.000", chile, "180000"],
  [amount, "180000", chile, "180000"],
  [amount, "1.234,5", chile, "1234.5"],
  [amount, "0,5", chile, "0.5"],
  [amount, "0.5", chile, "0.5"],
  [amount, "0.125", chile, "0.125"],
  [amount, "1,234.50", mexico, "1234.50"],
  [amount, "", chile, null],
  [counts, "60, 10", chile, [60, 10]],
  [counts, "", chile, []],
  [{ kind: "texts", max: 60, atMost: 5 }, "0051 9, Haití ;", chile, ["0051 9", "Haití"]],
  [count, "8", chile, 8],
  [count, "ocho", chile, "ocho"],
] as const)("%j «%s»", (type, text, marks, value) => {
  expect(settingOfText(type, text, marks)).toEqual(value);
});

test("an amount is written as the shop writes it", () => {
  expect(textOfSetting(amount, "1180000.5", chile)).toBe("1.180.000,5");
  expect(textOfSetting(amount, "1180000.5", mexico)).toBe("1,180,000.5");
  expect(textOfSetting(amount, "500", chile)).toBe("500");
});

test("a value is written with the shop's decimal sign, and read back the same", () => {
  for (const [type, value] of [
    [amount, "1234.5"],
    [amount, null],
    [counts, [60, 10]],
    [count, 8],
  ] as const) {
    for (const marks of [chile, mexico]) expect(settingOfText(type, textOfSetting(type, value, marks), marks)).toEqual(value);
  }
});
