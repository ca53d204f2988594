import { describe, expect, test } from "vitest";
import { DEFAULT_PREFERENCES, readPreferences } from "./preferences.ts";

describe("the preferences of a window", () => {
  test("come back as they were kept", () => {
    const chosen = {
      ...DEFAULT_PREFERENCES,
      theme: "by-hour",
      textSize: 130,
      touch: true,
      hintBar: false,
      characterKeys: "none",
      language: "en",
      volumes: { ...DEFAULT_PREFERENCES.volumes, "to-pay": 0, paid: 35 },
      quietHours: { from: "22:30", until: "08:00" },
    } as const;
    expect(readPreferences(JSON.stringify(chosen))).toEqual(chosen);
  });

  test.each([null, "", "{", "[]", "7", '"x"', "null"])("of %s are the usual ones", (text) => {
    expect(readPreferences(text)).toEqual(DEFAULT_PREFERENCES);
  });

  test.each([
    [{ theme: "sepia" }],
    [{ textSize: 400 }],
    [{ textSize: "120" }],
    [{ language: "fr" }],
    [{ volumes: { "to-pay": 900, alert: "loud" } }],
    [{ quietHours: { from: "25:00", until: "08:00" } }],
    [{ quietHours: { from: "22:00" } }],
  ])("what cannot be meant gives way alone: %j", (kept) => {
    expect(readPreferences(JSON.stringify({ ...kept, touch: true }))).toEqual({ ...DEFAULT_PREFERENCES, touch: true });
  });
});
