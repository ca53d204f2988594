import { expect, test } from "vitest";
import { nationalDialPlans } from "../../../shared/telecom/national-dial-plans.ts";
import { dialledNumber } from "./dialled-number.ts";

const plan = (country: string) => nationalDialPlans[country] ?? expect.unreachable();
const chile = plan("CL");

test.each`
  dialled             | flag           | grouped                | why
  ${"0051987412306"}  | ${"pe"}        | ${"00 51 987 412 306"} | ${"a mobile of Peru"}
  ${"0018095550143"}  | ${"do"}        | ${"00 1 809 555 0143"} | ${"an area code of the North American plan"}
  ${"0012125550143"}  | ${"us"}        | ${"00 1 212 555 0143"} | ${"any other area code of it"}
  ${"+5917215334"}    | ${"bo"}        | ${"+591 7215 334"}     | ${"a plus instead of the access code"}
  ${"955550130"}      | ${"cl"}        | ${"9 5555 0130"}       | ${"a national number is of the shop's country"}
  ${"00881631450092"} | ${"satellite"} | ${"00 8816 3145 0092"} | ${"a satellite is no country's"}
  ${"133"}            | ${null}        | ${"133"}               | ${"a service number has no flag"}
  ${"*43"}            | ${null}        | ${"*43"}               | ${"nor has a feature code"}
`("$dialled shows as $grouped: $why", ({ dialled, flag, grouped }: { dialled: string; flag: string | null; grouped: string }) => {
  expect(dialledNumber(dialled, chile)).toEqual({ flag, grouped });
});

test("what goes abroad is the shop's own dial plan's to say, and a number on the screen is grouped as on its receipt", () => {
  expect(dialledNumber("01157310442908", plan("US"))).toEqual({ flag: "co", grouped: "011 57 310 442 908" });
  expect(dialledNumber("01157310442908", chile).flag).not.toBe("co");
  expect(dialledNumber("0059398124650", chile).grouped).toBe("00 593 98 124 650");
});

test("a number that is being dialled shows its flag as soon as it has one", () => {
  expect(["00", "005", "0051", "00519", "9", "95555", "9555501"].map((dialled) => dialledNumber(dialled, chile).flag)).toEqual([
    ...[null, null, "pe", "pe", null, null, "cl"],
  ]);
});
