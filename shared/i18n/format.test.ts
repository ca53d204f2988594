import { expect, test } from "vitest";
import { currencyProfileIn, currencyProfiles } from "../money/currency.ts";
import { micros } from "../money/micros.ts";
import type { UtcMs } from "../time/clock.ts";
import { seconds } from "../time/duration.ts";
import { dateStyleIn } from "./date-style.ts";
import { formatDuration, formatInstant, formatMoney, formatNumber, formatUnitPrice } from "./format.ts";
import { detailDuration, detailMoney, detailUnitPrice, listValue } from "./format-detail.ts";
import { shopFormat } from "./shop-format.ts";

const money = (amount: number) => micros(Math.round(amount * 1_000_000));
const { CLP, EUR, PEN, USD, ARS, MXN, BOB, COP } = currencyProfiles;

test.each([
  [CLP, 2780, "$2.780"],
  [CLP, 0, "$0"],
  [CLP, 1_234_567, "$1.234.567"],
  [CLP, -3, "−$3"],
  [CLP, 110.55, "$110,55"],
  [EUR, 2.78, "2,78 €"],
  [EUR, 1234.5, "1.234,50 €"],
  [EUR, 1000, "1.000,00 €"],
  [PEN, 2.78, "S/ 2.78"],
  [USD, 1234.5, "$1,234.50"],
  [currencyProfileIn("USD", "EC"), 1234.5, "$1.234,50"],
  [ARS, 2780, "$ 2.780,00"],
  [MXN, 27.8, "$27.80"],
  [BOB, 27.8, "Bs 27,80"],
  [COP, 2780, "$ 2.780"],
])("%o writes %d as %s", (profile, amount, text) => {
  expect(formatMoney(money(amount), profile)).toBe(text);
});

test("paper gets the plain hyphen and a mixed screen the code", () => {
  expect(formatMoney(money(-1000), CLP, { minus: "-" })).toBe("-$1.000");
  expect(formatMoney(money(2780), CLP, { code: true })).toBe("$2.780 CLP");
});

test.each([
  [CLP, { digits: 260n, scale: 0 }, "minute", "$260/min"],
  [CLP, { digits: 36663n, scale: 5 }, "minute", "$0,36663/min"],
  [EUR, { digits: 125n, scale: 4 }, "minute", "0,0125 €/min"],
  [EUR, { digits: 1n, scale: 1 }, "second", "0,10 €/s"],
] as const)("%o writes a rate of %o per %s as %s", (profile, value, unit, text) => {
  expect(formatUnitPrice(value, unit, profile)).toBe(text);
});

test.each([
  [0, "00:00"],
  [118, "01:58"],
  [3599, "59:59"],
  [3600, "1:00:00"],
  [22_360, "6:12:40"],
  [90_061, "25:01:01"],
])("%i s is %s", (duration, text) => {
  expect(formatDuration(seconds(duration))).toBe(text);
});

test("an instant is written in the time of the shop, summer and winter, over midnight too", () => {
  const santiago = { timeZone: "America/Santiago", dates: dateStyleIn("CL") };
  const at = (iso: string) => Date.parse(iso) as UtcMs;
  expect(formatInstant(at("2026-11-21T21:43:05.999Z"), "date-time", santiago)).toBe("21-11-2026 18:43");
  expect(formatInstant(at("2026-07-01T03:00:00.000Z"), "date-time-seconds", santiago)).toBe("30-06-2026 23:00:00");
  expect(formatInstant(at("2026-07-01T04:00:00.000Z"), "time", santiago)).toBe("00:00");
  expect(formatInstant(at("2026-07-01T04:00:00.000Z"), "date", { timeZone: "Europe/Madrid", dates: dateStyleIn("ES") })).toBe("01/07/2026");
});

test.each([
  ["CL", "09-03-2026 14:05"],
  ["ES", "09/03/2026 14:05"],
  ["PE", "09/03/2026 14:05"],
  ["MX", "09/03/2026 14:05"],
  ["GB", "09/03/2026 14:05"],
  ["FR", "09/03/2026 14:05"],
  ["DE", "09.03.2026 14:05"],
  ["US", "03/09/2026 14:05"],
  ["PR", "03/09/2026 14:05"],
  ["CA", "2026-03-09 14:05"],
])("in %s the ninth of March is %s, on paper and in lists", (country, text) => {
  const format = shopFormat({ country, currency: "USD", timeZone: "UTC" });
  const at = Date.parse("2026-03-09T14:05:06Z") as UtcMs;
  expect([format.dateTime(at), format.date(at), format.dateTimeSeconds(at)]).toEqual([text, text.slice(0, 10), `${text}:06`]);
});

test("the lists of calls and prefixes write in their own way", () => {
  expect(detailUnitPrice(money(200), "minute", CLP)).toBe("$ 200,00 x min");
  expect(detailUnitPrice(money(0), "second", CLP)).toBe("$ 0,00 x seg");
  expect(detailUnitPrice({ digits: 36663n, scale: 5 }, "minute", CLP)).toBe("$ 0,36663 x min");
  expect([detailMoney(money(227), CLP), detailMoney(money(1856), CLP), detailMoney(money(-5), CLP)]).toEqual(["$ 227", "$ 1.856", "-$ 5"]);
  expect(listValue(money(150), CLP)).toBe("150,000");
  expect(detailDuration(seconds(68))).toBe("68 seg");
  const format = shopFormat({ country: "CL", currency: "CLP", timeZone: "America/Santiago" });
  expect(format.dateTimeSeconds(Date.parse("2006-10-27T19:18:14Z") as UtcMs)).toBe("27-10-2006 16:18:14");
});

test("numbers and countries", () => {
  expect([formatNumber(4821, CLP), formatNumber(4821, USD), formatNumber(12, CLP)]).toEqual(["4.821", "4,821", "12"]);
  expect(shopFormat({ country: "ES", currency: "EUR", timeZone: "Europe/Madrid" }).date(0 as UtcMs)).toBe("01/01/1970");
  expect(() => shopFormat({ country: "CH", currency: "CHF", timeZone: "Europe/Zurich" })).toThrow(/CHF/);
});
