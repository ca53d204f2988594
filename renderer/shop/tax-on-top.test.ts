import { expect, test } from "vitest";
import { fakeHello } from "../gallery/fake-facts.ts";
import { shopFormat } from "./shop-format.ts";
import { taxOnTop } from "./tax-on-top.ts";

const format = shopFormat(fakeHello.shop, "es");

test.each([
  ["none", null, null],
  ["within the prices", { percent: "19", included: true, name: "IVA" }, null],
  ["on top", { percent: "19", included: false, name: "IVA" }, "+ IVA 19 %"],
  ["on top, with a fraction", { percent: "8.875", included: false, name: "tax" }, "+ tax 8,9 %"],
  ["nothing on top", { percent: "0", included: false, name: "IVA" }, null],
])("a tax that is %s", (_, tax, words) => {
  expect(taxOnTop(tax, format)).toBe(words);
});
