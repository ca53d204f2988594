import { afterEach, expect, test } from "vitest";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { openSqlite } from "../../node-kit/sqlite-open.ts";

let shop: TestShop;
afterEach(() => shop.close());

function told(kind: string): { readonly ref: string | null; readonly clock_doubtful: number; readonly facts: object }[] {
  const raw = openSqlite(shop.book, { readonly: true });
  const rows = raw
    .prepare<[string], { ref: string | null; clock_doubtful: number; facts: string }>(
      "SELECT ref, clock_doubtful, facts FROM ledger WHERE kind = ?",
    )
    .all(kind);
  raw.close();
  return rows.map((row) => ({ ...row, facts: JSON.parse(row.facts) as object }));
}

/** The next beat is set once what the one before asked the switch has been answered. */
async function beat(): Promise<void> {
  shop.time.pass(5_000);
  await new Promise((resolve) => void setImmediate(resolve));
}

test.each([
  { stepMs: -3_600_000, doubtful: 1 },
  { stepMs: 7_200_000, doubtful: 0 },
])("a clock that was set by $stepMs ms is told to the book, once", async ({ stepMs, doubtful }) => {
  shop = await testShop();
  await beat();
  expect(told("clock-stepped")).toEqual([]);
  shop.time.stepWall(stepMs);
  await beat();
  await beat();
  expect(told("clock-stepped")).toMatchObject([{ clock_doubtful: doubtful, facts: { stepMs } }]);
  const { items } = shop.core.store.journal;
  expect(items({ open: true })).toMatchObject([{ kind: "clock-stepped" }]);
  expect(JSON.parse(items({ open: true })[0]?.detail ?? "")).toMatchObject({ stepMs });
});

test("a step is told even where entries were written between it and the beat, and once", async () => {
  shop = await testShop();
  const { id } = shop.engine.dial("4311", "0322768005");
  shop.engine.answer(id);
  shop.time.pass(1_000);
  shop.time.stepWall(7_200_000);
  shop.engine.end(id);
  await beat();
  await beat();
  expect(told("clock-stepped")).toMatchObject([{ facts: { stepMs: 7_200_000 } }]);
  expect(shop.core.store.calls.lastOfCabin(1)).toMatchObject({ billed_ms: 1_000, evidence: "monotonic" });
});

test("a clock that is put right by seconds is told to the book and is nothing for the owner", async () => {
  shop = await testShop();
  shop.time.stepWall(3_000);
  await beat();
  expect(told("clock-stepped")).toHaveLength(1);
  expect(shop.core.store.journal.openItems()).toEqual([]);
});

test("a list that was in force when it was published prices calls under a clock set back behind that, also after a restart", async () => {
  shop = await testShop();
  const { decks } = shop.core.store;
  const [first, now] = [decks.get(1), shop.time.clock.now()];
  if (first === null) throw new Error("no list");
  const version = decks.add({ ...first, baseVersion: 1, effectiveUtc: now, publishedUtc: now });
  await shop.core.rates.takeUpNewer();
  shop.time.stepWall(-7_200_000);
  await shop.core.rates.takeUpNewer();
  shop.call("4311", "0322768005", 3_000);
  await shop.crashAndRestart(() => {
    shop.time.reboot();
    shop.time.stepWall(-50 * 365 * 86_400_000);
  });
  shop.call("4312", "0322768005", 3_000);
  expect([1, 2].map((cabin) => shop.core.store.calls.lastOfCabin(cabin))).toMatchObject([
    { deck_version: version, billed_ms: 3_000 },
    { deck_version: version, billed_ms: 3_000 },
  ]);
  expect(shop.core.store.decks.nextEffective({ side: "sell", scope: "shop" }, shop.time.clock.now())).toBe(null);
});

test("a machine that starts with an earlier clock is told, one that was off for a night is not", async () => {
  shop = await testShop();
  await shop.crashAndRestart(() => {
    shop.time.reboot();
    shop.time.stepWall(10 * 3_600_000);
  });
  expect(told("clock-stepped")).toEqual([]);
  shop.call("4311", "0322768005", 3_000);
  await shop.crashAndRestart(() => {
    shop.time.reboot();
    shop.time.stepWall(-86_400_000);
  });
  expect(told("clock-stepped")).toMatchObject([{ clock_doubtful: 1, facts: { stepMs: -86_400_000 } }]);
});

test("every price list that comes in force is told with its content, whoever published it, once", async () => {
  shop = await testShop();
  const version = shop.core.store.decks.inForce({ side: "sell", scope: "shop" }, 0);
  await shop.crashAndRestart();
  expect(told("prices-published")).toMatchObject([{ ref: "1", facts: { version: 1, side: "sell", sha256: version?.content } }]);
});
