import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimal } from "../money/decimal.ts";
import { micros } from "../money/micros.ts";
import type { LocalMoment } from "../time/local-moment.ts";
import { parseTimeBand } from "../time/parse-time-band.ts";
import type { AlertSettings } from "./alert-settings.ts";
import { BLOCKED_BY_DEFAULT, blockedPrefix } from "./blocked-prefix.ts";
import { isDear } from "./dear-call.ts";
import { isTooMany, withMoment } from "./recent-times.ts";
import { refusalOfRules } from "./refusal-of-rules.ts";

const band = parseTimeBand("daily 08:00-22:00", {});
const settings = {
  blocked: BLOCKED_BY_DEFAULT,
  hours: band.ok ? band.value : null,
  dearPerMinute: micros(2_000_000_000),
  holdsForSold: true,
  ...{ disabledCabin: true, refusedAttempts: null, longCallMs: null, sameNumber: null, quickAnswers: null },
} satisfies AlertSettings;
const at = (minute: number) => () =>
  ({ date: "2026-11-22", weekday: 6, minute, isHoliday: false, yesterdayIsHoliday: false }) as LocalMoment;
const to = (e164: string | null) => () => e164;
const rate = (digits: bigint, unit: "minute" | "second" = "minute") => ({ terms: { value: decimal(digits, 0), unit } }) as never;

describe("a rule", () => {
  test.each([
    ["lets a plain call out", { e164: to("51987412306"), rate: rate(90n) }, null],
    ["blocks a satellite", { e164: to("881631450092"), rate: rate(90n) }, "alert/blocked-destination"],
    ["blocks one without a price just so", { e164: to("881631450092"), rate: null }, "alert/blocked-destination"],
    ["blocks it whatever the cashier allowed", { e164: to("881631450092"), isAllowed: true }, "alert/blocked-destination"],
    ["asks before a dear call", { e164: to("51987412306"), rate: rate(2_001n) }, "alert/dear-call"],
    ["takes the amount itself for no more than it", { e164: to("51987412306"), rate: rate(2_000n) }, null],
    ["reads a price by the second as sixty of them", { e164: to("51987412306"), rate: rate(34n, "second") }, "alert/dear-call"],
    ["lets a dear call out that the cashier allowed", { e164: to("51987412306"), rate: rate(9_000n), isAllowed: true }, null],
    ["closes with the shop", { e164: to("51987412306"), rate: rate(90n), moment: at(23 * 60) }, "alert/outside-hours"],
    ["leaves a short number alone", { e164: to(null), rate: rate(0n) }, null],
  ])("%s", (_, call, refusal) => {
    expect(refusalOfRules({ rate: null, isSold: true, isAllowed: false, moment: at(600), ...call }, settings)).toBe(refusal);
  });

  test("that the shop has switched off refuses nothing", () => {
    const off = { ...settings, blocked: [], hours: null, dearPerMinute: null };
    const call = { e164: to("881631450092"), rate: rate(9_000n), isSold: false, isAllowed: false, moment: at(0) };
    expect(refusalOfRules(call, off)).toBeNull();
  });

  test("that the shop did not write lets a satellite out that it sells itself, and no other", () => {
    const call = { e164: to("881631450092"), rate: rate(90n), isAllowed: false, moment: at(600) };
    const byDefault = { ...settings, holdsForSold: false };
    expect(refusalOfRules({ ...call, isSold: true }, byDefault)).toBeNull();
    expect(refusalOfRules({ ...call, isSold: false }, byDefault)).toBe("alert/blocked-destination");
  });
});

test("a blocked prefix is the longest that begins the number, in whatever order they stand", () => {
  const digits = fc.stringMatching(/^[1-9]\d{0,5}$/);
  fc.assert(
    fc.property(fc.array(digits), fc.stringMatching(/^[1-9]\d{6,14}$/), (prefixes, number) => {
      const found = blockedPrefix(number, prefixes);
      const matching = prefixes.filter((prefix) => number.startsWith(prefix));
      expect(found?.length ?? 0).toBe(Math.max(0, ...matching.map(({ length }) => length)));
      expect(blockedPrefix(number, prefixes.toReversed())).toBe(found);
    }),
  );
});

test("a call is dear exactly where its minute costs more", () => {
  fc.assert(
    fc.property(
      fc.bigInt(0n, 10_000_000n),
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: 0, max: 10_000_000 }),
      (digits, scale, most) => {
        const perMinute = Number(digits) * 10 ** (6 - scale);
        expect(isDear({ value: decimal(digits, scale), unit: "minute" }, micros(most))).toBe(perMinute > most);
      },
    ),
  );
});

test("only the moments of the window are counted", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 })), fc.integer({ min: 1, max: 600_000 }), (given, withinMs) => {
      const moments = given.toSorted((a, b) => a - b);
      let kept: readonly number[] = [];
      for (const moment of moments) kept = withMoment(kept, moment, withinMs);
      const last = moments.at(-1) ?? 0;
      expect(kept).toEqual(moments.filter((moment) => moment > last - withinMs));
    }),
  );
});

test("as many as that is too many, one less is not", () => {
  expect(
    [2, 3].map((count) =>
      isTooMany(
        Array.from({ length: count }, () => 0),
        { count: 3, withinMs: 1 },
      ),
    ),
  ).toEqual([false, true]);
});
