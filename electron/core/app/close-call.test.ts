import { afterEach, describe, expect, test } from "vitest";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { openSqlite } from "../../node-kit/sqlite-open.ts";
import { addDeposit } from "./add-deposit.ts";
import { accountView } from "./cabin-view.ts";
import { settleWaiting } from "./close-call.ts";
import { disableCabin } from "./disable-cabin.ts";
import { openSession } from "./open-session.ts";
import { setUncharged } from "./set-uncharged.ts";

let shop: TestShop;
afterEach(() => shop.close());

const lastCall = (cabin = 1) => shop.core.store.calls.lastOfCabin(cabin);
const account = (cabin = 1) => {
  const session = shop.core.store.sessions.openOfCabin(cabin);
  return session === null ? null : accountView(shop.core, session);
};
function talk(ms: number, dialled = "0322768005"): string {
  const { id } = shop.engine.dial("4311", dialled);
  shop.engine.answer(id);
  shop.time.pass(ms);
  return id;
}

describe("an ended call", () => {
  test("is billed from answer to hang-up and waits in the account: 68 s at 200 a minute are 227", async () => {
    shop = await testShop();
    shop.call("4311", "0322768005", 68_000);
    expect(lastCall()).toMatchObject({
      state: "answered",
      billed_ms: 68_000,
      billed_seconds: 68,
      price: 227_000_000,
      evidence: "cel",
      recovered: 0,
    });
    expect(account()).toMatchObject({ mode: "postpaid", total: "227", due: { cash: "230", card: "227", transfer: "227" } });
    expect(shop.core.feed.cabin(1).state).toBe("to-pay");
  });

  test("never answered leaves a row and no line in an account", async () => {
    shop = await testShop();
    const { id } = shop.engine.dial("4311", "0322768005");
    shop.engine.ring(id);
    shop.engine.end(id, { cause: 17, dialStatus: "BUSY" });
    expect(lastCall()).toMatchObject({ state: "busy", cause: "17", price: 0, billed_ms: 0 });
    expect(account()).toBeNull();
    expect(shop.core.feed.cabin(1).state).toBe("free");
  });

  test("told twice, with events after its end, is charged once", async () => {
    shop = await testShop();
    const id = talk(3_000);
    shop.engine.end(id);
    const times = { atMono: shop.time.clock.mono(), atUtc: shop.time.clock.now() };
    for (const kind of ["answered", "hung-up", "ringing"] as const) shop.engine.say({ kind, switchCallId: id, ...times });
    shop.engine.say({ kind: "ended", switchCallId: id, cause: 16, ...times });
    shop.engine.say({ kind: "spool" });
    expect(account()?.calls.map((call) => call.price)).toEqual(["10"]);
  });

  test("without records in time is billed by the core's own clock", async () => {
    shop = await testShop();
    const id = talk(3_000);
    shop.engine.end(id, { records: false });
    expect(shop.core.live.all()).toHaveLength(1);
    shop.time.pass(300);
    expect(lastCall()).toMatchObject({ billed_ms: 3_000, evidence: "monotonic", price: 10_000_000 });
  });

  test("whose records come before the event of its end is no recovered call", async () => {
    shop = await testShop();
    const id = talk(3_000);
    shop.engine.end(id, { events: false });
    shop.engine.say({ kind: "spool" });
    expect(lastCall()).toBeNull();
    const times = { atMono: shop.time.clock.mono(), atUtc: shop.time.clock.now() };
    shop.engine.say({ kind: "hung-up", switchCallId: id, ...times });
    shop.engine.say({ kind: "ended", switchCallId: id, cause: 16, ...times });
    expect(lastCall()).toMatchObject({ recovered: 0, price: 10_000_000 });
  });

  test("whose event of the end never comes closes on its records", async () => {
    shop = await testShop();
    const id = talk(3_000);
    shop.engine.end(id, { events: false });
    shop.engine.say({ kind: "spool" });
    shop.time.pass(300);
    expect(lastCall()).toMatchObject({ recovered: 1, evidence: "cel", price: 10_000_000 });
  });

  test.each([{ stepMs: -3_600_000 }, { stepMs: 7_200_000 }])(
    "during which the wall clock was set by $stepMs ms is billed by the monotonic one",
    async ({ stepMs }) => {
      shop = await testShop();
      const id = talk(2_000);
      shop.time.stepWall(stepMs);
      shop.time.pass(1_000);
      shop.engine.end(id);
      expect(lastCall()).toMatchObject({ billed_ms: 3_000, evidence: "monotonic", price: 10_000_000 });
    },
  );

  test("of a phone that was lifted is billed from the carrier's answer, not from the lifting", async () => {
    shop = await testShop();
    const lifted = shop.engine.lift("4311");
    shop.time.pass(30_000);
    shop.engine.dial("4311", "0322768005", lifted);
    shop.time.pass(10_000);
    shop.engine.answer(lifted);
    shop.time.pass(68_000);
    shop.engine.end(lifted);
    expect(lastCall()).toMatchObject({ billed_ms: 68_000, price: 227_000_000, state: "answered" });
  });

  test.each([
    [199, 0],
    [200, 3_000_000],
  ])("of a phone that was lifted and hung up %i ms after the carrier's answer costs %i", async (ms, price) => {
    shop = await testShop();
    const lifted = shop.engine.lift("4311");
    shop.engine.dial("4311", "0322768005", lifted);
    shop.engine.answer(lifted);
    shop.time.pass(ms);
    shop.engine.end(lifted);
    expect(lastCall()).toMatchObject({ price });
    const items = shop.core.store.journal.openItems().map(({ kind }) => kind);
    expect(items).toEqual(price === 0 ? ["call-not-heard"] : []);
  });

  test.each([-3_600_000, 7_200_000])(
    "of a phone that was lifted is paid for though the wall clock was set by %i ms in it",
    async (stepMs) => {
      shop = await testShop();
      const lifted = shop.engine.lift("4311");
      shop.engine.dial("4311", "0322768005", lifted);
      shop.engine.answer(lifted);
      shop.time.pass(30_000);
      shop.time.stepWall(stepMs);
      shop.time.pass(38_000);
      shop.engine.end(lifted);
      expect(lastCall()).toMatchObject({ billed_ms: 68_000, price: 227_000_000, state: "answered", evidence: "monotonic" });
      expect(shop.core.store.journal.openItems().map(({ kind }) => kind)).not.toContain("call-not-heard");
    },
  );

  test("the carrier answered and the cabin never heard costs nothing and is an item for the owner", async () => {
    shop = await testShop();
    const { id } = shop.engine.dial("4311", "0322768005");
    shop.engine.record({ kind: "answer", switchCallId: id, leg: `${id}-carrier`, atUs: shop.time.clock.now() * 1000 });
    shop.time.pass(40);
    shop.engine.end(id, { dialStatus: "CANCEL" });
    expect(lastCall()).toMatchObject({ state: "cancelled", price: 0 });
    expect(shop.core.store.journal.openItems()).toMatchObject([{ kind: "call-not-heard" }]);
  });

  test("answered on both legs by the records, while the phone got the 487 of its CANCEL, costs nothing and is an item for the owner", async () => {
    shop = await testShop();
    const id = talk(4);
    shop.engine.end(id, { events: false });
    const times = { atMono: shop.time.clock.mono(), atUtc: shop.time.clock.now() };
    shop.engine.say({ kind: "ended", switchCallId: id, cause: 16, cabinCancelled: true, ...times });
    expect(lastCall()).toMatchObject({ state: "cancelled", price: 0, billed_ms: 0 });
    expect(account()).toBeNull();
    expect(shop.core.store.journal.openItems()).toMatchObject([{ kind: "call-not-heard" }]);
  });

  test("hung up 4 ms after its answer was heard pays its first second", async () => {
    shop = await testShop();
    shop.engine.end(talk(4));
    expect(lastCall()).toMatchObject({ state: "answered", billed_ms: 4, billed_seconds: 1 });
    expect(shop.core.store.journal.openItems()).toEqual([]);
  });

  test("whose carrier's leg fell silent, while the cabin's was cleared normally, is billed to its last sound", async () => {
    shop = await testShop();
    const id = talk(81_000);
    const atUs = shop.time.clock.now() * 1_000;
    shop.engine.record({ kind: "hangup", switchCallId: id, leg: `${id}-carrier`, cause: 44, atUs });
    shop.engine.record({ kind: "closed", switchCallId: id, atUs });
    shop.engine.end(id, { cause: 16, records: false });
    expect(lastCall()).toMatchObject({ billed_ms: 60_000, cause: "44", price: 200_000_000 });
  });

  test("cut for want of sound is billed to its last sound", async () => {
    shop = await testShop();
    const id = talk(81_000);
    shop.engine.end(id, { cause: 44 });
    expect(lastCall()).toMatchObject({ billed_ms: 60_000, price: 200_000_000 });
  });
});

