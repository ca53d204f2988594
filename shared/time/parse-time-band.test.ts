import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyWindows, bandFrom } from "../../fixtures/oracles/any-windows.ts";
import { bandName } from "./band-name.ts";
import { parseTimeBand } from "./parse-time-band.ts";

const NAMED = { night: "daily 22:00-08:00", weekend: "sat,sun" };

test.each([
  ["daily", "daily"],
  ["Lun-Vie 8:00 - 20:00", "mon-fri 08:00-20:00"],
  ["mon-fri 08:00-20:00;sat 9:00-13:00", "mon-fri 08:00-20:00; sat 09:00-13:00"],
  ["sat 9:00-13:00 ; mon-fri 08:00-20:00", "mon-fri 08:00-20:00; sat 09:00-13:00"],
  ["mié, sáb", "wed,sat"],
  ["mie,sab", "wed,sat"],
  ["fri-mon", "mon,fri-sun"],
  ["dom,festivo", "sun,holiday"],
  ["holiday 00:00-24:00", "holiday"],
  ["mon-sun 00:00-00:00", "daily"],
  ["diario,festivo 22:00-8:00", "daily,holiday 22:00-08:00"],
  ["night", "night"],
  [" Night ", "night"],
])("%j is the band %j", (text, name) => {
  expect(parseTimeBand(text, NAMED)).toMatchObject({ ok: true, value: { name } });
});

test("a name stands for its windows", () => {
  expect(parseTimeBand("night", NAMED)).toEqual({
    ok: true,
    value: { name: "night", windows: [{ days: 0b0111_1111, fromMinute: 1320, untilMinute: 480 }] },
  });
});

test("windows in another order are the same band", () => {
  expect(parseTimeBand("sat,sun; holiday", {})).toEqual(parseTimeBand("holiday; sat,sun", {}));
});

test.each([
  "",
  "noche",
  "monday",
  "mon-",
  "mon-fri-sun",
  "mon fri",
  "holiday-mon",
  "mon 8-20",
  "mon 08:00",
  "mon 08:60-09:00",
  "mon 25:00-26:00",
  "mon 24:00-08:00",
  "mon 08:00-24:01",
  "mon;",
  "08:00-20:00",
  "constructor",
  "mon-".repeat(200),
])("%j is refused", (text) => {
  expect(parseTimeBand(text, NAMED)).toEqual({ ok: false, error: "rate/bad-band" });
});

describe("laws", () => {
  test("a band read again from its name is the same band", () => {
    fc.assert(
      fc.property(anyWindows, (windows) => {
        const band = parseTimeBand(
          bandFrom(windows)
            .windows.map((window) => bandName([window]))
            .join(";"),
          {},
        );
        expect(band).toMatchObject({ ok: true });
        expect(band.ok && parseTimeBand(band.value.name, {})).toEqual(band);
      }),
    );
  });

  test("any text is read or refused at once", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200, unit: fc.constantFrom(..."mon-fri, ;:08áx") }),
        (text) => typeof parseTimeBand(text, NAMED).ok === "boolean",
      ),
    );
  });
});
