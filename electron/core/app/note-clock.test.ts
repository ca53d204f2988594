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
