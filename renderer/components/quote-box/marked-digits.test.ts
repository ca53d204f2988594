import { expect, test } from "vitest";
import { nationalDialPlans } from "../../../shared/telecom/national-dial-plans.ts";
import { markedDigits } from "./marked-digits.ts";

test.each([
  [{ number: "00519874", prefix: "519", matchedDigits: 5 }, "51 9", "87 4"],
  [{ number: "+519874", prefix: "519", matchedDigits: 4 }, "51 9", "87 4"],
  [{ number: "0051987412306", prefix: "519", matchedDigits: 5 }, "51 9", "87 412 306"],
  [{ number: null, prefix: "5199", matchedDigits: 0 }, "", "51 99"],
  [{ number: "131", prefix: "131", matchedDigits: 3 }, "131", ""],
  [{ number: "955550130", prefix: "569", matchedDigits: 1 }, "9", " 5555 0130"],
])("%j", (hit, marked, rest) => {
  expect(markedDigits(hit, nationalDialPlans.CL ?? expect.unreachable())).toEqual({ marked, rest });
});
