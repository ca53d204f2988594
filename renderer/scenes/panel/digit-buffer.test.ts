import { describe, expect, test } from "vitest";
import { pressDigit } from "./digit-buffer.ts";

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe("choosing a cabin by its number", () => {
  test.each`
    cabins | buffer | digit  | outcome                                       | why
    ${12}  | ${""}  | ${"3"} | ${{ kind: "pick", cabin: 3 }}                 | ${"no cabin 30 to 39"}
    ${12}  | ${""}  | ${"1"} | ${{ kind: "wait", buffer: "1", cabin: 1 }}    | ${"10, 11 and 12 are possible"}
    ${12}  | ${"1"} | ${"2"} | ${{ kind: "pick", cabin: 12 }}                | ${"two digits are a whole number"}
    ${12}  | ${""}  | ${"0"} | ${{ kind: "wait", buffer: "0", cabin: null }} | ${"a leading zero says there are two digits"}
    ${12}  | ${"0"} | ${"3"} | ${{ kind: "pick", cabin: 3 }}                 | ${"03 is immediate"}
    ${12}  | ${"0"} | ${"1"} | ${{ kind: "pick", cabin: 1 }}                 | ${"01 is immediate though 10 exists"}
    ${12}  | ${"1"} | ${"7"} | ${{ kind: "pick", cabin: 7 }}                 | ${"there is no 17: the last digit starts anew"}
    ${40}  | ${""}  | ${"4"} | ${{ kind: "wait", buffer: "4", cabin: 4 }}    | ${"40 is possible"}
    ${40}  | ${""}  | ${"5"} | ${{ kind: "pick", cabin: 5 }}                 | ${"no cabin 50 to 59"}
    ${4}   | ${""}  | ${"9"} | ${{ kind: "none" }}                           | ${"no such cabin"}
    ${4}   | ${""}  | ${"1"} | ${{ kind: "pick", cabin: 1 }}                 | ${"one digit is enough for four cabins"}
  `("$cabins cabins, $buffer$digit: $why", ({ cabins, buffer, digit, outcome }) => {
    expect(pressDigit(buffer, digit, upTo(cabins))).toEqual(outcome);
  });

  test("every cabin of forty is reached by its two digits", () => {
    for (const cabin of upTo(40)) {
      const [first = "", second = ""] = String(cabin).padStart(2, "0");
      expect(pressDigit("", first, upTo(40)).kind).toBe("wait");
      expect(pressDigit(first, second, upTo(40))).toEqual({ kind: "pick", cabin });
    }
  });
});
