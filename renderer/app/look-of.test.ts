import { expect, test } from "vitest";
import { DEFAULT_PREFERENCES } from "../store/preferences.ts";
import { lookOf } from "./look-of.ts";

test.each([
  ["system", "12:00", "auto"],
  ["light", "23:00", "light"],
  ["dark", "12:00", "dark"],
  ["by-hour", "06:59", "dark"],
  ["by-hour", "07:00", "light"],
  ["by-hour", "19:59", "light"],
  ["by-hour", "20:00", "dark"],
] as const)("the theme %s at %s is %s", (theme, time, scheme) => {
  expect(lookOf({ ...DEFAULT_PREFERENCES, theme }, time).scheme).toBe(scheme);
});

test("each preference is told to the page", () => {
  const chosen = { ...DEFAULT_PREFERENCES, contrast: "high", motion: "reduced", textSize: 130, touch: true } as const;
  expect(lookOf(chosen, "12:00")).toEqual({ scheme: "auto", zoom: 1.3, touch: true, highContrast: true, reducedMotion: true });
});
