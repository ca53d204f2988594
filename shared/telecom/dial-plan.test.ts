import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DialPlan, dialledKey, isEmergency, normaliseE164 } from "./dial-plan.ts";
import { nationalDialPlans } from "./national-dial-plans.ts";

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

/** A shop's plan: the country's, with what the shop says. */
function planOf(country: string, own: Partial<DialPlan> = {}): DialPlan {
  const plan = nationalDialPlans[country];
  if (plan === undefined) throw new Error(country);
  return { ...plan, ...own };
}

test.each([
  // Chile: no trunk prefix since 2013, carrier codes of three digits, one 0 after them for abroad.
  ["CL", {}, "225854205", "56225854205", "Santiago"],
  ["CL", {}, "0322768005", "56322768005", "the old trunk prefix, still dialled"],
  ["CL", {}, "0955550130", "56955550130", "the old way to a mobile"],
  ["CL", { carrierCodes: ["188"] }, "188" + "0" + "59172153348", "59172153348", "a carrier's code and 0"],
  ["CL", { carrierCodes: ["188"] }, "188" + "322768005", "56322768005", "a carrier's code and a national number"],
  ["CL", {}, "6005551234", "566005551234", "a shared-cost number"],
  ["CL", {}, "149", null, "the operator's customer service"],
  ["CL", {}, "+56955550130", "56955550130", "home, with plus"],
  // Spain: nine digits, no trunk prefix.
  ["ES", {}, "912345678", "34912345678", "Madrid"],
  ["ES", {}, "612345678", "34612345678", "a mobile"],
  ["ES", {}, "0051987412306", "51987412306", "Peru"],
  ["ES", {}, "11888", null, "directory enquiries"],
  ["ES", {}, "112", null, "emergency"],
  ["ES", {}, "061", null, "emergency"],
  // Argentina: trunk prefix 0, areas of 2 to 4 digits, 15 for mobiles.
  ["AR", { area: "11" }, "43210000", "541143210000", "local in Buenos Aires"],
  ["AR", { area: "11" }, "1543210000", "5491143210000", "a mobile of Buenos Aires, local"],
  ["AR", { area: "11" }, "0111543210000", "5491143210000", "the same from elsewhere"],
  ["AR", {}, "0341" + "15" + "5123456", "5493415123456", "a mobile of Rosario"],
  ["AR", {}, "02966" + "15" + "423456", "5492966423456", "a mobile of Río Gallegos"],
  ["AR", {}, "03414123456", "543414123456", "Rosario, fixed"],
  ["AR", { area: "2966" }, "423456", "542966423456", "local with six digits"],
  ["AR", {}, "911", null, "emergency"],
  // Mexico: ten digits; 01, 044 and 045 went in 2019.
  ["MX", {}, "5512345678", "525512345678", "ten digits"],
  ["MX", {}, "015512345678", "525512345678", "the old trunk prefix"],
  ["MX", {}, "0445512345678", "525512345678", "the old way to a local mobile"],
  ["MX", {}, "0455512345678", "525512345678", "the old way to a mobile"],
  ["MX", {}, "0012125550100", "12125550100", "the United States"],
  ["MX", {}, "040", null, "directory enquiries"],
  // Peru: fixed numbers have eight digits, mobiles nine.
  ["PE", { area: "1" }, "4321000", "5114321000", "local in Lima"],
  ["PE", { area: "1" }, "014321000", "5114321000", "Lima with the trunk prefix"],
  ["PE", { area: "1" }, "987412306", "51987412306", "a mobile"],
  ["PE", { area: "54" }, "223344", "5154223344", "local in Arequipa, six digits"],
  ["PE", { area: "54" }, "044223344", "5144223344", "Trujillo"],
  ["PE", {}, "105", null, "emergency"],
  // Colombia: ten digits since 2021.
  ["CO", {}, "6012345678", "576012345678", "Bogotá"],
  ["CO", {}, "3104429087", "573104429087", "a mobile"],
  ["CO", {}, "033104429087", "573104429087", "the old way to a mobile"],
  ["CO", { international: ["009", "00", "+"] }, "00912125550100", "12125550100", "a carrier's own prefix"],
  ["CO", {}, "123", null, "emergency"],
  // Bolivia: eight digits; carriers are chosen after 0 and after 00.
  ["BO", { area: "2" }, "2441907", "59122441907", "local in La Paz"],
  ["BO", { area: "2" }, "72153348", "59172153348", "a mobile"],
  ["BO", { carrierCodes: ["010", "011"] }, "010" + "33512345", "59133512345", "Santa Cruz by a carrier"],
  ["BO", { international: ["0010", "00", "+"] }, "0010" + "56955550130", "56955550130", "abroad by a carrier"],
  ["BO", {}, "110", null, "emergency"],
  // United States: 1 and ten digits, seven within the area.
  ["US", { area: "212" }, "5550100", "12125550100", "local"],
  ["US", {}, "12125550100", "12125550100", "with the trunk prefix"],
  ["US", {}, "2125550100", "12125550100", "without it"],
  ["US", {}, "01159172153348", "59172153348", "abroad"],
  ["US", {}, "411", null, "directory enquiries"],
  ["US", {}, "911", null, "emergency"],
] satisfies [string, Partial<DialPlan>, string, string | null, string][])("%s %o: %s is %s (%s)", (country, own, dialled, e164, _why) => {
  expect(normaliseE164(planOf(country, own), dialled)).toBe(e164);
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
  const anyPlan = fc.constantFrom(chile, argentina, colombia, germany, usa, ...Object.values(nationalDialPlans));
  const anyDialled = fc.stringMatching(/^\+?[0-9*#]{1,23}$/);

  test("E.164 is 7 to 15 digits, does not begin with 0, and is itself again when dialled with plus", () => {
    fc.assert(
      fc.property(anyPlan, anyDialled, (plan, dialled) => {
        const e164 = normaliseE164(plan, dialled);
        return e164 === null || (/^[1-9]\d{6,14}$/.test(e164) && normaliseE164(plan, `+${e164}`) === e164);
      }),
      { numRuns: 5000 },
    );
  });
});
