import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { micros } from "../money/micros.ts";
import { bandCovers, namesHolidays } from "../time/band-covers.ts";
import { seconds } from "../time/duration.ts";
import type { LocalDate, LocalMoment, Weekday } from "../time/local-moment.ts";
import type { TimeBand } from "../time/time-band.ts";
import { createDeckBuilder } from "./deck-builder.ts";
import type { NewRate } from "./rate.ts";
import { findRate, type RateDeck } from "./rate-deck.ts";
import { rateKey } from "./rate-key.ts";

const WORKDAYS = 0b001_1111;
const DAILY = 0b111_1111;
const HOLIDAY = 0b1000_0000;
const band = (name: string, days: number, from: number, until: number): TimeBand => ({
  name,
  windows: [{ days, fromMinute: from * 60, untilMinute: until * 60 }],
});
const NIGHT = band("night", DAILY, 22, 8);
const WORK = band("work", WORKDAYS, 8, 20);
const FEAST = band("feast", HOLIDAY, 0, 24);
const BANDS = [NIGHT, WORK, FEAST, band("weekend", 0b110_0000, 0, 24), band("evening", DAILY, 18, 23)];

function rate(prefix: string, rest: Partial<NewRate> = {}): NewRate {
  const none = micros(0);
  return {
    prefix,
    description: prefix,
    unit: "minute",
    value: none,
    increment: { first: seconds(1), next: seconds(1) },
    connect: none,
    minimum: none,
    grace: seconds(0),
    band: null,
    from: null,
    until: null,
    ...rest,
  };
}

function build(rates: readonly NewRate[]) {
  const builder = createDeckBuilder();
  rates.forEach((given, position) => void builder.add(given, position + 2));
  const { content, duplicates } = builder.build();
  const deck: RateDeck = { version: 1, side: "sell", form: "e164", content };
  return { deck, duplicates };
}

/** Days from Monday, 16 November 2026. */
function moment(day: number, hour: number, holidays: { today?: boolean; yesterday?: boolean } = {}): LocalMoment {
  return {
    date: new Date(Date.UTC(2026, 10, 16 + day)).toISOString().slice(0, 10) as LocalDate,
    weekday: (((day % 7) + 7) % 7) as Weekday,
    minute: hour * 60,
    isHoliday: holidays.today ?? false,
    yesterdayIsHoliday: holidays.yesterday ?? false,
  };
}

const never = () => {
  throw new Error("the calendar was asked");
};
const day = (text: string) => text as LocalDate;

describe("the rate of a number", () => {
  test("is that of the longest prefix, and the calendar is not asked where nothing depends on it", () => {
    const { deck } = build([rate("56"), rate("569"), rate("591", { band: NIGHT })]);
    expect(findRate(deck, "56912345678", never)?.id).toBe("569||");
    expect(findRate(deck, "7", never)).toBeNull();
  });

  test.each([
    { at: moment(0, 9), id: "56|work|" },
    { at: moment(0, 21), id: "56||" },
    { at: moment(0, 23), id: "56|night|" },
    { at: moment(5, 9), id: "56||" },
    { at: moment(0, 9, { today: true }), id: "56|work|" },
  ])("is that of its band, else the base: $id at minute $at.minute of day $at.weekday", ({ at, id }) => {
    const { deck } = build([rate("56"), rate("56", { band: WORK }), rate("56", { band: NIGHT })]);
    expect(findRate(deck, "562", () => at)?.id).toBe(id);
  });

  test("knows a holiday where the prefix names holidays", () => {
    const { deck } = build([rate("56"), rate("56", { band: WORK }), rate("56", { band: FEAST })]);
    expect(findRate(deck, "562", () => moment(0, 9, { today: true }))?.id).toBe("56|feast|");
  });

  test("falls to the shorter prefix on days the longer one does not hold", () => {
    const { deck } = build([rate("56"), rate("569", { from: day("2026-11-17"), until: day("2026-11-18") })]);
    const idOn = (n: number) => findRate(deck, "5691", () => moment(n, 12))?.id;
    expect([0, 1, 2, 3].map(idOn)).toEqual(["56||", "569||2026-11-17", "569||2026-11-17", "56||"]);
  });

  test("falls to the shorter prefix at hours no band of the longer one covers", () => {
    const { deck } = build([rate("56"), rate("569", { band: NIGHT })]);
    expect(findRate(deck, "5691", () => moment(0, 12))?.id).toBe("56||");
    expect(findRate(deck, "5691", () => moment(0, 3))?.id).toBe("569|night|");
  });

  test("of today and tomorrow may be two rows", () => {
    const { deck, duplicates } = build([rate("56", { until: day("2026-11-16") }), rate("56", { from: day("2026-11-17") })]);
    expect(duplicates).toEqual([]);
    expect(findRate(deck, "5691", () => moment(0, 12))?.until).toBe("2026-11-16");
    expect(findRate(deck, "5691", () => moment(1, 12))?.from).toBe("2026-11-17");
  });
});

