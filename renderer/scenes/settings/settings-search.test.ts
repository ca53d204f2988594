import { expect, test } from "vitest";
import { isFound } from "./settings-search.ts";

const rounding = { name: "Redondeo en efectivo", effect: "Se redondea a este múltiplo.", words: "vuelto sencillo peso" };

test.each`
  query             | found
  ${""}             | ${true}
  ${"redondeo"}     | ${true}
  ${"REDON efec"}   | ${true}
  ${"multiplo"}     | ${true}
  ${"múltiplo"}     | ${true}
  ${"vuelto"}       | ${true}
  ${"cobro"}        | ${true}
  ${"cobro vuelto"} | ${true}
  ${"impresora"}    | ${false}
  ${"vuelto papel"} | ${false}
  ${"ondeo"}        | ${false}
`("«$query» finds the rounding: $found", ({ query, found }) => {
  expect(isFound(query, rounding, "Cobro")).toBe(found);
});
