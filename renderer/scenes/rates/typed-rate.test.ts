import { expect, test } from "vitest";
import { rateText, typedRate } from "./typed-rate.ts";

const chile = { thousands: ".", decimal: ",", symbol: "$" } as const;
const peru = { thousands: ",", decimal: ".", symbol: "S/" } as const;

test.each([
  ["95", chile, "95"],
  ["$ 95", chile, "95"],
  ["12,5", chile, "12.5"],
  ["12.5", chile, "12.5"],
  ["1.500", chile, "1500"],
  ["1.500,25", chile, "1500.25"],
  [",5", chile, "0.5"],
  ["0,000001", chile, "0.000001"],
  ["1,500.5", peru, "1500.5"],
  ["S/ 0.35", peru, "0.35"],
  ["0,35", peru, "0.35"],
] as const)("%s is %3$s", (text, profile, wire) => {
  expect(typedRate(text, profile)).toEqual({ ok: true, wire });
});

test.each([
  ["", "empty"],
  ["-5", "rate/negative"],
  ["−5", "rate/negative"],
  ["noventa", "money/not-a-decimal"],
  ["1,2,3", "money/not-a-decimal"],
  ["0,0000001", "money/too-precise"],
  ["1000001", "money/too-large"],
] as const)("%s is refused: %s", (text, problem) => {
  expect(typedRate(text, chile)).toEqual({ ok: false, problem });
});

test("a decimal of the wire stands in the field with the shop's sign", () => {
  expect(rateText("58.4", chile)).toBe("58,4");
  expect(typedRate(rateText("1234.5", chile), chile)).toEqual({ ok: true, wire: "1234.5" });
});
