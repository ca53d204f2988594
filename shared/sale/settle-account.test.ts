import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roundCash } from "../money/cash-rounding.ts";
import { currencyProfiles } from "../money/currency.ts";
import { addMicros, type Micros, micros } from "../money/micros.ts";
import { type AccountToSettle, amountDue, settle, type TenderMethod } from "./settle-account.ts";

const pesos = (amount: number) => micros(amount * 1_000_000);
const chile = currencyProfiles.CLP.cashRounding;
const THREE_CALLS: AccountToSettle = {
  charges: [2132, 494, 157].map(pesos),
  discount: pesos(0),
  deposit: pesos(0),
  method: "cash",
  cashRounding: chile,
};

function inPesos(account: AccountToSettle, received: number | null) {
  const settled = settle({ ...account, received: received === null ? null : pesos(received) });
  if (!settled.ok) return settled.error;
  const s = settled.value;
  return [s.subtotal, s.discount, s.rounding, s.total, s.received, s.change, s.depositApplied, s.depositReturned].map(
    (amount) => amount / 1_000_000,
  );
}

test.each([
  //                                                    subtotal discount rounding total received change applied returned
  ["cash, exact", {}, null, [2783, 0, -3, 2780, 2780, 0, 0, 0]],
  ["cash, a note", {}, 5000, [2783, 0, -3, 2780, 5000, 2220, 0, 0]],
  ["cash, to the peso by mistake", {}, 2783, [2783, 0, -3, 2780, 2783, 3, 0, 0]],
  ["card", { method: "card" }, null, [2783, 0, 0, 2783, 2783, 0, 0, 0]],
  ["transfer", { method: "transfer" }, null, [2783, 0, 0, 2783, 2783, 0, 0, 0]],
  ["nothing to charge", { charges: [] }, null, [0, 0, 0, 0, 0, 0, 0, 0]],
  ["five pesos round to nothing", { charges: [pesos(5)] }, null, [5, 0, -5, 0, 0, 0, 0, 0]],
  ["prepaid, money left", { deposit: pesos(5000) }, null, [2783, 0, -3, 2780, 0, 0, 2780, 2220]],
  ["prepaid, the half favours the customer", { charges: [pesos(1235)], deposit: pesos(2000) }, null, [1235, 0, -5, 1230, 0, 0, 1230, 770]],
  ["prepaid, used up", { charges: [pesos(1000)], deposit: pesos(1000) }, null, [1000, 0, 0, 1000, 0, 0, 1000, 0]],
  ["prepaid, not enough, the rest in cash", { deposit: pesos(1000) }, 2000, [2783, 0, -3, 2780, 2000, 220, 1000, 0]],
  ["prepaid, nothing called", { charges: [], deposit: pesos(1000) }, null, [0, 0, 0, 0, 0, 0, 0, 1000]],
  [
    "prepaid, the rest goes back in coins, by card too",
    { deposit: pesos(5000), method: "card" },
    null,
    [2783, 0, -3, 2780, 0, 0, 2780, 2220],
  ],
  ["and by transfer", { charges: [pesos(1236)], deposit: pesos(2000), method: "transfer" }, null, [1236, 0, 4, 1240, 0, 0, 1240, 760]],
  [
    "prepaid, what is left is no coin, by card",
    { charges: [pesos(2997)], deposit: pesos(3000), method: "card" },
    null,
    [2997, 0, 3, 3000, 0, 0, 3000, 0],
  ],
  ["prepaid, used up, by card", { deposit: pesos(2783), method: "card" }, null, [2783, 0, 0, 2783, 0, 0, 2783, 0]],
  ["prepaid, not enough, the rest by card", { deposit: pesos(1000), method: "card" }, null, [2783, 0, 0, 2783, 1783, 0, 1000, 0]],
  ["a deposit smaller than a coin", { charges: [], deposit: pesos(7) }, null, [0, 0, 7, 7, 0, 0, 7, 0]],
  ["a deposit of no whole coins, by card", { charges: [], deposit: pesos(1237), method: "card" }, null, [0, 0, 7, 7, 0, 0, 7, 1230]],
  ["the coin above is more than was deposited", { charges: [pesos(3)], deposit: pesos(39) }, null, [3, 0, 6, 9, 0, 0, 9, 30]],
  ["a card of what is due", { method: "card" }, 2783, [2783, 0, 0, 2783, 2783, 0, 0, 0]],
  ["nothing is due by card", { charges: [], method: "card" }, 0, [0, 0, 0, 0, 0, 0, 0, 0]],
  ["all of it off, by card", { discount: pesos(2783), method: "card" }, null, [2783, 2783, 0, 0, 0, 0, 0, 0]],
  [
    "all of it off and a deposit, by card",
    { discount: pesos(2783), deposit: pesos(1000), method: "card" },
    null,
    [2783, 2783, 0, 0, 0, 0, 0, 1000],
  ],
  ["a discount, then the coin", { discount: pesos(100) }, 5000, [2783, 100, -3, 2680, 5000, 2320, 0, 0]],
  ["all of it off", { discount: pesos(2783) }, null, [2783, 2783, 0, 0, 0, 0, 0, 0]],
  ["a discount gives more of a deposit back", { discount: pesos(783), deposit: pesos(5000) }, null, [2783, 783, 0, 2000, 0, 0, 2000, 3000]],
] as const)("%s", (_, change, received, expected) => {
  expect(inPesos({ ...THREE_CALLS, ...change }, received)).toEqual(expected);
});

