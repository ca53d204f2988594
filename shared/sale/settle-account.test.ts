import fc from "fast-check";
import { describe, expect, test } from "vitest";
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
  ["a deposit no coins can give back exactly", { charges: [], deposit: pesos(7) }, null, [0, 0, 0, 0, 0, 0, 0, 7]],
  ["a card moves what is due", { method: "card" }, 3000, [2783, 0, 0, 2783, 2783, 0, 0, 0]],
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
    2780, 2783, -2220, -2217,
  ]);
});

describe("laws", () => {
  /** So many percent of all charges, one micro at least. */
  const partOf = (charges: readonly Micros[], { method, share }: { readonly method: TenderMethod; readonly share: number }) => ({
    ...{ method, amount: micros(Math.max(1, Math.floor((addMicros(...charges) / 100) * share))) },
  });
  const anyAccount: fc.Arbitrary<AccountToSettle> = fc
    .record({
      charges: fc.array(
        fc.nat(5_000_000).map((amount) => micros(amount * 10_000)),
        { maxLength: 8 },
      ),
      deposit: fc
        .oneof(
          fc.constant(0),
          fc.nat(2_000_000).map((amount) => amount * 10_000),
        )
        .map(micros),
      method: fc.constantFrom("cash", "card", "transfer"),
      cashRounding: fc.constantFrom(null, ...Object.values(currencyProfiles).map((profile) => profile.cashRounding)),
      percent: fc.oneof(fc.constant(0), fc.nat(100)),
      part: fc.option(
        fc.record({
          method: fc.constantFrom("cash" as const, "card" as const, "transfer" as const),
          share: fc.integer({ min: 1, max: 99 }),
        }),
      ),
    })
    .map(({ percent, part, ...account }) => ({
      ...account,
      ...(part === null || part.method === account.method ? {} : { parts: [partOf(account.charges, part)] }),
      discount: micros(Math.floor((addMicros(...account.charges) / 100) * percent)),
    }));
  const anyReceived = fc.oneof(
    fc.constant(null),
    fc.nat(10_000_000).map((amount) => micros(amount * 10_000)),
  );

  test("received + deposit = total + change + returned, nothing is negative, and total = subtotal - discount + rounding", () => {
    fc.assert(
      fc.property(anyAccount, anyReceived, (account, received) => {
        const settled = settle({ ...account, received });
        const named = addMicros(...(account.parts ?? []).map(({ amount }) => amount));
        if (!settled.ok && settled.error === "sale/parts-too-large") return amountDue(account) <= named;
        if (!settled.ok) return received !== null && received + named < amountDue(account);
        const s = settled.value;
        expect(s.received + account.deposit).toBe(s.total + s.change + s.depositReturned);
        expect(s.total).toBe(s.subtotal - s.discount + s.rounding);
        for (const paid of s.payments) expect(paid.amount).toBe(paid.received - paid.change);
        expect(addMicros(...s.payments.map(({ amount }) => amount))).toBe(s.received - s.change);
        expect(s.depositApplied + s.depositReturned).toBe(account.deposit);
        return [s.total, s.received, s.change, s.depositApplied, s.depositReturned].every((amount) => amount >= 0);
      }),
      { numRuns: 5000 },
    );
  });

  test("only cash rounds, and by less than a step", () => {
    fc.assert(
      fc.property(anyAccount, (account) => {
        const settled = settle({ ...account, received: null });
        if (!settled.ok) return settled.error === "sale/parts-too-large";
        const step = account.method === "cash" ? (account.cashRounding?.toMicros ?? 0) : 0;
        return step === 0 ? settled.value.rounding === 0 : Math.abs(settled.value.rounding) < step;
      }),
      { numRuns: 5000 },
    );
  });
});
