import { expect, test } from "vitest";
import { isCharacterKeyOff } from "./is-character-key-off.ts";

test.each`
  key         | all      | digits   | none
  ${"n"}      | ${false} | ${true}  | ${true}
  ${"N"}      | ${false} | ${true}  | ${true}
  ${"*"}      | ${false} | ${true}  | ${true}
  ${"+"}      | ${false} | ${true}  | ${true}
  ${"7"}      | ${false} | ${false} | ${true}
  ${"Enter"}  | ${false} | ${false} | ${false}
  ${"Escape"} | ${false} | ${false} | ${false}
  ${"F3"}     | ${false} | ${false} | ${false}
`("$key is off with all: $all, digits: $digits, none: $none", ({ key, all, digits, none }) => {
  expect(["all", "digits", "none"].map((wanted) => isCharacterKeyOff(key, wanted as "all"))).toEqual([all, digits, none]);
});
