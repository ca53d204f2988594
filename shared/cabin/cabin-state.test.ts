import fc from "fast-check";
import { expect, expectTypeOf, test } from "vitest";
import type { CabinState as CabinStateOnTheWire } from "../contract/cabin-view.ts";
import { type CabinFacts, type CabinState, cabinState } from "./cabin-state.ts";

const FREE: CabinFacts = {
  enabled: true,
  line: "registered",
  live: null,
  offHookDigits: null,
  owes: false,
  accountOpen: false,
  justPaid: false,
};

test.each([
  [{}, "free"],
  [{ accountOpen: true }, "open"],
  [{ live: "authorised" }, "dialling"],
  [{ live: "dialling" }, "dialling"],
  [{ live: "ringing" }, "ringing"],
  [{ live: "talking" }, "talking"],
  [{ live: "talking", owes: true }, "talking"],
  [{ live: "talking", line: "unreachable" }, "talking"],
  [{ live: "talking", enabled: false }, "talking"],
  [{ owes: true, accountOpen: true }, "to-pay"],
  [{ owes: true, line: "unreachable" }, "to-pay"],
  [{ owes: true, enabled: false }, "to-pay"],
  [{ enabled: false }, "disabled"],
  [{ enabled: false, line: "unreachable" }, "disabled"],
  [{ enabled: false, justPaid: true }, "disabled"],
  [{ line: "unreachable" }, "unreachable"],
  [{ line: "unreachable", accountOpen: true }, "unreachable"],
  [{ line: "unknown" }, "free"],
  [{ justPaid: true }, "paid"],
  [{ offHookDigits: "" }, "off-hook"],
  [{ offHookDigits: "", accountOpen: true }, "off-hook"],
  [{ offHookDigits: "56" }, "dialling"],
  [{ offHookDigits: "", owes: true }, "to-pay"],
  [{ offHookDigits: "", justPaid: true }, "paid"],
  [{ offHookDigits: "", enabled: false }, "disabled"],
  [{ offHookDigits: "5", live: "ringing" }, "ringing"],
] as const)("%o is %s", (facts, state) => {
  expect(cabinState({ ...FREE, ...facts })).toBe(state);
});

test("money owed is never hidden", () => {
  const anyFacts: fc.Arbitrary<CabinFacts> = fc.record({
    enabled: fc.boolean(),
    line: fc.constantFrom("registered", "unreachable", "unknown"),
    live: fc.constant(null),
    offHookDigits: fc.constantFrom(null, "", "56"),
    owes: fc.constant(true),
    accountOpen: fc.boolean(),
    justPaid: fc.boolean(),
  });
  fc.assert(fc.property(anyFacts, (facts) => cabinState(facts) === "to-pay"));
});

test("the states are those of the contract", () => {
  expectTypeOf<CabinState>().toEqualTypeOf<CabinStateOnTheWire>();
});
