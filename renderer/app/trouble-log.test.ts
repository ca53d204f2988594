import { describe, expect, test } from "vitest";
import { afterLook, BACK_SHOWN_MS, NO_TROUBLE } from "./trouble-log.ts";
import type { Trouble } from "./troubles.ts";

const trunks: Trouble = { key: "trunks", mood: "bad", text: "", acts: [], back: "banner.backTrunk" };
const contact: Trouble = { ...trunks, key: "contact", back: "banner.backContact" };

describe("what has come back", () => {
  test("is said with how long it was away, and for a moment", () => {
    const away = afterLook(NO_TROUBLE, [trunks], 1_000);
    const back = afterLook(away, [], 190_000);
    expect(back.back).toEqual({ text: "banner.backTrunk", minutes: 3, untilMs: 190_000 + BACK_SHOWN_MS });
    expect(afterLook(back, [], 190_000 + BACK_SHOWN_MS).back).toBeNull();
  });

  test("is not said of what was away for a breath", () => {
    expect(afterLook(afterLook(NO_TROUBLE, [trunks], 0), [], 4_000).back).toBeNull();
  });

  test("is not said by a window that has lost contact, and counted on from where it began", () => {
    const lost = afterLook(afterLook(NO_TROUBLE, [trunks], 0), [contact], 60_000);
    expect(lost.back).toBeNull();
    const known = afterLook(lost, [trunks], 120_000);
    expect(known.back?.text).toBe("banner.backContact");
    expect(afterLook(known, [], 240_000).back).toMatchObject({ text: "banner.backTrunk", minutes: 4 });
  });

  test("gives way to what is wrong now", () => {
    const back = afterLook(afterLook(NO_TROUBLE, [trunks], 0), [], 60_000);
    expect(afterLook(back, [contact], 61_000).back).toBeNull();
  });
});
