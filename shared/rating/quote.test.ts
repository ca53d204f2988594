import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildRateDeck } from "../../fixtures/build-rate-deck.ts";
import { decimalText, microsText, parseDecimal } from "../money/decimal.ts";
import type { DialPlan } from "../telecom/dial-plan.ts";
import type { UtcMs } from "../time/clock.ts";
import { seconds } from "../time/duration.ts";
import { createZoneCalendar } from "../time/zone-calendar.ts";
import { parseRateRow } from "./parse-rate-row.ts";
import { priceOfSeconds } from "./price.ts";
import { compileTerms } from "./price-terms.ts";
import { type PricedQuote, type QuoteRequest, quoteNumber } from "./quote.ts";
import type { Rate } from "./rate.ts";
import type { DeckForm, DeckSide, RateDeck } from "./rate-deck.ts";

const PLAN: DialPlan = { country: "56", international: ["00", "+"], emergency: ["131", "132", "133"] };

const BANDS = { night: "daily 22:00-08:00" };

function rate(text: string): Rate {
  const [prefix, description, unit, value, increment, connect, minimum, grace, band, from, until] = text.split(",");
  const row = parseRateRow({ prefix, description, unit, value, increment, connect, minimum, grace, band, from, until }, BANDS);
  if (!row.ok) throw new Error(JSON.stringify(row.error));
  return { id: `r${prefix}`, ...row.value };
}

function deck(side: DeckSide, form: DeckForm, rows: readonly string[]): RateDeck {
  const built = buildRateDeck({ version: 7, side, form, rows: rows.map((row, position) => ({ rate: rate(row), line: position + 2 })) });
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return built.value;
}

