import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { accountsOf, lastEntries, rowsOf } from "../../../../fixtures/book-of-shop.ts";
import { type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import { addDeposit } from "../add-deposit.ts";
import { chargeAccount } from "../charge-account.ts";
import { openSession } from "../open-session.ts";
import { parkAccount } from "./park-account.ts";
import { takePartPayment } from "./part-payment.ts";
import { pendingAccounts } from "./pending-accounts.ts";
import { returnDeposit } from "./return-deposit.ts";
import { unchargeCall } from "./uncharge-call.ts";

let shop: TestShop;
beforeEach(async () => {
  shop = await testShop();
});
afterEach(() => shop.close());

let operation = 0;
function nextId(): string {
  operation += 1;
  return `op-${String(operation).padStart(6, "0")}`;
}
const prepaid = (deposit: string) => openSession(shop.core, shop.actor, { operationId: nextId(), number: 1, mode: "prepaid", deposit });
const back = (amount?: string, operationId = nextId()) => returnDeposit(shop.core, shop.actor, { number: 1, operationId, amount });
const park = (name = "Sra. Rosa", operationId = nextId()) => parkAccount(shop.core, shop.actor, { number: 1, operationId, name });
const uncharge = (id: string, operationId = nextId()) => unchargeCall(shop.core, shop.actor, { id, operationId, reason: "mala calidad" });
const callIds = () => shop.core.feed.cabin(1).account?.calls.map((call) => call.id) ?? [];

describe("deposit given back", () => {
  test.each([
    { what: "all of an account that called nobody, which ends", talkMs: null, amount: undefined, returned: "1000", account: null },
    { what: "a part", talkMs: null, amount: "400", returned: "400", account: { deposit: "600" } },
    {
      what: "what the calls do not owe, in coins",
      talkMs: 61_000,
      amount: undefined,
      returned: "790",
      account: { deposit: "210", total: "203" },
    },
    {
      what: "an amount beside what the calls owe",
      talkMs: 60_000,
      amount: "800",
      returned: "800",
      account: { deposit: "200", total: "200" },
    },
  ])("$what: $returned", ({ talkMs, amount, returned, account }) => {
    prepaid("1000");
    if (talkMs !== null) shop.call("4311", "0322768005", talkMs);
    const answer = back(amount, "op-back-1");
    expect(answer).toMatchObject({ ok: true, value: { returned, account } });
    expect(accountsOf(shop).drawer ?? 0).toBe(1000 - Number(returned));
    expect(shop.core.feed.cabin(1).account).toEqual(account === null ? null : expect.objectContaining(account));
    const before = rowsOf(shop);
    expect(back(amount, "op-back-1")).toEqual(answer);
    expect(rowsOf(shop)).toEqual(before);
  });

  test("lowers what the next call may cost, and a top-up raises it again", () => {
    prepaid("1000");
    back("800");
    expect(shop.engine.dial("4311", "0322768005").verdict).toMatchObject({ kind: "allow", limitMs: 60_000 });
    expect(addDeposit(shop.core, shop.actor, { operationId: nextId(), number: 1, amount: "200" })).toMatchObject({ ok: true });
    expect(shop.core.feed.cabin(1).live?.limitMs).toBe(120_000);
  });

  test.each([
    { why: "there is no account", code: "session/nothing-to-return", given: () => {}, amount: undefined },
    {
      why: "the calls owe all of it",
      code: "session/nothing-to-return",
      given: () => {
        prepaid("200");
        shop.call("4311", "0322768005", 60_000);
      },
      amount: undefined,
    },
    {
      why: "it is more than the calls leave",
      code: "sale/too-much-back",
      given: () => {
        prepaid("1000");
        shop.call("4311", "0322768005", 60_000);
      },
      amount: "801",
    },
    {
      why: "the cabin talks",
      code: "cabin/still-talking",
      given: () => {
        prepaid("1000");
        shop.engine.dial("4311", "0322768005");
      },
      amount: undefined,
    },
  ])("is refused where $why, and changes nothing", ({ code, given, amount }) => {
    given();
    const before = rowsOf(shop);
    expect(back(amount)).toMatchObject({ ok: false, error: { code } });
    expect(rowsOf(shop)).toEqual(before);
  });
});

describe("an account to be paid later", () => {
  test("frees its cabin, keeps what it owes and holds, takes money and is paid by its id", async () => {
    shop.call("4311", "0322768005", 60_000);
    const parked = park("Sra. Rosa", "op-park-1");
    expect(parked).toMatchObject({ ok: true, value: { name: "Sra. Rosa", cabin: 1, total: "200", deposit: "0" } });
    expect(park("Sra. Rosa", "op-park-1")).toEqual(parked);
    expect(lastEntries(shop, 1)).toMatchObject([{ kind: "account-parked", facts: { debtor: "Sra. Rosa", owed: 200_000_000 } }]);
    expect(shop.core.feed.cabin(1)).toMatchObject({ state: "free", account: null });
    await shop.crashAndRestart();
    shop.call("4311", "0322768005", 120_000);
    const [account] = pendingAccounts(shop.core);
    const id = account?.id ?? "";
    takePartPayment(shop.core, shop.actor, { id, operationId: nextId(), amount: "50", method: "transfer", print: false });
    expect(pendingAccounts(shop.core)).toMatchObject([{ deposit: "50", due: { cash: "150" } }]);
    const request = { operationId: nextId(), account: id, tender: { method: "cash" }, print: false } as const;
    expect(chargeAccount(shop.core, shop.actor, request)).toMatchObject({ ok: true, value: { cabin: 1, total: "200", deposit: "50" } });
    expect(pendingAccounts(shop.core)).toEqual([]);
    expect(shop.core.feed.cabin(1)).toMatchObject({ state: "to-pay", account: { total: "400" } });
    expect(accountsOf(shop)).toEqual({ drawer: 150, transfer: 50, debt: 400, sales: -600 });
    expect(chargeAccount(shop.core, shop.actor, { ...request, operationId: nextId() })).toMatchObject({
      ok: false,
      error: { code: "account/unknown" },
    });
  });

  test.each([
    { why: "nothing is owed", code: "session/nothing-to-pay", given: () => {} },
    { why: "it only holds money", code: "session/nothing-to-pay", given: () => void prepaid("1000") },
    {
      why: "the cabin talks",
      code: "cabin/still-talking",
      given: () => {
        shop.call("4311", "0322768005", 60_000);
        shop.engine.dial("4311", "0322768005");
      },
    },
  ])("is none where $why; nothing changes", ({ code, given }) => {
    given();
    const before = rowsOf(shop);
    expect(park()).toMatchObject({ ok: false, error: { code } });
    expect(rowsOf(shop)).toEqual(before);
  });
});

describe("a call written off", () => {
  test("is owed no more and stays in the list with its reason; an account that owes nothing then ends", () => {
    shop.call("4311", "0322768005", 60_000);
    shop.call("4311", "0322768005", 120_000);
    const [first = "", second = ""] = callIds();
    expect(uncharge(first)).toMatchObject({
      ok: true,
      value: { id: first, price: "0", notional: "200", uncharged: { reason: "mala calidad", user: shop.actor.name } },
    });
    expect(shop.core.feed.cabin(1)).toMatchObject({ state: "to-pay", account: { total: "400", calls: [{ id: second }] } });
    expect(accountsOf(shop)).toEqual({ debt: 400, sales: -600, "given-away": 200 });
    const answer = uncharge(second, "op-uncharge");
    expect(uncharge(second, "op-uncharge")).toEqual(answer);
    expect(shop.core.feed.cabin(1)).toMatchObject({ state: "free", account: null });
    expect(accountsOf(shop)).toEqual({ sales: -600, "given-away": 600 });
  });

  test("gives a prepaid account its money back for the next call, and for the one that runs", () => {
    prepaid("400");
    shop.call("4311", "0322768005", 60_000);
    shop.engine.dial("4311", "0322768005");
    expect(shop.core.feed.cabin(1).live?.limitMs).toBe(60_000);
    expect(uncharge(callIds()[0] ?? "")).toMatchObject({ ok: true });
    expect(shop.core.feed.cabin(1).live?.limitMs).toBe(120_000);
  });

  test.each([
    { why: "nobody knows it", code: "call/unknown", given: () => "nobody" },
    {
      why: "it is still up",
      code: "cabin/still-talking",
      given: () => {
        shop.engine.dial("4311", "0322768005");
        return shop.core.live.ofCabin(1)?.row.id ?? "";
      },
    },
    {
      why: "it is paid",
      code: "call/paid",
      given: () => {
        shop.call("4311", "0322768005", 60_000);
        const [id = ""] = callIds();
        chargeAccount(shop.core, shop.actor, { operationId: nextId(), cabin: 1, tender: { method: "cash" }, print: false });
        return id;
      },
    },
    {
      why: "it was written off before",
      code: "call/nothing-to-write-off",
      given: () => {
        shop.call("4311", "0322768005", 60_000);
        const [id = ""] = callIds();
        uncharge(id);
        return id;
      },
    },
  ])("is refused where $why, and changes nothing", ({ code, given }) => {
    const id = given();
    const before = rowsOf(shop);
    expect(uncharge(id)).toMatchObject({ ok: false, error: { code } });
    expect(rowsOf(shop)).toEqual(before);
  });
});

test("money needs a shift: no command of it opens one, or changes anything, where a person must", async () => {
  await shop.close();
  shop = await testShop({ file: { shift: "required" } });
  shop.call("4311", "0322768005", 60_000);
  const id = shop.core.feed.cabin(1).account?.id ?? "";
  const before = rowsOf(shop);
  const none = { ok: false, error: { code: "shift/none-open" } };
  const sale = {
    operationId: nextId(),
    cabin: 1,
    tender: { method: "cash" },
    discount: { percent: "5", reason: "x" },
    print: false,
  } as const;
  expect(chargeAccount(shop.core, shop.actor, sale)).toMatchObject(none);
  expect(takePartPayment(shop.core, shop.actor, { id, operationId: nextId(), amount: "5", method: "cash", print: false })).toMatchObject(
    none,
  );
  expect(rowsOf(shop)).toEqual(before);
});