describe("the cut at the limit", () => {
  test("comes from the core, before the switch's own, and the customer pays what the deposit holds", async () => {
    shop = await testShop();
    openSession(shop.core, shop.actor, { operationId: "op-00001", number: 1, mode: "prepaid", deposit: "20" });
    talk(5_989);
    expect(shop.engine.hungUp).toEqual([]);
    shop.time.pass(1);
    expect(shop.engine.hungUp).toHaveLength(1);
    expect(lastCall()).toMatchObject({ billed_ms: 5_990, billed_seconds: 6, price: 20_000_000 });
    expect(account()).toMatchObject({ deposit: "20", total: "20", due: { cash: "0" } });
  });

  test("moves with a deposit added during the call", async () => {
    shop = await testShop();
    openSession(shop.core, shop.actor, { operationId: "op-00001", number: 1, mode: "prepaid", deposit: "20" });
    talk(4_000);
    expect(addDeposit(shop.core, shop.actor, { operationId: "op-00002", number: 1, amount: "20" }).ok).toBe(true);
    shop.time.pass(7_000);
    expect(shop.engine.hungUp).toEqual([]);
    shop.time.pass(1_000);
    expect(lastCall()).toMatchObject({ billed_seconds: 12, price: 40_000_000 });
  });
});

describe("uncharged", () => {
  test("once makes one answered call free and goes back to charging", async () => {
    shop = await testShop();
    setUncharged(shop.core, shop.actor, { number: 1, mode: "once", reason: "prueba" });
    shop.call("4311", "0322768005", 60_000);
    expect(lastCall()).toMatchObject({ price: 0, notional: 200_000_000, uncharged_reason: "prueba" });
    expect(account()).toBeNull();
    shop.call("4311", "0322768005", 60_000);
    expect(account()?.total).toBe("200");
  });

  test("sticky stays until it is taken back", async () => {
    shop = await testShop();
    setUncharged(shop.core, shop.actor, { number: 1, mode: "sticky", reason: "familia" });
    shop.call("4311", "0322768005", 60_000);
    shop.call("4311", "0322768005", 60_000);
    expect(shop.core.feed.cabin(1)).toMatchObject({ charged: false, account: null });
  });
});