test.each([
  [{}, 2779],
  [{ method: "card" }, 2782],
  [{ deposit: pesos(1000) }, 1779],
  [{}, 0],
] as const)("%o with %i received is too little", (change, received) => {
  expect(inPesos({ ...THREE_CALLS, ...change }, received)).toBe("sale/received-too-little");
});

test.each([
  ["card", {}, 2784, 2783],
  ["transfer", {}, 3000, 2783],
  ["card", { deposit: pesos(1000) }, 1784, 1783],
  ["card", { charges: [] }, 1, 0],
  ["transfer", { deposit: pesos(5000) }, 1, 0],
  ["card", { parts: [{ method: "cash", amount: pesos(2000) }] }, 784, 783],
] as const)("a %s moves what is due, whatever was given: %o, %i", (method, change, received, moved) => {
  const settled = settle({ ...THREE_CALLS, ...change, method, received: pesos(received) });
  expect(settled.ok && settled.value.payments.at(-1)).toMatchObject({ amount: pesos(moved), received: pesos(moved), change: 0 });
});

test("what goes back of a deposit is a payment of nothing in cash, whatever was to be paid with", () => {
  for (const method of ["cash", "card", "transfer"] as const) {
    const settled = settle({ ...THREE_CALLS, deposit: pesos(5000), method, received: null });
    expect(settled).toMatchObject({ ok: true, value: { payments: [{ method: "cash", amount: 0, received: 0, change: 0 }] } });
  }
});

test.each([
  //                                                                                  rounding total  payments as [amount received change]
  [
    "a card and the rest in cash",
    { parts: [{ method: "card", amount: pesos(2000) }] },
    1000,
    -3,
    2780,
    [
      [2000, 2000, 0],
      [780, 1000, 220],
    ],
  ],
  [
    "cash and the rest by card, exactly",
    { method: "card", parts: [{ method: "cash", amount: pesos(2000) }] },
    null,
    0,
    2783,
    [
      [2000, 2000, 0],
      [783, 783, 0],
    ],
  ],
  [
    "a part in cash is what was said, and a card is not rounded for it",
    { method: "card", parts: [{ method: "cash", amount: pesos(2003) }] },
    null,
    0,
    2783,
    [
      [2003, 2003, 0],
      [780, 780, 0],
    ],
  ],
  [
    "three ways, a deposit and a discount",
    {
      deposit: pesos(500),
      discount: pesos(83),
      parts: [
        { method: "card", amount: pesos(1000) },
        { method: "transfer", amount: pesos(193) },
      ],
    },
    ...([null, 3, 2703] as const),
    [
      [1000, 1000, 0],
      [193, 193, 0],
      [1010, 1010, 0],
    ],
  ],
] as const)("%s", (_, change, received, rounding, total, payments) => {
  const account: AccountToSettle = { ...THREE_CALLS, ...change };
  const settled = settle({ ...account, received: received === null ? null : pesos(received) });
  expect(settled).toMatchObject({ ok: true, value: { rounding: pesos(rounding), total: pesos(total) } });
  if (!settled.ok) return;
  expect(settled.value.payments.map((paid) => [paid.amount, paid.received, paid.change].map((amount) => amount / 1_000_000))).toEqual(
    payments,
  );
  expect(amountDue(account)).toBe(settled.value.payments.reduce((sum, { amount }) => sum + amount, 0));
});