function percent(text: string) {
  const parsed = parseDecimal(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

const sell = deck("sell", "dialled", [
  "099,CHILE CELULARES,minute,150,1/1",
  "100,INTERNAS 01,minute,100,1/1",
  "1006,INTERNAS 02,minute,200,1/1",
  "02,SANTIAGO CHILE,minute,50,1/1",
  "032,Valparaiso,minute,200,1/1",
  "0052,Mexico,minute,90,60/60",
]);
const cost = deck("cost", "e164", [
  "591,Bolivia,minute,100,30/6,10,20,3",
  "5917,Bolivia Movil,minute,0.3333,1/1",
  "56,Chile,minute,100,1/1",
  "52,Mexico,minute,40,1/1",
]);

const REQUEST: QuoteRequest = {
  dialled: "",
  plan: PLAN,
  sell,
  cost,
  markupPercent: percent("10"),
  currencyDecimals: 0,
  callRounding: "half-up",
  secondsRounding: "up",
  at: Date.UTC(2026, 10, 23, 15) as UtcMs,
  calendar: {
    at: () => {
      throw new Error("a deck without bands and days asked for the day");
    },
  },
  answerWithinMs: 120_000,
};

function priced(dialled: string, change: Partial<QuoteRequest> = {}): PricedQuote {
  const quote = quoteNumber({ ...REQUEST, ...change, dialled });
  if (quote.kind !== "priced") throw new Error(`refused: ${quote.reason}`);
  return quote;
}

function cents(quote: PricedQuote, answered: number): string {
  return microsText(priceOfSeconds(compileTerms(quote.terms), seconds(answered)).price, quote.terms.decimals);
}

test.each([
  ["0322768005", "sell", "032", "Valparaiso", "200"],
  ["025854205", "sell", "02", "SANTIAGO CHILE", "50"],
  ["025854207", "sell", "02", "SANTIAGO CHILE", "50"],
  ["1005", "sell", "100", "INTERNAS 01", "100"],
  ["1007", "sell", "100", "INTERNAS 01", "100"],
  ["1006", "sell", "1006", "INTERNAS 02", "200"],
  ["0991234567", "sell", "099", "CHILE CELULARES", "150"],
  ["00525512345678", "sell", "0052", "Mexico", "90"],
  ["+525512345678", "sell", "0052", "Mexico", "90"],
  ["955550130", "cost+markup", "56", "Chile", "110"],
  ["00 591 7215 3348", "cost+markup", "5917", "Bolivia Movil", "0.36663"],
] as const)("%s is quoted from %s by %s (%s) at %s a minute", (dialled, source, prefix, destination, value) => {
  const quote = priced(dialled);
  expect(quote).toMatchObject({ source, prefix, destination, deckVersion: 7, rateId: `${prefix}||` });
  expect(decimalText(quote.terms.value)).toBe(value);
});

describe("the markup", () => {
  test("is on the unit price, so 68 s of 100 + 10 % cost 125, not 124", () => {
    expect([cents(priced("955550130"), 60), cents(priced("955550130"), 68)]).toEqual(["110", "125"]);
  });

  test("is on the fees too; increment and grace are the provider's", () => {
    const { terms } = priced("0059122441907");
    expect([terms.connect, terms.minimum, terms.value].map((amount) => decimalText(amount))).toEqual(["11", "22", "110"]);
    expect(terms).toMatchObject({ increment: { first: 30, next: 6 }, grace: 3 });
  });

  test("never touches a price of the shop's own deck, even under the cost", () => {
    expect(decimalText(priced("025854205", { markupPercent: percent("900") }).terms.value)).toBe("50");
  });

  test("of nothing is nothing", () => {
    const free = deck("cost", "dialled", ["4375,INTERNAS,second,0,1/1"]);
    const quote = priced("4375", { cost: free });
    expect([quote.destination, quote.terms.unit, cents(quote, 600)]).toEqual(["INTERNAS", "second", "0"]);
  });

  test("below -100 % is no price at all", () => {
    expect(quoteNumber({ ...REQUEST, markupPercent: percent("-100.1"), dialled: "955550130" })).toMatchObject({
      kind: "refused",
      reason: "no-price",
    });
    expect(cents(priced("955550130", { markupPercent: percent("-50") }), 60)).toBe("50");
  });

  test("is exact", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 100_000 }), (micros, hundredths) => {
        const costs = deck("cost", "e164", [`591,Bolivia,minute,${Math.floor(micros / 1e6)}.${String(micros % 1e6).padStart(6, "0")},1/1`]);
        const markup = { digits: BigInt(hundredths), scale: 2 };
        const { digits, scale } = priced("0059122441907", { cost: costs, markupPercent: markup }).terms.value;
        // value = micros / 10^6 * (10^4 + hundredths) / 10^4
        return digits * 10n ** 10n === BigInt(micros) * BigInt(10_000 + hundredths) * 10n ** BigInt(scale);
      }),
    );
  });
});

describe("refusals", () => {
  test.each([
    ["4375", "no-price"],
    ["0088163145", "no-price"],
    ["*69", "no-price"],
    ["100*5", "no-price"],
    ["abc", "bad-number"],
    ["", "bad-number"],
  ] as const)("%j: %s", (dialled, reason) => {
    expect(quoteNumber({ ...REQUEST, dialled })).toEqual({ kind: "refused", reason, destination: null });
  });

  test("without any deck nothing goes out", () => {
    expect(quoteNumber({ ...REQUEST, sell: null, cost: null, dialled: "955550130" })).toMatchObject({ reason: "no-price" });
  });
});

test("the default price takes what is in neither deck, service codes apart", () => {
  const defaultRate = rate("0,Otros destinos,minute,500,60/60");
  expect(priced("4375", { defaultRate })).toMatchObject({
    source: "default",
    prefix: null,
    destination: "Otros destinos",
    deckVersion: null,
  });
  expect(priced("1005", { defaultRate }).source).toBe("sell");
  expect(quoteNumber({ ...REQUEST, defaultRate, dialled: "*69" })).toMatchObject({ kind: "refused" });
});

