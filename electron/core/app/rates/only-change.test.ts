import { expect, test } from "vitest";
import type { RateChange } from "../../../../shared/contract/rates-view.ts";
import { onlyChange } from "./only-change.ts";

const perMinute = { value: "90", unit: "minute", increment: "1/1", connect: "0" } as const;
const perSecond = { ...perMinute, value: "1.55", unit: "second" } as const;
const change: RateChange = {
  kind: "up",
  key: "519||",
  prefix: "519",
  description: "Móvil Claro",
  country: "PE",
  before: perMinute,
  after: perSecond,
  percent: null,
  belowCost: false,
  large: false,
  hundredfold: false,
};

test.each([
  [{}, { description: "Perú Móvil Claro", before: "90", after: "93" }],
  [{ description: "PERU MOVIL" }, { description: "PERU MOVIL", before: "90", after: "93" }],
  [
    { country: null, description: "Inmarsat" },
    { description: "Inmarsat", before: "90", after: "93" },
  ],
  [{ before: null }, { description: "Perú Móvil Claro", before: null, after: "93" }],
  [{ after: null }, { description: "Perú Móvil Claro", before: "90", after: null }],
] as const)("of %j a person reads %j", (over, only) => {
  expect(onlyChange({ ...change, ...over }, "es")).toEqual(only);
});