describe("duplicates", () => {
  test("are all listed, each with the line that has the place", () => {
    const evening = BANDS[4] as TimeBand;
    const { duplicates } = build([
      rate("56"),
      rate("57"),
      rate("56"),
      rate("56", { band: NIGHT }),
      rate("56", { band: evening }),
      rate("57", { from: day("2027-01-01") }),
      rate("56", { from: day("2027-01-01"), band: NIGHT }),
    ]);
    expect(duplicates.map(({ prefix, lines }) => [prefix, ...lines])).toEqual([
      ["56", 2, 4],
      ["56", 5, 6],
      ["57", 3, 7],
      ["56", 5, 8],
    ]);
  });
});

describe("law: as looking at every rate", () => {
  const anyRate = fc
    .record({
      prefix: fc.stringMatching(/^[12]{1,3}$/),
      band: fc.constantFrom(null, null, ...BANDS),
      // Of any two periods that have a day in common, they have a week: bands are compared by the week, not by the period.
      from: fc.constantFrom(null, null, day("2026-11-17"), day("2026-11-25")),
      until: fc.constantFrom(null, null, day("2026-11-24"), day("2026-12-09")),
    })
    .filter(({ from, until }) => from === null || until === null || from <= until)
    .map(({ prefix, ...rest }) => rate(prefix, rest));
  const anyMoment = fc
    .record({ n: fc.integer({ min: -10, max: 40 }), hour: fc.integer({ min: 0, max: 23 }), today: fc.boolean(), yesterday: fc.boolean() })
    .map(({ n, hour, ...holidays }) => moment(n, hour, holidays));
  const everyMoment = Array.from({ length: 45 * 24 }, (_, n) => n).flatMap((n) =>
    [
      [false, false],
      [true, false],
      [false, true],
      [true, true],
    ].map(([today, yesterday]) => moment(Math.floor(n / 24) - 10, n % 24, { today: today === true, yesterday: yesterday === true })),
  );

  const isToday = (given: NewRate, { date }: LocalMoment) =>
    (given.from === null || date >= given.from) && (given.until === null || date <= given.until);
  /** Of the rates that hold together nothing else is known but their bands. */
  const holding = (rates: readonly NewRate[], at: LocalMoment) => {
    const today = rates.filter((given) => isToday(given, at));
    const knowsHolidays = today.some((given) => given.band !== null && namesHolidays(given.band));
    const banded = today.filter((given) => given.band !== null && bandCovers(given.band, at, knowsHolidays));
    return banded.length > 0 ? banded : today.filter((given) => given.band === null);
  };
  const collide = (a: NewRate, b: NewRate) =>
    a.prefix === b.prefix && (a.band === null) === (b.band === null) && everyMoment.some((at) => holding([a, b], at).length === 2);

  test("duplicates and rates", () => {
    fc.assert(
      fc.property(fc.array(anyRate, { maxLength: 14 }), fc.array(anyMoment, { minLength: 4, maxLength: 4 }), (rates, moments) => {
        const kept: NewRate[] = [];
        const refused: number[] = [];
        rates.forEach((given, position) => {
          if (kept.some((other) => collide(other, given))) refused.push(position + 2);
          else kept.push(given);
        });
        const { deck, duplicates } = build(rates);
        expect(duplicates.map(({ lines }) => lines[1])).toEqual(refused);
        for (const at of moments) {
          for (const digits of ["111", "112", "121", "122", "211", "2", "22"]) {
            const prefixes = [digits, digits.slice(0, 2), digits.slice(0, 1)];
            const naive = prefixes.flatMap((prefix) =>
              holding(
                kept.filter((given) => given.prefix === prefix),
                at,
              ),
            )[0];
            expect(findRate(deck, digits, () => at)?.id ?? null).toBe(naive === undefined ? null : rateKey(naive));
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
