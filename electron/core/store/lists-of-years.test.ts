import { afterEach, expect, test } from "vitest";
import { ANY_CALL } from "../../../fixtures/any-call.ts";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { openSqlite } from "../../node-kit/sqlite-open.ts";
import { callFilter } from "../app/list-calls.ts";
import { callCondition } from "./call-list-repository.ts";

let shop: TestShop;
afterEach(() => shop.close());

/** What SQLite goes through for a statement, its parameters empty. */
function planOf(sql: string): string {
  const book = openSqlite(shop.book, { readonly: true });
  try {
    return book
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll(/[@?]\w*/g, "1")}`)
      .all()
      .map(({ detail }) => detail)
      .join("\n");
  } finally {
    book.close();
  }
}

test("the calls of a span are looked up, whatever else narrows them", async () => {
  shop = await testShop();
  for (const more of [{}, { cabin: 1 }, { state: "answered" }, { digits: "32" }, { toUtc: 2 }]) {
    const plan = planOf(`SELECT count(*) FROM call WHERE ${callCondition({ ...ANY_CALL, fromUtc: 1, ...more })}`);
    expect(plan).toContain("call_when");
    expect(plan).not.toMatch(/SCAN call\b/);
  }
});

test.each([
  ["a paper's place in the chain", "SELECT seq, hash FROM anchor WHERE kind = ? AND ref = ? ORDER BY id LIMIT 1", "anchor_ref"],
  ["the tries of a paper", "SELECT outcome FROM print_attempt WHERE job_id = ? ORDER BY id DESC LIMIT 1", "print_attempt_job"],
  ["what is in the drawer", "SELECT sum(amount) FROM posting WHERE account = 'drawer' AND seq >= ?", "posting_drawer"],
])("%s is looked up", async (_, sql, index) => {
  shop = await testShop();
  expect(planOf(sql)).toContain(index);
  expect(planOf(sql)).not.toContain("SCAN");
});

test("a span holds the calls that began in it, ended or still up, and the clock may have been set back", async () => {
  shop = await testShop();
  const { callList } = shop.core.store;
  const listed = (fromUtc: number | null, toUtc: number | null) => {
    const { openFrom } = callFilter(shop.core, {});
    const rows = callList.page({ ...ANY_CALL, openFrom, fromUtc, toUtc }, 0, 100);
    return rows.map(({ dialled, ended_utc }) => `${dialled} ${ended_utc === null ? "up" : "ended"}`);
  };
  const began = shop.time.clock.now();
  shop.call("4311", "0322768001", 1_000);
  shop.time.pass(60_000);
  const later = shop.time.clock.now();
  shop.call("4311", "0322768002", 1_000);
  const { id } = shop.engine.dial("4312", "0322768003");
  shop.engine.answer(id);
  expect(listed(began, null)).toEqual(["0322768003 up", "0322768002 ended", "0322768001 ended"]);
  expect(listed(later, null)).toEqual(["0322768003 up", "0322768002 ended"]);
  expect(listed(null, later)).toEqual(["0322768001 ended"]);
  expect(listed(later + 3_600_000, null)).toEqual([]);
  shop.time.stepWall(-3_600_000);
  shop.call("4313", "0322768004", 1_000);
  expect(listed(began, null)).toEqual(["0322768003 up", "0322768002 ended", "0322768001 ended"]);
  expect(listed(null, began)).toEqual(["0322768004 ended"]);
  shop.engine.end(id);
  shop.time.settle();
  expect(listed(later, null)).toEqual(["0322768003 ended", "0322768002 ended"]);
  expect(callList.totals({ ...ANY_CALL, fromUtc: later, toUtc: null })).toMatchObject({ calls: 2, answered: 2 });
});
