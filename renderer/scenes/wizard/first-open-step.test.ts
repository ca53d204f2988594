import { describe, expect, test } from "vitest";
import type { SetupAnswers } from "../../../shared/contract/setup-view.ts";
import { firstOpenStep, isReachable } from "./first-open-step.ts";

const shop: NonNullable<SetupAnswers["shop"]> = {
  ...{ name: "Los Andes", branch: "Centro", country: "CL", currency: "CLP", timeZone: "America/Santiago", language: "es" },
  ...{ cashTo: null, tax: null },
};
const cabins: NonNullable<SetupAnswers["cabins"]> = { count: 2, names: {}, brand: "generic", bind: "127.0.0.1" };

describe("the wizard is taken up", () => {
  test.each([
    [{}, "shop"],
    [{ shop }, "people"],
    [{ shop, people: { later: true, shift: "automatic" } as const }, "gateway"],
    // A gap is gone back to, whatever was answered after it.
    [{ shop, cabins }, "people"],
    [{ shop, people: { later: true, shift: "automatic" } as const, cabins, phones: { done: true } as const }, "provider"],
    // "Later" and "none" are answers.
    [
      {
        ...{ shop, people: { later: true, shift: "automatic" } as const, cabins, phones: { done: true } as const },
        ...{ provider: null, prices: { general: null }, printer: null },
      },
      "first-call",
    ],
  ])("at the first step without an answer: %j", (answers, step) => {
    expect(firstOpenStep({ answers })).toBe(step);
  });

  test("and no step is gone to that lacks its ground", () => {
    expect(isReachable({ answers: {} }, "provider")).toBe(false);
    expect(isReachable({ answers: { shop } }, "phones")).toBe(false);
    expect(isReachable({ answers: { shop } }, "printer")).toBe(true);
    expect(isReachable({ answers: { shop, cabins } }, "phones")).toBe(true);
  });
});
