import { expect, test } from "vitest";
import type { AccountView } from "../../../shared/contract/cabin-view.ts";
import type { CallView } from "../../../shared/contract/call-view.ts";
import { currencyProfiles } from "../../../shared/money/currency.ts";
import { tillDue } from "./till-due.ts";

const call = (id: string, price: string) => ({ id, price }) as CallView;
const account = {
  deposit: "0",
  calls: [call("a", "2132"), call("b", "494"), call("c", "157")],
  total: "2783",
  due: { cash: "2780", card: "2783", transfer: "2783" },
} as unknown as AccountView;

const pesos = (asked: Parameters<typeof tillDue>[1], of = account) => {
  const { subtotal, discount, rounding, due } = tillDue(of, asked, currencyProfiles.CLP);
  return [subtotal, discount, rounding, due].map((amount) => amount / 1_000_000);
};

test.each([
  ["the whole account is what the core says", { leftOut: [], discount: null, method: "cash" }, [2783, 0, -3, 2780]],
  ["a card has no cash rounding", { leftOut: [], discount: null, method: "card" }, [2783, 0, 0, 2783]],
  ["a call paid later is not in it", { leftOut: ["a"], discount: null, method: "cash" }, [651, 0, -1, 650]],
  ["ten percent off", { leftOut: [], discount: { percent: "10", reason: "r" }, method: "cash" }, [2783, 278, -5, 2500]],
  ["so many pesos off", { leftOut: [], discount: { amount: "83", reason: "r" }, method: "card" }, [2783, 83, 0, 2700]],
  ["never less than nothing", { leftOut: [], discount: { amount: "9000", reason: "r" }, method: "cash" }, [2783, 2783, 0, 0]],
] as const)("%s", (_, asked, expected) => {
  expect(pesos(asked)).toEqual(expected);
});

test("a deposit is taken off what is due", () => {
  expect(pesos({ leftOut: ["a"], discount: null, method: "cash" }, { ...account, deposit: "1000" })).toEqual([651, 0, -1, -350]);
});
