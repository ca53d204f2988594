import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ANY_CALL } from "../../../../fixtures/any-call.ts";
import { accountsOf, lastEntries, rowsOf } from "../../../../fixtures/book-of-shop.ts";
import { faultsOfBook } from "../../../../fixtures/faults-of-book.ts";
import { type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import { chargeAccount } from "../charge-account.ts";
import { disableAll } from "../disable-all.ts";
import { disableCabin } from "../disable-cabin.ts";
import { enableAll } from "../enable-all.ts";
import { pendingAccounts } from "../money/pending-accounts.ts";
import { unchargeCall } from "../money/uncharge-call.ts";
import { voidSale } from "../money/void-sale.ts";
import { openSession } from "../open-session.ts";
import { setUncharged } from "../set-uncharged.ts";
import { cancelMove } from "./cancel-move.ts";
import { closeAccount } from "./close-account.ts";
import { mergeAccounts } from "./merge-accounts.ts";
import { moveAccount } from "./move-account.ts";
import { splitAccount } from "./split-account.ts";

const NUMBER = "0322768005";

let shop: TestShop;
beforeEach(async () => {
  shop = await testShop();
});
afterEach(async () => {
  expect(faultsOfBook(shop.book)).toEqual([]);
  await shop.close();
});

let operation = 0;
function nextId(): string {
  operation += 1;
  return `op-${String(operation).padStart(6, "0")}`;
}
const cabin = (number: number) => shop.core.feed.cabin(number);
const move = (number: number, to: number, operationId = nextId()) => moveAccount(shop.core, shop.actor, { number, to, operationId });
const split = (id: string, calls: readonly string[], operationId = nextId()) =>
  splitAccount(shop.core, shop.actor, { id, calls, items: [], name: "Cabina 1", operationId });
const merge = (id: string, into: { cabin?: number; account?: string }, operationId = nextId()) =>
  mergeAccounts(shop.core, shop.actor, { id, ...into, operationId });
const charge = (of: { cabin?: number; account?: string }) =>
  chargeAccount(shop.core, shop.actor, { operationId: nextId(), ...of, tender: { method: "cash" }, print: false });
const callsOf = (sale: ReturnType<typeof charge>) => shop.core.store.calls.ofSale(sale.ok ? sale.value.id : "");
const accountId = (number: number) => cabin(number).account?.id ?? "";
const callIds = (number: number) => cabin(number).account?.calls.map(({ id }) => id) ?? [];

describe("an account that goes to another cabin", () => {
  test("takes its calls, deposit and uncharged mode along; one sale is of both cabins", () => {
    openSession(shop.core, shop.actor, { operationId: nextId(), number: 1, mode: "prepaid", deposit: "1000" });
    shop.call("4311", NUMBER, 60_000);
    setUncharged(shop.core, shop.actor, { number: 1, mode: "sticky", reason: "cortesía" });
    const moved = move(1, 3, "op-move");
    expect(moved).toEqual({ ok: true, value: { cabin: 3, when: "now" } });
    expect(move(1, 3, "op-move")).toEqual(moved);
    expect(cabin(1)).toMatchObject({ state: "free", account: null, movedTo: 3, charged: true });
    expect(cabin(3)).toMatchObject({ state: "to-pay", charged: false, account: { movedFrom: 1, deposit: "1000", total: "200" } });
    expect(lastEntries(shop, 1)).toMatchObject([{ kind: "account-moved", facts: { fromCabin: 1, toCabin: 3, uncharged: "sticky" } }]);
    setUncharged(shop.core, shop.actor, { number: 3, mode: "off" });
    shop.call("4313", NUMBER, 60_000);
    const sale = charge({ cabin: 3 });
    expect(sale).toMatchObject({ ok: true, value: { cabin: 3, total: "400" } });
    expect(callsOf(sale)).toMatchObject([{ cabin: 1 }, { cabin: 3 }]);
    expect(cabin(1).movedTo).toBeNull();
    expect(accountsOf(shop)).toEqual({ drawer: 400, sales: -400 });
  });

  test("waits for the end of a live call, over a restart, and is done with it", async () => {
    const { id } = shop.engine.dial("4311", NUMBER);
    shop.engine.answer(id);
    expect(move(1, 2)).toEqual({ ok: true, value: { cabin: 1, when: "hang-up" } });
    expect(cabin(1)).toMatchObject({ state: "talking", movesTo: 2 });
    await shop.crashAndRestart();
    expect(cabin(1)).toMatchObject({ state: "talking", movesTo: 2 });
    shop.time.pass(60_000);
    shop.engine.end(id);
    expect(cabin(1)).toMatchObject({ state: "free", movesTo: null, movedTo: 2 });
    expect(cabin(2)).toMatchObject({ state: "to-pay", account: { total: "200", movedFrom: 1 } });
    expect(lastEntries(shop, 1)).toMatchObject([{ kind: "account-moved", facts: { fromCabin: 1, toCabin: 2 } }]);
  });

  test("stays where it is when that is taken back, when nobody answered and when the other cabin was taken meanwhile", () => {
    const first = shop.engine.dial("4311", NUMBER);
    move(1, 2);
    expect(cancelMove(shop.core, 1)).toMatchObject({ ok: true, value: { movesTo: null } });
    move(1, 2);
    shop.engine.end(first.id);
    expect(cabin(1)).toMatchObject({ state: "free", movesTo: null });
    const second = shop.engine.dial("4311", NUMBER);
    shop.engine.answer(second.id);
    move(1, 2);
    shop.engine.dial("4312", NUMBER);
    shop.time.pass(60_000);
    shop.engine.end(second.id);
    expect(cabin(1)).toMatchObject({ state: "to-pay", movesTo: null });
    expect(cabin(2).account).toBeNull();
  });

  test.each([
    { why: "there is no account", code: "account/none", given: () => {} },
    {
      why: "the other cabin has one",
      code: "cabin/not-free",
      given: () => {
        shop.call("4311", NUMBER, 1_000);
        shop.call("4312", NUMBER, 1_000);
      },
    },
    {
      why: "the other cabin calls",
      code: "cabin/not-free",
      given: () => {
        shop.call("4311", NUMBER, 1_000);
        shop.engine.dial("4312", NUMBER);
      },
    },
    {
      why: "the other cabin is out of use",
      code: "cabin/not-free",
      given: () => {
        shop.call("4311", NUMBER, 1_000);
        void disableCabin(shop.core, { number: 2, when: "now" });
      },
    },
    {
      why: "the other cabin is promised to a third",
      code: "cabin/not-free",
      given: () => {
        shop.call("4311", NUMBER, 1_000);
        shop.engine.dial("4313", NUMBER);
        move(3, 2);
      },
    },
  ])("is refused where $why, and changes nothing", ({ code, given }) => {
    given();
    const before = rowsOf(shop);
    expect(move(1, 2)).toMatchObject({ ok: false, error: { code } });
    expect(rowsOf(shop)).toEqual(before);
  });
});

describe("an account that is split", () => {
  test("leaves the chosen calls to an account of their own, also while its cabin talks; each is paid by itself", () => {
    shop.call("4311", NUMBER, 60_000);
    shop.call("4311", NUMBER, 120_000);
    shop.engine.dial("4311", NUMBER);
    const [first = "", second = ""] = callIds(1);
    const parted = split(accountId(1), [second], "op-split");
    expect(parted).toMatchObject({ ok: true, value: { name: "Cabina 1", cabin: 1, total: "400", calls: [{ id: second }] } });
    expect(split(accountId(1), [second], "op-split")).toEqual(parted);
    expect(cabin(1).account).toMatchObject({ total: "200", calls: [{ id: first }] });
    expect(lastEntries(shop, 1)).toMatchObject([{ kind: "account-split", facts: { owed: 400_000_000, deposit: 0, calls: [second] } }]);
    const [pending] = pendingAccounts(shop.core);
    const sale = charge({ account: pending?.id ?? "" });
    expect(sale).toMatchObject({ ok: true, value: { total: "400" } });
    expect(callsOf(sale)).toMatchObject([{ id: second }]);
    expect(accountsOf(shop)).toEqual({ debt: 200, drawer: 400, sales: -600 });
  });

  test("ends where nothing is left; a call of the new one can be written off, and its sale undone", () => {
    shop.call("4311", NUMBER, 60_000);
    shop.call("4311", NUMBER, 120_000);
    const [first = "", second = ""] = callIds(1);
    split(accountId(1), [first, second]);
    expect(cabin(1)).toMatchObject({ state: "free", account: null });
    const [pending] = pendingAccounts(shop.core);
    unchargeCall(shop.core, shop.actor, { id: first, operationId: nextId(), reason: "cortada" });
    const sale = charge({ account: pending?.id ?? "" });
    expect(sale).toMatchObject({ ok: true, value: { total: "400" } });
    voidSale(shop.core, shop.actor, { id: sale.ok ? sale.value.id : "", operationId: nextId(), print: false });
    expect(pendingAccounts(shop.core)).toMatchObject([{ id: pending?.id, total: "400" }]);
    expect(accountsOf(shop)).toEqual({ debt: 400, sales: -600, "given-away": 200 });
  });

  test.each([
    { why: "a call is not of it", code: "call/unknown", calls: () => ["nobody"] },
    {
      why: "the calls cost nothing",
      code: "session/nothing-to-pay",
      calls: () => {
        setUncharged(shop.core, shop.actor, { number: 1, mode: "once", reason: "prueba" });
        shop.call("4311", NUMBER, 60_000);
        return callIds(1).slice(1);
      },
    },
  ])("is refused where $why, and changes nothing", ({ code, calls }) => {
    shop.call("4311", NUMBER, 60_000);
    const chosen = calls();
    const before = rowsOf(shop);
    expect(split(accountId(1), chosen)).toMatchObject({ ok: false, error: { code } });
    expect(rowsOf(shop)).toEqual(before);
  });
});

describe("accounts that become one", () => {
  test("owe together what both owed, hold what both held, and the first is no more; again and again", () => {
    openSession(shop.core, shop.actor, { operationId: nextId(), number: 1, mode: "prepaid", deposit: "1000" });
    shop.call("4311", NUMBER, 60_000);
    shop.call("4312", NUMBER, 120_000);
    const merged = merge(accountId(1), { cabin: 2 }, "op-merge");
    expect(merged).toMatchObject({ ok: true, value: { total: "600", deposit: "1000", mode: "postpaid" } });
    expect(cabin(1)).toMatchObject({ state: "free", account: null });
    const [, mine = ""] = callIds(2);
    split(accountId(2), [mine]);
    const [pending] = pendingAccounts(shop.core);
    expect(merge(pending?.id ?? "", { account: accountId(2) })).toMatchObject({ ok: true, value: { total: "600" } });
    expect(pendingAccounts(shop.core)).toEqual([]);
    expect(charge({ cabin: 2 })).toMatchObject({ ok: true, value: { total: "600", deposit: "600" } });
    expect(accountsOf(shop)).toEqual({ drawer: 600, sales: -600 });
  });

  test("a pending account comes back to a free cabin, and calls there join it", () => {
    shop.call("4311", NUMBER, 60_000);
    split(accountId(1), callIds(1));
    const [pending] = pendingAccounts(shop.core);
    expect(merge(pending?.id ?? "", { cabin: 3 })).toMatchObject({ ok: true, value: { total: "200" } });
    shop.call("4313", NUMBER, 60_000);
    expect(charge({ cabin: 3 })).toMatchObject({ ok: true, value: { total: "400" } });
  });

  test.each([
    {
      why: "it talks",
      code: "cabin/still-talking",
      given: () => {
        shop.call("4312", NUMBER, 60_000);
        shop.engine.dial("4311", NUMBER);
      },
    },
    {
      why: "the other talks on its deposit",
      code: "cabin/still-talking",
      given: () => {
        openSession(shop.core, shop.actor, { operationId: nextId(), number: 2, mode: "prepaid", deposit: "1000" });
        shop.engine.dial("4312", NUMBER);
      },
    },
    { why: "there is no other", code: "account/none", given: () => {} },
  ])("is refused where $why, and changes nothing", ({ code, given }) => {
    shop.call("4311", NUMBER, 60_000);
    given();
    const before = rowsOf(shop);
    expect(merge(accountId(1), { cabin: 2 })).toMatchObject({ ok: false, error: { code } });
    expect(rowsOf(shop)).toEqual(before);
  });

  test("is refused with itself", () => {
    shop.call("4311", NUMBER, 60_000);
    expect(merge(accountId(1), { cabin: 1 })).toMatchObject({ ok: false, error: { code: "account/unknown" } });
  });
});

describe("a shop that opens its cabins first", () => {
  beforeEach(async () => {
    await shop.close();
    shop = await testShop({ file: { counter: { openMode: "open-first" } } });
  });

  test("lets no cabin call that was not opened, but for the ambulance, and closes one where nobody called", () => {
    expect(shop.engine.dial("4311", NUMBER).verdict.kind).toBe("deny");
    expect(cabin(1).state).toBe("free");
    expect(shop.core.store.callList.page({ ...ANY_CALL, cabin: 1 }, 0, 9)).toMatchObject([{ state: "refused", cause: "cabin/not-open" }]);
    const emergency = shop.engine.dial("4311", "133");
    expect(emergency.verdict.kind).toBe("allow");
    shop.engine.end(emergency.id);
    openSession(shop.core, shop.actor, { operationId: nextId(), number: 1, mode: "postpaid" });
    expect(closeAccount(shop.core, 1)).toMatchObject({ ok: true, value: { state: "free", account: null } });
    openSession(shop.core, shop.actor, { operationId: nextId(), number: 1, mode: "postpaid" });
    shop.call("4311", NUMBER, 60_000);
    expect(closeAccount(shop.core, 1)).toMatchObject({ ok: false, error: { code: "account/not-empty" } });
    expect(shop.engine.dial("4311", NUMBER).verdict.kind).toBe("allow");
  });
});

test("a shop that wants to be paid first lets an account that owes make no more calls; a deposit pays by itself", async () => {
  await shop.close();
  shop = await testShop({ file: { counter: { redial: "block" } } });
  shop.call("4311", NUMBER, 60_000);
  expect(shop.engine.dial("4311", NUMBER).verdict.kind).toBe("deny");
  charge({ cabin: 1 });
  expect(shop.engine.dial("4311", NUMBER).verdict.kind).toBe("allow");
  openSession(shop.core, shop.actor, { operationId: nextId(), number: 2, mode: "prepaid", deposit: "1000" });
  shop.call("4312", NUMBER, 60_000);
  expect(shop.engine.dial("4312", NUMBER).verdict.kind).toBe("allow");
});

test("all cabins go out of use at closing time, one that talks after its call; those that were out keep their reason", async () => {
  await disableCabin(shop.core, { number: 2, when: "now", reason: "Falla" });
  const { id } = shop.engine.dial("4313", NUMBER);
  disableAll(shop.core, "Cierre");
  expect(cabin(1)).toMatchObject({ state: "disabled", disabled: { reason: "Cierre" } });
  expect(cabin(2)).toMatchObject({ disabled: { reason: "Falla" } });
  expect(cabin(3)).toMatchObject({ state: "dialling", disablesAfterCall: true, disabled: null });
  shop.engine.end(id);
  expect(cabin(3)).toMatchObject({ state: "disabled", disabled: { reason: "Cierre" } });
  enableAll(shop.core, shop.actor);
  expect([1, 2, 3].map((number) => cabin(number))).toMatchObject(Array(3).fill({ state: "free", disabled: null }));
});
