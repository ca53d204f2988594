import { describe, expect, test } from "vitest";
import type { UtcMs } from "../../../shared/time/clock.ts";
import type { ShopProfile } from "../app/shop-profile.ts";
import { profileOfShopFile } from "./profile-of-shop-file.ts";
import { parseShopFile } from "./read-shop-file.ts";

function profile(json: object): ReturnType<typeof profileOfShopFile> {
  const parsed = parseShopFile(JSON.stringify(json));
  if (!parsed.ok) throw new Error(parsed.error.join("\n"));
  return profileOfShopFile(parsed.value);
}

function shop(json: object): ShopProfile {
  const made = profile(json);
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

const at = (instant: string) => Date.parse(instant) as UtcMs;

describe("the shop's calendar", () => {
  test.each([
    [{}, "2026-09-18T15:00:00Z", true, "Fiestas Patrias"],
    [{}, "2026-09-17T15:00:00Z", false, "the day before"],
    [{}, "2026-09-18T02:30:00Z", false, "still the 17th in Santiago"],
    [{}, "2027-01-01T12:00:00Z", true, "another year"],
    [{}, "2026-12-31T15:00:00Z", false, "a bank holiday is none"],
    [{ holidays: { add: ["2026-09-17"] } }, "2026-09-17T15:00:00Z", true, "added by the shop"],
    [{ holidays: { remove: ["2026-09-18"] } }, "2026-09-18T15:00:00Z", false, "taken out by the shop"],
    [{ shop: { country: "ES", region: "MD", timeZone: "Europe/Madrid", currency: "EUR" } }, "2026-05-02T10:00:00Z", true, "Madrid's own"],
    [
      { shop: { country: "ES", region: "CT", timeZone: "Europe/Madrid", currency: "EUR" } },
      "2026-05-02T10:00:00Z",
      false,
      "not Catalonia's",
    ],
    [{ shop: { country: "PE", timeZone: "America/Lima", currency: "PEN" } }, "2026-07-28T15:00:00Z", true, "Peru's national day"],
  ])("%o at %s: %s (%s)", (json, instant, isHoliday, _why) => {
    expect(shop(json).calendar.at(at(instant)).isHoliday).toBe(isHoliday);
  });

  test("says whether yesterday was a holiday too", () => {
    expect(shop({}).calendar.at(at("2026-09-20T15:00:00Z"))).toMatchObject({ isHoliday: false, yesterdayIsHoliday: true });
  });
});

test.each([
  ["CLP", undefined, { toMicros: 10_000_000, halfDown: true }],
  ["PEN", undefined, { toMicros: 100_000, alwaysDown: true }],
  ["EUR", undefined, null],
  ["CLP", { to: "0" }, null],
  // As it has always been where the file says a step and not which way.
  ["PEN", { to: "0.10" }, { toMicros: 100_000, halfDown: false, alwaysDown: false }],
  ["PEN", { to: "0.10", mode: "down" }, { toMicros: 100_000, alwaysDown: true }],
  ["PEN", { to: "0.10", mode: "nearest", halfDown: true }, { toMicros: 100_000, halfDown: true, alwaysDown: false }],
  ["MXN", { to: "0.50", mode: "down" }, { toMicros: 500_000, alwaysDown: true }],
])("cash in %s with %o is rounded by %o", (currency, cash, rule) => {
  const { cashRounding } = shop({ shop: { currency }, rounding: cash === undefined ? {} : { cash } });
  if (rule === null) expect(cashRounding).toBeNull();
  else expect(cashRounding).toMatchObject(rule);
});

test.each([
  [{ shop: { timeZone: "America/Satniago" } }, "shop.timeZone: America/Satniago is no time zone"],
  [{ shop: { country: "ES", region: "ZZ" } }, "shop.region: ZZ is no region of ES whose holidays are known; known are AN, AR"],
  [{ shop: { country: "PE", region: "LIM" } }, "shop.region: LIM is no region of PE"],
  [{ decks: { bands: { night: "nights 22-8" } } }, 'decks.bands.night: "nights 22-8" is no time band'],
  [{ decks: { bands: { daily: "mon 22:00-08:00" } } }, 'decks.bands: "daily" means days already'],
  [{ holidays: { add: ["2026-01-02"], remove: ["2026-01-02"] } }, "holidays: 2026-01-02 is both"],
  [{ tax: { percent: "19.1234567" } }, "tax.percent"],
  [{ decks: { default: { value: "1", increment: "60" } } }, 'decks.default.increment: "60" is no increment; write FIRST/NEXT in seconds'],
  [{ decks: { default: { value: "0.1234567" } } }, "decks.default.value: 0.1234567 is no amount; write one of at most six decimals"],
  [{ rounding: { cash: { to: "0.1234567" } } }, "rounding.cash.to: 0.1234567 is no amount"],
  [{ rounding: { cash: { to: "7.5" } } }, "rounding.cash.to: 7.5 is no amount that can be paid"],
  [{ shop: { currency: "EUR" }, rounding: { cash: { to: "0.025" } } }, "rounding.cash.to: 0.025 is no amount that can be paid"],
  [
    { limits: { exceptions: { discount: { aloneAmount: "0.1234567" } } } },
    "limits.exceptions.discount.aloneAmount: 0.1234567 is no amount",
  ],
  [{ till: { safeDropAbove: "0.1234567" } }, "till.safeDropAbove: 0.1234567 is no amount"],
  [{ balance: { simulated: "99999999999999.5" } }, "balance.simulated: 99999999999999.5 is no amount"],
  [{ counter: { items: [{ name: "Bebida", price: "0.5" }] } }, "counter.items: Bebida: 0.5 is no price that can be paid"],
  [{ shop: { country: "JP" } }, "dialPlan.country: the calling code of JP"],
  [{ shop: { country: "JP" }, dialPlan: { country: "81" } }, "dialPlan.emergency: write the emergency numbers"],
  [{ dialPlan: { country: "+56", emergency: ["131"] } }, 'dialPlan.country: "+56" is no calling code'],
  [{ dialPlan: { country: "0056", emergency: ["131"] } }, 'dialPlan.country: "0056" is no calling code'],
  [{ dialPlan: { emergency: [] } }, "dialPlan.emergency: write the emergency numbers"],
])("%o does not start, and says why", (json, sentence) => {
  expect(profile(json)).toMatchObject({ ok: false, error: expect.stringContaining(sentence) });
});

describe("what shop.json does not say", () => {
  test.each([
    ["CL", "56", undefined, "133"],
    ["ES", "34", undefined, "112"],
    ["AR", "54", "0", "911"],
    ["US", "1", "1", "911"],
  ])("of dialling is as in %s", (country, code, trunkPrefix, emergency) => {
    const plan = shop({ shop: { country } }).dialPlan;
    expect([plan.country, plan.trunkPrefix]).toEqual([code, trunkPrefix]);
    expect(plan.emergency).toContain(emergency);
  });

  test("of tax is none, of scopes the shop's", () => {
    expect(shop({})).toMatchObject({ tax: { percent: { digits: 0n } }, scopes: { sell: "shop", cost: "shop" }, bands: {} });
  });
});

test("tax on top and named bands are the shop's", () => {
  const made = shop({ tax: { percent: "19", prices: "on-top" }, decks: { bands: { night: "daily 22:00-08:00" }, sellScope: "centre" } });
  expect(made).toMatchObject({
    tax: { percent: { digits: 19n, scale: 0 }, included: false },
    bands: { night: "daily 22:00-08:00" },
    scopes: { sell: "centre", cost: "shop" },
  });
});
