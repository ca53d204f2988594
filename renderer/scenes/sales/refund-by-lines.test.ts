import { expect, test } from "vitest";
import type { SaleView } from "../../../shared/contract/sale-view.ts";
import { currencyProfiles } from "../../../shared/money/currency.ts";
import { microsText } from "../../../shared/money/decimal.ts";
import { fakeSale } from "../../gallery/fake-facts.ts";
import { fakeItem } from "../../gallery/fake-item.ts";
import { refundByLines } from "./refund-by-lines.ts";

const item = (id: string, amount: string) => ({ ...fakeItem({ name: id, price: amount }), id });
/** Of 200, 403 and 4 pesos, paid by card unless it says otherwise. */
const sale = (over: Partial<SaleView> = {}) =>
  fakeSale(2, 4820, "607", { items: [item("copy", "200"), item("key", "403"), item("sheet", "4")], ...over });
const all = ["copy", "key", "sheet"];

test.each([
  { what: "a line in cash, to the coin", ids: ["key"], method: "cash", back: "400" },
  { what: "a line by card, exactly", ids: ["key"], method: "card", back: "403" },
  { what: "half a coin goes up, as a deposit does", ids: ["half"], method: "cash", back: "10", over: { items: [item("half", "5")] } },
  { what: "no coin pays it", ids: ["sheet"], method: "cash", back: "0" },
  { what: "all of it, as coins can pay it", ids: all, method: "cash", back: "600" },
  { what: "all of it is what was paid, though that was rounded", ids: all, method: "card", back: "610", over: { total: "610" } },
  { what: "all of it in cash, as it was paid", ids: all, method: "cash", back: "610", over: { total: "610" } },
  { what: "all of it is no more than was paid", ids: all, method: "transfer", back: "600", over: { total: "600" } },
  {
    what: "a line without its share of the discount",
    ids: ["key"],
    method: "card",
    back: "337",
    over: { discount: "100", total: "507" },
  },
  { what: "all lines without the whole discount", ids: all, method: "card", back: "507", over: { discount: "100", total: "507" } },
  {
    what: "never more coins than are left",
    ids: ["key"],
    method: "cash",
    back: "400",
    over: { items: [item("key", "408")], refunded: "199" },
  },
  {
    what: "less what went back of it",
    ids: ["copy", "key"],
    method: "card",
    back: "403",
    over: { refunded: "200", refundedLines: [{ id: "copy", amount: "200" }] },
  },
  { what: "more than is left stays as it is: the core refuses it", ids: ["key"], method: "cash", back: "403", over: { refunded: "300" } },
  { what: "nothing is chosen", ids: [], method: "cash", back: "0" },
] satisfies { what: string; ids: string[]; method: "cash" | "card" | "transfer"; back: string; over?: Partial<SaleView> }[])(
  "$what: $back",
  ({ ids, method, back, over }: { ids: string[]; method: "cash" | "card" | "transfer"; back: string; over?: Partial<SaleView> }) => {
    expect(microsText(refundByLines(sale(over), { ids, method }, currencyProfiles.CLP), 0)).toBe(back);
  },
);
