import { expect, test } from "vitest";
import type { Posting } from "../ledger/ledger-entry.ts";
import { micros } from "../money/micros.ts";
import {
  depositPostings,
  itemPostings,
  refundPostings,
  type SaleToPost,
  salePostings,
  voidPostings,
  writeOffPostings,
} from "./sale-postings.ts";
import type { Payment, TenderMethod } from "./settle-account.ts";

const pesos = (amount: number) => micros(amount * 1_000_000);
const paid = (method: TenderMethod, received: number, change = 0): Payment => ({
  ...{ method, amount: pesos(received - change), received: pesos(received), change: pesos(change) },
});
const SALE: SaleToPost = {
  sessionId: "s",
  discountTax: pesos(0),
  settlement: {
    ...{ subtotal: pesos(2783), discount: pesos(0), rounding: pesos(-3), payments: [paid("cash", 5000, 2220)] },
    ...{ depositApplied: pesos(0), depositReturned: pesos(0) },
  },
};

/** Accounts in pesos, those that did not move left out. */
function inPesos(postings: readonly Posting[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { account, amount } of postings) sums[account] = (sums[account] ?? 0) + amount / 1_000_000;
  return Object.fromEntries(Object.entries(sums).filter(([, amount]) => amount !== 0));
}

function sumOf(postings: readonly Posting[]): number {
  return postings.reduce((sum, { amount }) => sum + amount, 0);
}

test.each([
  { what: "cash with change", change: {}, moved: { drawer: 2780, rounding: 3, "debt:s": -2783 } },
  {
    what: "a card with a discount whose tax it takes off",
    change: {
      discountTax: pesos(16),
      settlement: { discount: pesos(100), rounding: pesos(0), payments: [paid("card", 2683)] },
    },
    moved: { card: 2683, discount: 84, tax: 16, "debt:s": -2783 },
  },
  {
    what: "a deposit with money left",
    change: { settlement: { payments: [paid("cash", 0)], depositApplied: pesos(2780), depositReturned: pesos(2220) } },
    moved: { drawer: -2220, "deposit:s": 5000, rounding: 3, "debt:s": -2783 },
  },
  {
    what: "a card and the rest in cash",
    change: { settlement: { payments: [paid("card", 2000), paid("cash", 1000, 220)] } },
    moved: { card: 2000, drawer: 780, rounding: 3, "debt:s": -2783 },
  },
  {
    what: "a deposit by card of which the rest goes back in cash",
    change: {
      settlement: { rounding: pesos(0), payments: [paid("transfer", 0)], depositApplied: pesos(2783), depositReturned: pesos(217) },
    },
    moved: { drawer: -217, "deposit:s": 3000, "debt:s": -2783 },
  },
] as const)("$what, and undone it is as if it had never been", ({ change, moved }) => {
  const sale = { ...SALE, ...change, settlement: { ...SALE.settlement, ...("settlement" in change ? change.settlement : {}) } };
  expect(inPesos(salePostings(sale))).toEqual(moved);
  expect(sumOf(salePostings(sale))).toBe(0);
  expect(inPesos([...salePostings(sale), ...voidPostings(sale)])).toEqual({});
});

test.each([
  {
    what: "a refund in cash",
    postings: refundPostings({ method: "cash", amount: pesos(119), tax: pesos(19) }),
    moved: { refunds: 100, tax: 19, drawer: -119 },
  },
  {
    what: "a refund by card",
    postings: refundPostings({ method: "card", amount: pesos(119), tax: pesos(0) }),
    moved: { refunds: 119, card: -119 },
  },
  {
    what: "a call written off",
    postings: writeOffPostings({ sessionId: "s", price: pesos(119), tax: pesos(19) }),
    moved: { "given-away": 100, tax: 19, "debt:s": -119 },
  },
  {
    what: "an item",
    postings: itemPostings({ sessionId: "s", amount: pesos(119), tax: pesos(19), removed: false }),
    moved: { "debt:s": 119, items: -100, tax: -19 },
  },
  {
    what: "an item taken off again",
    postings: itemPostings({ sessionId: "s", amount: pesos(119), tax: pesos(0), removed: true }),
    moved: { "debt:s": -119, items: 119 },
  },
  {
    what: "a deposit taken",
    postings: depositPostings({ sessionId: "s", method: "card", amount: pesos(9) }),
    moved: { card: 9, "deposit:s": -9 },
  },
  {
    what: "a deposit given back",
    postings: depositPostings({ sessionId: "s", method: "cash", amount: pesos(-9) }),
    moved: { drawer: -9, "deposit:s": 9 },
  },
])("$what", ({ postings, moved }) => {
  expect(inPesos(postings)).toEqual(moved);
  expect(sumOf(postings)).toBe(0);
});