test.each([
  { what: "the parts pay all of it", part: 2783 },
  { what: "they pay more", part: 5000 },
  { what: "what they leave rounds to nothing", part: 2780 },
])("refused where $what", ({ part }) => {
  const settled = settle({ ...THREE_CALLS, parts: [{ method: "card", amount: pesos(part) }], received: null });
  expect(settled).toEqual({ ok: false, error: "sale/parts-too-large" });
});

test("what is due is told for each method before anyone pays, negative where deposit goes back", () => {
  const due = (change: Partial<AccountToSettle>) => amountDue({ ...THREE_CALLS, ...change }) / 1_000_000;
  expect([due({}), due({ method: "card" }), due({ deposit: pesos(5000) }), due({ deposit: pesos(5000), method: "transfer" })]).toEqual([
    2780, 2783, -2220, -2220,
  ]);
});

describe("laws", () => {
  const minor = (most: number) => fc.nat(most).map((amount) => micros(amount * 10_000));
  const methods = fc.constantFrom<TenderMethod>("cash", "card", "transfer");
  const rules = Object.values(currencyProfiles).map((profile) => profile.cashRounding);
  /** Far from a tie, at one, and a cent beside it, on either side: where a rounding goes wrong. */
  const besideTie = (step: number) => fc.constantFrom(0, step / 2 - 10_000, step / 2, step / 2 + 10_000, step - 10_000, 10_000);

  interface Drawn {
    readonly charges: readonly Micros[];
    readonly cashRounding: AccountToSettle["cashRounding"];
    readonly percent: number;
    readonly kept: Micros;
  }

  /** Whole coins, and a rest that is a tie or near one: as the charges, and as what is left of the deposit or still due. */
  const drawn: fc.Arbitrary<Drawn> = fc.constantFrom(null, ...rules).chain((cashRounding) => {
    const step = cashRounding?.toMicros ?? 10_000;
    const coins = fc.nat(400).map((count) => count * step);
    const nearTie = fc
      .tuple(coins, besideTie(step))
      .map(([whole, rest]) => micros(whole + Math.max(0, Math.floor(rest / 10_000)) * 10_000));
    return fc.record({
      charges: fc.array(fc.oneof(nearTie, minor(5_000_000)), { maxLength: 8 }),
      cashRounding: fc.constant(cashRounding),
      percent: fc.oneof(fc.constant(0), fc.constant(100), fc.nat(100)),
      kept: fc.oneof(nearTie, minor(2_000_000)),
    });
  });

  /** Deposits of nothing, below, of just and beyond what is owed, parts of the rest by the other methods, and as much as is asked for or not. */
  const anyAccount: fc.Arbitrary<AccountToSettle & { readonly received: Micros | null }> = fc
    .record({
      drawn,
      deposited: fc.constantFrom("nothing", "below", "just", "beyond"),
      method: methods,
      shares: fc.array(fc.record({ method: methods, share: fc.integer({ min: 1, max: 110 }) }), { maxLength: 2 }),
      beside: fc.constantFrom<"exact" | "told">("exact", "told"),
      extra: fc.oneof(
        fc.constant(0),
        fc.constantFrom(10_000, -10_000),
        fc.integer({ min: -200, max: 5_000 }).map((tens) => tens * 10_000_000),
      ),
    })
    .map(({ drawn: { charges, cashRounding, percent, kept }, deposited, method, shares, beside, extra }) => {
      const subtotal = addMicros(...charges);
      const discount = micros(Math.floor(((subtotal / 10_000) * percent) / 100) * 10_000);
      const owed = subtotal - discount;
      const deposit = micros({ nothing: 0, below: Math.max(0, owed - kept), just: owed, beyond: owed + kept }[deposited]);
      const others = shares.filter(
        (part, index) => part.method !== method && shares.findIndex((each) => each.method === part.method) === index,
      );
      const parts = others.map((part) => ({
        method: part.method,
        amount: micros(Math.max(10_000, Math.floor((Math.max(0, owed - deposit) / 10_000 / 100 / others.length) * part.share) * 10_000)),
      }));
      const account = { charges, discount, deposit, method, cashRounding, ...(parts.length === 0 ? {} : { parts }) };
      const rest = amountDue(account) - addMicros(...parts.map(({ amount }) => amount));
      return { ...account, received: beside === "exact" ? null : micros(Math.max(0, Math.max(0, rest) + extra)) };
    });
  const sumOf = (parts: AccountToSettle["parts"]) => addMicros(...(parts ?? []).map(({ amount }) => amount));

  test("received + deposit = total + change + returned, the parts sum up to it, and total = subtotal - discount + rounding", () => {
    let [settledOnes, returned, mixed] = [0, 0, 0];
    fc.assert(
      fc.property(anyAccount, (account) => {
        const settled = settle(account);
        const rest = amountDue(account) - sumOf(account.parts);
        if (!settled.ok) {
          if (settled.error === "sale/parts-too-large") return account.parts !== undefined && rest <= 0;
          if (account.received === null) return false;
          if (settled.error === "sale/received-too-little") return account.received < rest;
          return account.method !== "cash" && account.received > Math.max(0, rest);
        }
        const s = settled.value;
        settledOnes += 1;
        returned += Number(s.depositReturned > 0);
        mixed += Number(s.payments.length > 1);
        expect(s.received + account.deposit).toBe(s.total + s.change + s.depositReturned);
        expect(s.total).toBe(s.subtotal - s.discount + s.rounding);
        for (const paid of s.payments) expect(paid.amount).toBe(paid.received - paid.change);
        expect(addMicros(...s.payments.map(({ amount }) => amount))).toBe(s.total - s.depositApplied);
        expect(s.depositApplied + s.depositReturned).toBe(account.deposit);
        return [s.total, s.received, s.change, s.depositApplied, s.depositReturned].every((amount) => amount >= 0);
      }),
      { numRuns: 5000 },
    );
    // Of five thousand: what is refused throughout would prove nothing.
    expect(settledOnes).toBeGreaterThan(2_000);
    expect(returned).toBeGreaterThan(300);
    expect(mixed).toBeGreaterThan(300);
  });

  test("a card and a transfer never move more than is due, and no change is given for them", () => {
    fc.assert(
      fc.property(anyAccount, (account) => {
        const settled = settle(account);
        if (!settled.ok) return;
        const { subtotal, discount, payments } = settled.value;
        const exact = Math.max(0, subtotal - discount - account.deposit);
        const uncashed = payments.filter(({ method }) => method !== "cash");
        for (const { amount, received, change } of uncashed) expect([received, change]).toEqual([amount, 0]);
        expect(addMicros(...uncashed.map(({ amount }) => amount))).toBeLessThanOrEqual(exact);
      }),
      { numRuns: 5000 },
    );
  });

  test("what cash pays as the rest, its change, and what goes back of a deposit are whole coins", () => {
    fc.assert(
      fc.property(anyAccount, (account) => {
        const settled = settle(account);
        if (!settled.ok) return;
        const { payments, depositReturned } = settled.value;
        const step = account.cashRounding?.toMicros ?? 1;
        expect(depositReturned % step).toBe(0);
        const rest = payments.at(-1);
        if (rest?.method !== "cash") return;
        expect(rest.amount % step).toBe(0);
        // Change of odd coins is only what the customer has just laid down.
        if (rest.received % step === 0) expect(rest.change % step).toBe(0);
      }),
      { numRuns: 5000 },
    );
  });

  test("only cash rounds: by less than a coin, and to the nearest where that is not more than was deposited", () => {
    fc.assert(
      fc.property(anyAccount, (account) => {
        const settled = settle(account);
        if (!settled.ok) return;
        const { rounding, payments, subtotal, discount, depositReturned } = settled.value;
        const rule = account.cashRounding;
        if (payments.at(-1)?.method !== "cash" || rule === null) {
          expect(rounding).toBe(0);
          return;
        }
        expect(Math.abs(rounding)).toBeLessThan(rule.toMicros);
        const exact = micros(subtotal - discount - account.deposit - sumOf(account.parts));
        const nearest = roundCash(exact, rule);
        if (-nearest <= account.deposit) expect(rounding).toBe(nearest - exact);
        else expect(depositReturned).toBe(account.deposit - (account.deposit % rule.toMicros));
      }),
      { numRuns: 5000 },
    );
  });
});
