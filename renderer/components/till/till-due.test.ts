import { expect, test } from "vitest";
import type { AccountView } from "../../../shared/contract/cabin-view.ts";
import type { CallView } from "../../../shared/contract/call-view.ts";
import { currencyProfiles } from "../../../shared/money/currency.ts";
import { tillDue } from "./till-due.ts";

const call = (id: string, price: string) => ({ id, price }) as CallView;
const account = {
  deposit: "0",
  calls: [call("a", "2132"), call("b", "494"), call("c", "157")],
  items: [],
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

test.each([
  ["some calls use of it what they cost; the rest of it stays", { leftOut: ["a"] }, "1000", [651, 0, 0, 0]],
  ["some calls for which it is not enough", { leftOut: ["a"] }, "600", [651, 0, -1, 50]],
  ["some calls, less a discount", { leftOut: ["a"], discount: { amount: "51", reason: "r" } }, "1000", [651, 51, 0, 0]],
  ["the whole account, less a discount: what is left goes back", { discount: { amount: "83", reason: "r" } }, "5000", [2783, 83, 0, -2300]],
  ["in coins, though a card is chosen", { discount: { amount: "80", reason: "r" }, method: "card" }, "5000", [2783, 80, -3, -2300]],
] as const)("a deposit: %s", (_, asked, deposit, expected) => {
  expect(pesos({ leftOut: [], discount: null, method: "cash", ...asked }, { ...account, deposit })).toEqual(expected);
});

test("what was decided after an outage is taken off by itself, of the calls that are paid now, unless a discount is typed", () => {
  const calls = [
    { id: "a", off: "132" },
    { id: "c", off: "57" },
  ];
  const cut = { ...account, total: "2594", savedOff: { reason: "corte", calls } };
  expect(pesos({ leftOut: [], discount: null, method: "card" }, cut)).toEqual([2783, 189, 0, 2594]);
  expect(pesos({ leftOut: ["a"], discount: null, method: "card" }, cut)).toEqual([651, 57, 0, 594]);
  expect(pesos({ leftOut: ["a", "c"], discount: null, method: "card" }, cut)).toEqual([494, 0, 0, 494]);
  expect(pesos({ leftOut: [], discount: { amount: "83", reason: "r" }, method: "card" }, cut)).toEqual([2783, 83, 0, 2700]);
  expect(tillDue(cut, { leftOut: [], discount: null, method: "card" }, currencyProfiles.CLP).discountReason).toBe("corte");
});

test("items are paid with the calls, or left for later like them", () => {
  const items = [{ id: "i", amount: "1200" }];
  const withItem = { ...account, items, total: "3983", due: { cash: "3980", card: "3983", transfer: "3983" } } as unknown as AccountView;
  expect(pesos({ leftOut: [], discount: null, method: "card" }, withItem)).toEqual([3983, 0, 0, 3983]);
  expect(pesos({ leftOut: ["i"], discount: null, method: "cash" }, withItem)).toEqual([2783, 0, -3, 2780]);
});

test("what parts leave is rounded only where cash pays it", () => {
  const rest = (method: "cash" | "card", parts: Parameters<typeof tillDue>[1]["parts"]) => {
    const due = tillDue(account, { leftOut: [], discount: null, method, parts: parts ?? null }, currencyProfiles.CLP);
    return [due.rest, due.rounding, due.due].map((amount) => amount / 1_000_000);
  };
  expect(rest("cash", { card: "2000" })).toEqual([780, -3, 2780]);
  expect(rest("card", { cash: "2000", transfer: "" })).toEqual([783, 0, 2783]);
  expect(rest("cash", { cash: "9999" })).toEqual([2780, -3, 2780]);
});