test("a cabin disabled after its call lets it finish and then refuses", async () => {
  shop = await testShop();
  const id = talk(2_000);
  await disableCabin(shop.core, { number: 1, when: "after-call" });
  expect(shop.core.feed.cabin(1)).toMatchObject({ enabled: true, disablesAfterCall: true, state: "talking" });
  shop.engine.end(id);
  expect(shop.core.feed.cabin(1)).toMatchObject({ enabled: false, disablesAfterCall: false, state: "to-pay" });
  expect(shop.engine.dial("4311", "0322768005").verdict.kind).toBe("deny");
});

test("a redial within the wait for records counts what the call before cost", async () => {
  shop = await testShop();
  openSession(shop.core, shop.actor, { operationId: "op-00001", number: 1, mode: "prepaid", deposit: "30" });
  const id = talk(3_000);
  shop.engine.end(id, { records: false });
  expect(shop.engine.dial("4311", "0322768005").verdict).toMatchObject({ kind: "allow", limitMs: 6_000 });
});

test("a full disk costs the reserve and no call; a book that stays shut is tried until it opens", async () => {
  shop = await testShop();
  const id = talk(3_000);
  const end = shop.core.store.calls.end;
  Object.assign(shop.core.store.calls, {
    end: () => {
      throw Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" });
    },
  });
  shop.engine.end(id);
  expect(lastCall()).toBeNull();
  Object.assign(shop.core.store.calls, { end });
  shop.time.pass(1_000);
  expect(lastCall()).toMatchObject({ price: 10_000_000, billed_ms: 3_000 });
  expect(account()?.calls).toHaveLength(1);
});

