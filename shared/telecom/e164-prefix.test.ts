import { expect, test } from "vitest";
import type { DialPlan } from "./dial-plan.ts";
import { countryOfPrefix, e164Prefix } from "./e164-prefix.ts";
import { nationalDialPlans } from "./national-dial-plans.ts";

test.each([
  ["CL", "0052", "52", "MX"],
  ["CL", "099", "5699", "CL"],
  ["CL", "032", "5632", "CL"],
  ["CL", "02", "562", "CL"],
  ["CL", "9", "569", "CL"],
  ["CL", "100", null, null],
  ["CL", "1006", null, null],
  ["CL", "131", null, null],
  ["CL", "00", null, null],
  ["CL", "001809", "1809", "DO"],
  ["CL", "008816", "8816", null],
  ["AR", "01115", "54911", "AR"],
  ["AR", "011", "5411", "AR"],
  ["US", "01151", "51", "PE"],
  ["US", "1212", "1212", "US"],
])("in %s the prefix %s is %s of %s", (country, prefix, e164, iso) => {
  const plan = nationalDialPlans[country] as DialPlan;
  expect([e164Prefix(plan, "dialled", prefix), countryOfPrefix(plan, "dialled", prefix)]).toEqual([e164, iso]);
});

test("a list in E.164 says it itself", () => {
  const plan = nationalDialPlans.CL as DialPlan;
  expect([e164Prefix(plan, "e164", "7701"), countryOfPrefix(plan, "e164", "7701")]).toEqual(["7701", "KZ"]);
});