test("an emergency number is always let out and costs nothing, whatever the decks say", () => {
  const greedy = deck("sell", "dialled", ["1,Todo,minute,1000,60/60"]);
  for (const change of [{ sell: greedy }, { sell: null, cost: null }]) {
    const quote = priced("133", { ...change, emergencyName: "Emergencia" });
    expect(quote).toMatchObject({ source: "emergency", destination: "Emergencia", prefix: null });
    expect(cents(quote, 3600)).toBe("0");
  }
});

test("a price that a day of talking would take out of the numbers is no price", () => {
  const dear = deck("cost", "e164", ["591,Bolivia,second,1000000,1/1", "51,Peru,second,50000,1/1"]);
  expect(quoteNumber({ ...REQUEST, cost: dear, dialled: "0059122441907" })).toEqual({
    kind: "refused",
    reason: "no-price",
    destination: "Bolivia",
  });
  expect(cents(priced("0051987412306", { cost: dear }), 86_400)).toBe("4752000000");
});

test("two rates for one prefix are refused with both lines of the file", () => {
  const rows = ["56,Chile,minute,1,1/1", "591,Bolivia,minute,1,1/1", "56,Chile otra vez,minute,2,1/1"].map((row, n) => ({
    rate: rate(row),
    line: n + 2,
  }));
  expect(buildRateDeck({ version: 1, side: "cost", form: "e164", rows })).toEqual({
    ok: false,
    error: [{ code: "rate/duplicate-prefix", prefix: "56", lines: [2, 4] }],
  });
});

describe("a number without a price", () => {
  test("has a name where somebody knows one", () => {
    const nameOf = (dialled: string) => (dialled === "0088163145" ? "Iridium" : null);
    expect(quoteNumber({ ...REQUEST, nameOf, dialled: "0088163145" })).toMatchObject({ reason: "no-price", destination: "Iridium" });
    expect(quoteNumber({ ...REQUEST, nameOf, dialled: "4375" })).toMatchObject({ reason: "no-price", destination: null });
  });
});

test("tax is the shop's, whatever the deck; an emergency call stays free", () => {
  const tax = { percent: percent("19"), included: false };
  expect([cents(priced("0322768005", { tax }), 68), cents(priced("955550130", { tax }), 60), cents(priced("131", { tax }), 3600)]).toEqual([
    "270",
    "131",
    "0",
  ]);
});

