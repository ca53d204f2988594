import { expect, test } from "vitest";
import type { ShopView } from "../../shared/contract/shop-view.ts";
import { shopFormat } from "./shop-format.ts";

const chile = { country: "CL", currency: "CLP", timeZone: "America/Santiago" } as ShopView;

test.each([
  ["58.4", "minute", "$58,4"],
  ["1.5", "second", "$90"],
  ["4.333333", "second", "$259,99998"],
  ["19895.52", "minute", "$19.895,52"],
] as const)("a minute at %s per %s costs %s", (value, unit, text) => {
  expect(shopFormat(chile, "es").perMinute(value, unit)).toBe(text);
});

test("a cost has a decimal more than money, and all of its own", () => {
  const { costPerMinute } = shopFormat(chile, "es");
  expect([costPerMinute("36", "minute"), costPerMinute("58.4", "minute"), costPerMinute("0.0125", "second")]).toEqual([
    "$36,0",
    "$58,4",
    "$0,75",
  ]);
});

test.each([
  ["62.67123", "62,7 %"],
  ["35", "35 %"],
  ["35.04", "35 %"],
  ["-3.106", "−3,1 %"],
  ["-0.04", "0 %"],
  ["140.641711", "140,6 %"],
  ["12345.65", "12.345,7 %"],
])("%s is written %s", (text, written) => {
  expect(shopFormat(chile, "es").percent(text)).toBe(written);
});

test("a date has the short year of the shop's own day", () => {
  expect(shopFormat(chile, "es").date("2026-11-01T02:30:00.000Z")).toBe("31-10-26");
});

test.each([
  [undefined, { toMicros: 10_000_000, halfDown: true }],
  [
    { to: "100", halfDown: false, mode: "down" },
    { toMicros: 100_000_000, halfDown: false, alwaysDown: true },
  ],
  [
    { to: "0.10", halfDown: true, mode: "nearest" },
    { toMicros: 100_000, halfDown: true, alwaysDown: false },
  ],
  [null, null],
] as const)("a shop that rounds cash by %o reckons with it in its windows", (cashRounding, rule) => {
  const { profile } = shopFormat({ ...chile, ...(cashRounding === undefined ? {} : { cashRounding }) }, "es");
  expect(profile.cashRounding).toEqual(rule);
});

test.each`
  country | zone                  | language | date            | dateTime                 | day             | datePlace
  ${"CL"} | ${"America/Santiago"} | ${"es"}  | ${"21-11-26"}   | ${"21-11-2026 13:05:09"} | ${"sáb 21 nov"} | ${"dd-mm-aaaa"}
  ${"CL"} | ${"America/Santiago"} | ${"en"}  | ${"21-11-26"}   | ${"21-11-2026 13:05:09"} | ${"Sat 21 Nov"} | ${"dd-mm-yyyy"}
  ${"US"} | ${"America/New_York"} | ${"en"}  | ${"11/21/26"}   | ${"11/21/2026 11:05:09"} | ${"Sat Nov 21"} | ${"mm/dd/yyyy"}
  ${"US"} | ${"America/New_York"} | ${"es"}  | ${"11/21/26"}   | ${"11/21/2026 11:05:09"} | ${"sáb 21 nov"} | ${"mm/dd/aaaa"}
  ${"CA"} | ${"America/Toronto"}  | ${"en"}  | ${"2026-11-21"} | ${"2026-11-21 11:05:09"} | ${"Sat Nov 21"} | ${"yyyy-mm-dd"}
  ${"DE"} | ${"Europe/Berlin"}    | ${"es"}  | ${"21.11.26"}   | ${"21.11.2026 17:05:09"} | ${"sáb 21 nov"} | ${"dd.mm.aaaa"}
  ${"GB"} | ${"Europe/London"}    | ${"en"}  | ${"21/11/26"}   | ${"21/11/2026 16:05:09"} | ${"Sat 21 Nov"} | ${"dd/mm/yyyy"}
`("a shop in $country writes $dateTime and $day in $language", ({ country, zone, language, ...wanted }) => {
  const format = shopFormat({ country, currency: "USD", timeZone: zone } as ShopView, language);
  const at = "2026-11-21T16:05:09.000Z";
  const { date, dateTime, day, datePlace } = format;
  expect({ date: date(at), dateTime: dateTime(at), day: day(new Date(at)), datePlace }).toEqual(wanted);
  // The hour is of 24 everywhere.
  expect(format.second(at)).toBe(wanted.dateTime.slice(-8));
});
