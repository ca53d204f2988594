import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DialPlan, dialledKey, isEmergency, normaliseE164 } from "./dial-plan.ts";

const chile: DialPlan = { country: "56", international: ["00", "+"], carrierCodes: ["188"], emergency: ["131", "132", "133"] };
const argentina: DialPlan = { country: "54", area: "11", trunkPrefix: "0", international: ["00", "+"], emergency: ["911"] };
const colombia: DialPlan = { country: "57", international: ["00", "009", "+"], emergency: ["123"] };
const germany: DialPlan = { country: "49", trunkPrefix: "0", international: ["00", "+"], emergency: ["112"] };
const usa: DialPlan = { country: "1", trunkPrefix: "1", international: ["011", "+"], emergency: ["911"] };

test.each([
  [chile, "0059172153348", "59172153348", "another country"],
  [chile, "+59172153348", "59172153348", "with plus"],
  [chile, "955550130", "56955550130", "a mobile, no trunk prefix in Chile"],
  [chile, "0056955550130", "56955550130", "home, dialled as abroad"],
  [chile, "188955550130", "56955550130", "a carrier code chosen first"],
  [chile, "18800591721" + "53348", "59172153348", "a carrier code and abroad"],
  [chile, "00881631450092", "881631450092", "a satellite"],
  [chile, "0018095550143", "18095550143", "the Dominican Republic"],
  [chile, "1005", null, "internal"],
  [chile, "131", null, "emergency"],
  [chile, "*69", null, "a service code"],
  [chile, "00", null, "nothing after the prefix"],
  [chile, "000591721", null, "no calling code begins with 0"],
  [chile, "00999721533481", null, "no such calling code"],
  [chile, "00591721533481234567", null, "longer than E.164 allows"],
  [argentina, "01143210000", "541143210000", "national, trunk prefix taken off"],
  [argentina, "43210000", "541143210000", "local, area code put before"],
  [argentina, "1143210000", "541143210000", "national without the trunk prefix"],
  [colombia, "0095491143210000", "5491143210000", "a carrier's own international prefix"],
  [colombia, "3104429087", "573104429087", "national"],
  [germany, "030123456", "4930123456", "national of no fixed length"],
  [usa, "12125550100", "12125550100", "national with the trunk prefix"],
  [usa, "2125550100", "12125550100", "national without it"],
  [usa, "01159172153348", "59172153348", "abroad by 011"],
] satisfies [DialPlan, string, string | null, string][])("%o: %s is %s (%s)", (plan, dialled, e164, _why) => {
  expect(normaliseE164(plan, dialled)).toBe(e164);
});

test("emergency numbers are exactly those of the plan", () => {
  expect(["131", "133", "1311", "0131", "13", "+131"].map((number) => isEmergency(chile, number))).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test("plus is the international prefix of the plan where prefixes are as dialled", () => {
  expect(["+591721", "00591721", "1005", "*69", "12#"].map((number) => dialledKey(chile, number))).toEqual([
    "00591721",
    "00591721",
    "1005",
    null,
    null,
  ]);
  expect(dialledKey({ ...chile, international: ["+"] }, "+591721")).toBeNull();
});

describe("laws", () => {
  const anyDialled = fc.stringMatching(/^\+?[0-9*#]{1,23}$/);

  test("E.164 is 7 to 15 digits, does not begin with 0, and is itself again when dialled with plus", () => {
    fc.assert(
      fc.property(fc.constantFrom(chile, argentina, colombia, germany, usa), anyDialled, (plan, dialled) => {
        const e164 = normaliseE164(plan, dialled);
        return e164 === null || (/^[1-9]\d{6,14}$/.test(e164) && normaliseE164(plan, `+${e164}`) === e164);
      }),
      { numRuns: 5000 },
    );
  });
});
