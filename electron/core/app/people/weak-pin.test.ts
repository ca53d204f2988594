import { expect, test } from "vitest";
import { weakPin } from "./weak-pin.ts";

test.each([
  ["482", "cashier", "short"],
  ["4829", "cashier", null],
  ["4829", "supervisor", "short"],
  ["48295", "owner", "short"],
  ["48295", "technician", "short"],
  ["482957", "owner", null],
  ["1111", "cashier", "same"],
  ["000000", "owner", "same"],
  ["1234", "cashier", "sequence"],
  ["7890", "cashier", "sequence"],
  ["4321", "cashier", "sequence"],
  ["210987", "supervisor", "sequence"],
  ["1212", "cashier", "repeat"],
  ["834834", "owner", "repeat"],
  ["2580", "cashier", "column"],
  ["085247", "owner", "column"],
  ["2512", "cashier", "date"],
  ["1225", "cashier", "date"],
  ["1987", "cashier", "date"],
  ["251287", "owner", "date"],
  ["871225", "owner", "date"],
  ["25121987", "owner", "date"],
  ["19871225", "owner", "date"],
  ["3213", "cashier", null],
  ["951375", "owner", null],
] as const)("%s for a %s: %s", (pin, role, why) => {
  expect(weakPin(pin, role)).toBe(why);
});

test("nine of ten PINs may be chosen", () => {
  const pins = Array.from({ length: 10_000 }, (_, number) => String(number).padStart(4, "0"));
  const free = pins.filter((pin) => weakPin(pin, "cashier") === null).length;
  expect(free).toBeGreaterThan(9_000);
  expect(free).toBeLessThan(9_300);
});