describe("the book", () => {
  const entries = () => {
    const raw = openSqlite(shop.book, { readonly: true });
    const rows = raw
      .prepare<[], { kind: string; ref: string; facts: string; person: string; postings: string }>(`SELECT kind, ref, facts, person,
        (SELECT json_group_array(json_array(account, amount)) FROM posting WHERE posting.seq = ledger.seq) AS postings
        FROM ledger WHERE kind LIKE 'call-%' ORDER BY seq`)
      .all();
    raw.close();
    return rows.map((row) => ({ ...row, facts: JSON.parse(row.facts) as object, postings: JSON.parse(row.postings) as unknown }));
  };

  test("is told of every answered call in the commit that ends it: what its account owes, what of it is tax", async () => {
    shop = await testShop({ file: { tax: { percent: "19" } } });
    shop.call("4311", "0322768005", 60_000);
    const call = lastCall();
    const tax = call?.tax ?? 0;
    expect(tax).toBeGreaterThan(0);
    expect(entries()).toMatchObject([
      {
        kind: "call-charged",
        ref: call?.id,
        person: "core",
        facts: { call: call?.id, cabin: 1, session: call?.session_id, dialled: "0322768005", billedMs: 60_000, price: 200_000_000, tax },
        postings: [
          [`debt:${call?.session_id}`, 200_000_000],
          ["sales", tax - 200_000_000],
          ["tax", -tax],
        ],
      },
    ]);
  });

  test("is told of a call that cost nothing without money, and of one that was not answered not at all", async () => {
    shop = await testShop();
    setUncharged(shop.core, shop.actor, { number: 1, mode: "once", reason: "prueba" });
    shop.call("4311", "0322768005", 60_000);
    shop.engine.end(shop.engine.dial("4311", "0322768005").id, { cause: 17, dialStatus: "BUSY" });
    expect(entries()).toMatchObject([
      { kind: "call-given-away", facts: { price: 0, notional: 200_000_000, uncharged: "prueba" }, postings: [] },
    ]);
  });

  test("takes calls that end in one turn in one commit", async () => {
    shop = await testShop();
    const ids = ["4311", "4312", "4313"].map((line) => shop.engine.dial(line, "0322768005").id);
    for (const id of ids) shop.engine.answer(id);
    shop.time.pass(3_000);
    let commits = 0;
    const { transaction } = shop.core.store;
    Object.assign(shop.core.store, {
      transaction: (work: () => unknown) => {
        commits += 1;
        return transaction(work);
      },
    });
    const soon: (() => void)[] = [];
    Object.assign(shop.core.scheduler, { soon: (work: () => void) => void soon.push(work) });
    for (const id of ids) shop.engine.end(id);
    commits = 0;
    for (const work of soon.splice(0)) work();
    expect(commits).toBe(1);
    expect(entries().map(({ kind }) => kind)).toEqual(Array(3).fill("call-charged"));
    expect(shop.core.live.all()).toEqual([]);
  });

  test("a call that ends within a command that is taken back is still there to be closed", async () => {
    shop = await testShop();
    const id = talk(3_000);
    shop.engine.end(id, { records: false });
    expect(() =>
      shop.core.store.transaction(() => {
        settleWaiting(shop.core, 1);
        settleWaiting(shop.core, 1);
        throw new Error("no");
      }),
    ).toThrow("no");
    expect(lastCall()).toBeNull();
    settleWaiting(shop.core, 1);
    expect(lastCall()).toMatchObject({ price: 10_000_000 });
    expect(entries()).toHaveLength(1);
  });
});
