import { describe, expect, test } from "vitest";
import { settingDefinition, settingDefinitions } from "./setting-definitions.ts";
import { settingFault } from "./setting-fault.ts";
import { valueAt, withValueAt } from "./setting-path.ts";
import type { SettingValue } from "./setting-value.ts";

test.each<[string, SettingValue, string | null]>([
  ["limits.maxCallSeconds", 3_600, null],
  ["limits.maxCallSeconds", 59, "too-small"],
  ["limits.maxCallSeconds", 86_401, "too-large"],
  ["limits.maxCallSeconds", 90.5, "type"],
  ["limits.maxCallSeconds", "3600", "type"],
  ["limits.maxCallSeconds", null, "type"],
  ["alerts.longCallMinutes", null, null],
  ["alerts.longCallMinutes", 0, "too-small"],
  ["alerts.refusedAttempts.count", null, null],
  ["alerts.refusedAttempts.minutes", null, "type"],
  ["printer.copies", 4, "too-large"],
  ["limits.warnSeconds", [60, 10], null],
  ["limits.warnSeconds", [], null],
  ["limits.warnSeconds", [60, 10, 5, 4, 3], "too-many"],
  ["limits.warnSeconds", [0], "too-small"],
  ["limits.warnSeconds", 60, "type"],
  ["till.toleranceAmount", "500", null],
  ["till.toleranceAmount", null, null],
  ["till.toleranceAmount", "-1", "type"],
  ["till.toleranceAmount", "1.000,5", "type"],
  ["till.toleranceAmount", "999999999999999", "too-large"],
  ["decks.markupPercent", "35.5", null],
  ["decks.markupPercent", "1001", "too-large"],
  ["decks.markupPercent", null, "type"],
  ["counter.redial", "join", null],
  ["counter.redial", "never", "not-a-choice"],
  ["counter.directNote", true, null],
  ["counter.directNote", "true", "type"],
  ["shop.name", "Los Andes", null],
  ["shop.name", "  ", "empty"],
  ["shop.name", null, "empty"],
  ["display.favourites", ["0051 9", "Haití"], null],
  ["display.favourites", [], null],
  ["display.favourites", [" "], "empty"],
  ["display.favourites", [1], "type"],
  ["display.favourites", ["a", "b", "c", "d", "e", "f"], "too-many"],
  ["shop.footer", null, null],
  ["shop.footer", "x".repeat(201), "too-long"],
])("%s of %j: %s", (key, value, fault) => {
  const definition = settingDefinition(key);
  expect(definition).not.toBeNull();
  expect(definition && settingFault(definition.type, value)).toBe(fault);
});

test("no setting is there twice", () => {
  const keys = settingDefinitions.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(settingDefinition("sip.port")).toBeNull();
});

describe("a value at a path", () => {
  const file = { shop: { name: "A" }, rounding: { call: "up", cash: { to: "10" } } };

  test("is found, or null", () => {
    expect(valueAt(file, "rounding.cash.to")).toBe("10");
    expect(valueAt(file, "rounding.seconds")).toBeNull();
    expect(valueAt(file, "shop.name.first")).toBeNull();
    expect(valueAt(file, "shop.toString")).toBeNull();
  });

  test("is put without touching the rest, also where its section is missing", () => {
    expect(withValueAt(file, "till.safeDropAbove", "180000")).toEqual({ ...file, till: { safeDropAbove: "180000" } });
    expect(withValueAt(file, "shop.name", "B")).toEqual({ ...file, shop: { name: "B" } });
    expect(file.shop.name).toBe("A");
  });

  test("taken away takes what is empty then with it", () => {
    expect(withValueAt(file, "rounding.cash.to", null)).toEqual({ shop: { name: "A" }, rounding: { call: "up" } });
  });
});
