import { afterEach, describe, expect, test } from "vitest";
import { bookEntries } from "../../../../fixtures/book-entries.ts";
import { scriptedPrinter } from "../../../../fixtures/scripted-printer.ts";
import { employCrew, windowWith } from "../../../../fixtures/shop-people.ts";
import { type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import { verifyBook } from "../../../verifier/verify-book.ts";
import { chargeAccount } from "../charge-account.ts";
import { heartbeat } from "../heartbeat.ts";
import { unchargeCall } from "../money/uncharge-call.ts";
import { printRecovery } from "./print-recovery.ts";
import { recoveryView } from "./recovery-view.ts";
import { settleRecovery } from "./settle-recovery.ts";

let shop: TestShop;
afterEach(() => shop.close());

const talking = (line: string) => {
  const { id } = shop.engine.dial(line, "0322768005");
  shop.engine.answer(id);
  return id;
};
const settle = (how: { later?: boolean; saved?: readonly string[] } = {}) =>
  settleRecovery(shop.core, shop.actor, { operationId: "op-1", later: false, ...how });
const charge = (cabin: number, discount?: { amount: string; reason: string }) =>
  chargeAccount(shop.core, shop.actor, { operationId: `op-charge-${cabin}`, cabin, discount, tender: { method: "cash" }, print: false });
const items = () => shop.core.store.journal.items({ open: true }).map(({ kind }) => kind);

/** Two calls for 4 s; the switch dies with the core, and has written down the end of the first. */
async function powerCut(): Promise<void> {
  const first = talking("4311");
  talking("4312");
  shop.time.pass(4_000);
  await heartbeat(shop.core);
  await shop.crashAndRestart(() => {
    shop.engine.end(first, { events: false });
    shop.engine.die();
    shop.time.pass(60_000);
    shop.time.reboot();
  });
}

/** The core dies 4 s into two calls and the switch a minute later, when it has written down the end of the first. */
async function cutBeforeTheEnd(): Promise<void> {
  const first = talking("4311");
  talking("4312");
  shop.time.pass(4_000);
  await heartbeat(shop.core);
  await shop.crashAndRestart(() => {
    shop.time.pass(60_000);
    shop.engine.end(first, { events: false });
    shop.engine.die();
  });
}

describe("after a power cut", () => {
  test("every call that was live is in the question, with what its duration was taken from", async () => {
    shop = await testShop();
    await powerCut();
    expect(recoveryView(shop.core)).toMatchObject({
      cause: "power-cut",
      stoppedAt: "2026-11-21T15:00:04.000Z",
      startedAt: "2026-11-21T15:01:04.000Z",
      calls: [
        { cabin: 1, evidence: "cel", billedMs: 4_000, price: "13" },
        { cabin: 2, evidence: "heartbeat", billedMs: 4_000, price: "13" },
      ],
      papers: [],
      untouched: { cabins: 1, sales: 0, lastBackupAt: null },
    });
  });

  test("Enter leaves them to pay, once for ever, and the item of the same question is answered with it", async () => {
    shop = await testShop();
    await powerCut();
    expect(items()).toEqual(["call-bounded"]);
    expect(settle()).toEqual({ ok: true, value: null });
    expect(items()).toEqual([]);
    expect(shop.core.feed.cabin(1).state).toBe("to-pay");
    await shop.crashAndRestart();
    expect(recoveryView(shop.core)).toBeNull();
    const head = shop.core.book.head().seq;
    expect(settle().ok).toBe(true);
    expect(shop.core.book.head().seq).toBe(head);
    expect(verifyBook(shop.book).failures).toEqual([]);
  });

  test("what is decided later is kept among what is to be looked at", async () => {
    shop = await testShop();
    await powerCut();
    settle({ later: true });
    expect(recoveryView(shop.core)).toBeNull();
    expect(items().toSorted()).toEqual(["call-bounded", "call-recovered"]);
    expect(shop.core.feed.cabin(1).state).toBe("to-pay");
  });

  test("every call says what of it was saved before, where the switch has told more", async () => {
    shop = await testShop();
    await cutBeforeTheEnd();
    expect(recoveryView(shop.core)?.calls).toMatchObject([
      { cabin: 1, evidence: "cel", billedMs: 64_000, price: "213", saved: { billedSeconds: 4, price: "13" } },
      { cabin: 2, evidence: "heartbeat", billedMs: 4_000, price: "13", saved: null },
    ]);
  });

  test("only what was saved is charged: the rest is a discount by itself, and the call keeps its price", async () => {
    shop = await testShop();
    await cutBeforeTheEnd();
    const [first] = recoveryView(shop.core)?.calls ?? [];
    expect(settle({ saved: [first?.id ?? ""] })).toEqual({ ok: true, value: null });
    expect(bookEntries(shop.book, "recovery-settled").map(({ facts }) => facts)).toMatchObject([
      { calls: [{ cabin: 1, price: 213_000_000, savedOff: 200_000_000 }, { cabin: 2 }] },
    ]);
    const reason = "Llamada cortada: se cobra lo guardado";
    expect(shop.core.feed.cabin(1).account).toMatchObject({
      ...{ total: "13", due: { cash: "10", card: "13" }, calls: [{ price: "213" }] },
      savedOff: { reason, calls: [{ id: first?.id, off: "200" }] },
    });
    await shop.crashAndRestart();
    const sale = charge(1);
    expect(sale).toMatchObject({ ok: true, value: { subtotal: "213", discount: "200", discountReason: reason, total: "10" } });
    expect(shop.core.feed.cabin(2).account?.savedOff).toBeUndefined();
    expect(verifyBook(shop.book).failures).toEqual([]);
  });

  test("a discount that is given takes the place of the one decided after the outage", async () => {
    shop = await testShop();
    await cutBeforeTheEnd();
    settle({ saved: (recoveryView(shop.core)?.calls ?? []).map(({ id }) => id) });
    expect(charge(1, { amount: "3", reason: "vecino" })).toMatchObject({
      value: { discount: "3", discountReason: "vecino", total: "210" },
    });
    expect(charge(2)).toMatchObject({ value: { discount: "0", total: "10" } });
  });

  test("in a shop with people it is a discount like any other: a second person says yes when it is charged", async () => {
    shop = await testShop();
    const ids = await employCrew(shop.core);
    await cutBeforeTheEnd();
    settle({ saved: (recoveryView(shop.core)?.calls ?? []).map(({ id }) => id) });
    const { actor } = await windowWith(shop.core, "ana", ids.ana);
    const request = { operationId: "op-charge-1", cabin: 1, tender: { method: "card" }, print: false } as const;
    expect(chargeAccount(shop.core, actor, request)).toMatchObject({ error: { code: "approval/needed", details: { kind: "discount" } } });
  });

  test("a call that is not in the question is refused, and nothing is settled", async () => {
    shop = await testShop();
    await cutBeforeTheEnd();
    expect(settle({ saved: ["nobody"] })).toMatchObject({ error: { code: "call/unknown" } });
    expect(recoveryView(shop.core)?.calls).toHaveLength(2);
  });

  test("a call that is not to be charged leaves the question", async () => {
    shop = await testShop();
    await powerCut();
    const [first] = recoveryView(shop.core)?.calls ?? [];
    unchargeCall(shop.core, shop.actor, { id: first?.id ?? "", operationId: "op-2", reason: "Se cortó la luz" });
    expect(recoveryView(shop.core)?.calls).toMatchObject([{ cabin: 2 }]);
    settle();
    expect(shop.core.feed.cabin(1).state).toBe("free");
    expect(verifyBook(shop.book).failures).toEqual([]);
  });

  test("a second one before anybody has decided loses nobody", async () => {
    shop = await testShop();
    await powerCut();
    talking("4313");
    shop.time.pass(3_000);
    await heartbeat(shop.core);
    await shop.crashAndRestart(() => shop.engine.die());
    expect(recoveryView(shop.core)?.calls.map(({ cabin }) => cabin)).toEqual([1, 2, 3]);
  });

  test("the list goes on paper where there is a printer", async () => {
    const printer = scriptedPrinter();
    shop = await testShop({ printer, file: { printer: { device: "tcp:127.0.0.1:9100" } } });
    await powerCut();
    expect(printRecovery(shop.core)).toEqual({ printed: "queued" });
    await printer.tried(1);
    const [paper] = printer.papers;
    expect(paper?.join("\n")).toMatch(/LLAMADAS RECUPERADAS[\s\S]*Cabina 02 Valparaiso[\s\S]*TOTAL +\$26/);
  });
});

test("calls the switch still holds go on without a question", async () => {
  shop = await testShop();
  const id = talking("4311");
  shop.time.pass(2_000);
  await shop.crashAndRestart();
  expect(recoveryView(shop.core)).toBeNull();
  shop.time.pass(2_000);
  shop.engine.end(id);
  expect(recoveryView(shop.core)).toBeNull();
});

test("a program that ended on a machine that went on is no power cut", async () => {
  shop = await testShop();
  const id = talking("4311");
  shop.time.pass(2_000);
  await shop.crashAndRestart(() => shop.engine.end(id));
  expect(recoveryView(shop.core)).toMatchObject({ cause: "program", calls: [{ cabin: 1, billedMs: 2_000 }] });
});