describe("in time bands and days", () => {
  const holidays = new Set(["2026-12-25"]);
  const calendar = createZoneCalendar("America/Santiago", (date) => holidays.has(date));
  const timed = deck("sell", "dialled", [
    "09,Cheap,minute,60,1/1",
    "099,Mobile,minute,150,1/1",
    "099,Mobile night,minute,90,1/1,,,,night",
    "099,Mobile holiday,minute,10,60/60,,,,holiday 08:00-22:00",
    "00521,Mexico summer,minute,80,1/1,,,,,2026-12-01,2026-12-31",
    "00521,Mexico new,minute,85,1/1,,,,,2027-01-01,",
    "0052,Mexico,minute,90,60/60",
  ]);
  const asked = (dialled: string, local: string, change: Partial<QuoteRequest> = {}) =>
    priced(dialled, { sell: timed, calendar, at: Date.parse(local) as UtcMs, ...change });

  test.each([
    // Chile is three hours behind UTC in summer, four in winter.
    ["0991234567", "2026-11-23T21:57:59-03:00", "Mobile", null],
    ["0991234567", "2026-11-23T22:00:00-03:00", "Mobile night", "night"],
    ["0991234567", "2026-11-24T07:59:59-03:00", "Mobile night", "night"],
    ["0991234567", "2026-11-24T08:00:00-03:00", "Mobile", null],
    ["0991234567", "2026-07-24T07:59:59-04:00", "Mobile night", "night"],
    ["0991234567", "2026-12-25T12:00:00-03:00", "Mobile holiday", "holiday 08:00-22:00"],
    ["0981234567", "2026-12-25T12:00:00-03:00", "Cheap", null],
    ["005215512345678", "2026-11-30T23:50:00-03:00", "Mexico", null],
    ["005215512345678", "2026-12-01T00:00:00-03:00", "Mexico summer", null],
    ["005215512345678", "2026-12-31T23:50:00-03:00", "Mexico summer", null],
    ["005215512345678", "2027-01-01T00:00:00-03:00", "Mexico new", null],
    // The night the clock goes back: 23:30 comes twice, and it is night both times.
    ["0991234567", "2026-04-05T02:30:00Z", "Mobile night", "night"],
    ["0991234567", "2026-04-05T03:30:00Z", "Mobile night", "night"],
    ["0991234567", "2026-09-06T11:59:59Z", "Mobile", null],
    ["0991234567", "2026-09-06T10:59:59Z", "Mobile night", "night"],
  ])("%s at %s is %s", (dialled, local, destination, band) => {
    expect(asked(dialled, local, { answerWithinMs: 0 })).toMatchObject({ destination, band, later: [] });
  });

  test("what may begin before the answer is in the quote", () => {
    const quote = asked("0991234567", "2026-11-23T21:58:30-03:00");
    expect(quote).toMatchObject({ destination: "Mobile", band: null });
    expect(quote.later).toMatchObject([{ fromUtc: Date.parse("2026-11-23T22:00:00-03:00"), destination: "Mobile night", band: "night" }]);
    expect(asked("0991234567", "2026-11-23T21:57:59-03:00").later).toEqual([]);
    expect(asked("0981234567", "2026-11-23T21:58:30-03:00").later).toEqual([]);
  });

  test("the clock that is changed while it rings changes the band at that moment", () => {
    const dst = deck("sell", "dialled", [
      "099,Mobile,minute,150,1/1",
      "099,Sunday morning,minute,90,1/1,,,,sun 01:00-08:00",
      "099,Saturday late,minute,80,1/1,,,,sat 23:30-24:00",
    ]);
    // September: after 23:59 on Saturday comes 01:00 on Sunday.
    expect(asked("0991234567", "2026-09-06T03:59:30Z", { sell: dst })).toMatchObject({
      destination: "Saturday late",
      later: [{ fromUtc: Date.parse("2026-09-06T04:00:00Z"), destination: "Sunday morning" }],
    });
    // April: after 23:59 on Saturday comes 23:00 on Saturday, and 23:30 for the second time.
    const april = asked("0991234567", "2026-04-05T02:59:30Z", { sell: dst, answerWithinMs: 60 * 60_000 });
    expect([april.destination, ...april.later.map((rate) => [new Date(rate.fromUtc).toISOString(), rate.destination])]).toEqual([
      "Saturday late",
      ["2026-04-05T03:00:00.000Z", "Mobile"],
      ["2026-04-05T03:30:00.000Z", "Saturday late"],
    ]);
  });

  test("a rate whose last day ends while it rings gives way to the next", () => {
    expect(asked("005215512345678", "2026-12-31T23:59:00-03:00").later).toMatchObject([
      { fromUtc: Date.parse("2027-01-01T00:00:00-03:00"), destination: "Mexico new", rateId: "00521||2027-01-01" },
    ]);
    expect(asked("005215512345678", "2026-11-30T23:59:00-03:00").later).toMatchObject([{ prefix: "00521", destination: "Mexico summer" }]);
  });

  test("a price that ends while it rings is still the price", () => {
    const ending = deck("sell", "dialled", ["0052,Mexico,minute,90,60/60,,,,,,2026-11-30"]);
    expect(asked("00525512345678", "2026-11-30T23:59:00-03:00", { sell: ending, cost: null }).later).toEqual([]);
    expect(asked("00525512345678", "2026-11-30T23:59:00-03:00", { sell: ending }).later).toMatchObject([{ source: "cost+markup" }]);
  });
});
