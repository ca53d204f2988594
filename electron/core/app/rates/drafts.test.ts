import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { clientOf } from "../../../../fixtures/rates-client.ts";
import { type TestShop, testShop } from "../../../../fixtures/test-shop.ts";

let shop: TestShop;
let owner: ReturnType<typeof clientOf>;
let operations = 0;
const operationId = () => `operation-${++operations}`;
const rate = (prefix: string, value: string, more: object = {}) => ({
  prefix,
  description: `D ${prefix}`,
  unit: "minute" as const,
  value,
  ...more,
});
const put = (...rates: readonly { rate: ReturnType<typeof rate>; replaces?: string }[]) =>
  owner.rates.draft.put({ operationId: operationId(), rates: [...rates] });
const publish = (more: object = {}) => owner.rates.draft.publish({ operationId: operationId(), acceptLargeChanges: true, ...more });
const priceOf = (number: string) => {
  const quote = shop.core.rates.quote(number);
  return quote.kind === "priced" ? Number(quote.terms.value.digits) / 10 ** quote.terms.value.scale : null;
};

beforeEach(async () => {
  shop = await testShop();
  owner = clientOf(shop.core);
});
afterEach(() => shop.close());

describe("a draft", () => {
  test("is created, shown and thrown away without a call having seen it", async () => {
    const answer = await put({ rate: rate("032", "250"), replaces: "032||" }, { rate: rate("0051", "90") });
    expect(answer).toMatchObject({
      problems: [],
      draft: { side: "sell", changes: 2, only: null, canUndo: true, source: null, user: "owner" },
    });
    expect((await owner.rates.draft.changes({})).rows).toMatchObject([
      { key: "0051||", kind: "new", before: null, after: { value: "90" }, percent: null, country: "PE" },
      { key: "032||", kind: "up", before: { value: "200" }, after: { value: "250" }, percent: "25", large: false, country: "CL" },
    ]);
    expect(priceOf("0322768005")).toBe(200);
    expect(await owner.rates.draft.discard({ operationId: operationId() })).toEqual({ draft: null, problems: [] });
    await expect(owner.rates.draft.changes({})).rejects.toMatchObject({ code: "rates/no-draft" });
  });

  test("names the row where there is only one change", async () => {
    expect((await put({ rate: rate("032", "250") })).draft?.only).toEqual({ description: "Chile D 032", before: "200", after: "250" });
  });

  test("takes all rates of a command or none", async () => {
    const answer = await put(
      { rate: rate("0051", "90") },
      { rate: rate("5x", "1") },
      { rate: rate("032", "1", { band: "mon" }), replaces: "02||" },
    );
    expect(answer).toEqual({ draft: null, problems: [{ position: 1, code: "rate/bad-prefix", field: "prefix" }] });
  });

  test("is undone step by step", async () => {
    await put({ rate: rate("0051", "90") });
    await put({ rate: rate("0051", "95") }, { rate: rate("0052", "10") });
    const undo = () => owner.rates.draft.undo({ operationId: operationId() });
    expect((await undo()).draft).toMatchObject({ changes: 1, only: { after: "90" }, canUndo: true });
    expect(await undo()).toMatchObject({ draft: null });
    await expect(undo()).rejects.toMatchObject({ code: "rates/no-draft" });
  });

  test("loses the rates that are named, and those a filter shows", async () => {
    const remove = (what: object) => owner.rates.draft.remove({ operationId: operationId(), ...what });
    expect((await remove({ keys: ["1006||", "77||"] })).draft).toMatchObject({ changes: 1, only: { before: "200", after: null } });
    expect((await remove({ matching: { text: "internas" } })).draft).toMatchObject({ changes: 2 });
    await expect(remove({})).rejects.toMatchObject({ code: "request/invalid" });
    await publish();
    expect([priceOf("1006"), priceOf("100"), priceOf("0322768005")]).toEqual([null, null, 200]);
  });
});

describe("publishing", () => {
  test("is in force for the next call; a running one keeps its price", async () => {
    const { id } = shop.engine.dial("4311", "0322768005");
    shop.engine.answer(id);
    await put({ rate: rate("032", "300") });
    const deck = await publish();
    expect(deck).toMatchObject({ version: 2, state: "in-force", rates: 5, source: "edit", publishedBy: "owner" });
    expect(priceOf("0322768005")).toBe(300);
    shop.time.pass(60_000);
    shop.engine.end(id);
    shop.time.settle();
    expect((await owner.calls.list({})).rows[0]).toMatchObject({ price: "200", value: "200" });
    expect(await owner.rates.versions({})).toMatchObject({
      total: 2,
      rows: [
        { version: 2, state: "in-force" },
        { version: 1, state: "past" },
      ],
    });
    expect((await owner.rates.overview()).drafts).toEqual([]);
  });

  test("is done once, whether its retry comes while it runs or later", async () => {
    await put({ rate: rate("032", "300") });
    const order = { operationId: operationId(), acceptLargeChanges: true };
    const [first, second] = await Promise.all([owner.rates.draft.publish(order), owner.rates.draft.publish(order)]);
    expect(second).toEqual(first);
    expect(await owner.rates.draft.publish(order)).toEqual(first);
    expect((await owner.rates.versions({})).total).toBe(2);
    await expect(owner.rates.draft.publish({ ...order, acceptBelowCost: true })).rejects.toMatchObject({ code: "operation/reused" });
  });

  test("waits for its time", async () => {
    await put({ rate: rate("032", "300") });
    const effectiveAt = new Date(shop.core.clock.now() + 3_600_000).toISOString();
    expect(await publish({ effectiveAt })).toMatchObject({ state: "scheduled", effectiveAt });
    expect(priceOf("0322768005")).toBe(200);
    shop.time.pass(3_600_001);
    expect(priceOf("0322768005")).toBe(300);
  });

  test("is refused for what was not accepted knowingly", async () => {
    await owner.rates.draft.put({ operationId: operationId(), side: "cost", rates: [{ rate: rate("5632", "210") }] });
    await owner.rates.draft.publish({ operationId: operationId(), side: "cost", acceptBelowCost: true });
    await put({ rate: rate("032", "205") });
    await expect(publish()).rejects.toMatchObject({ code: "rates/sells-below-cost", data: { rates: 1 } });
    await put({ rate: rate("032", "301") });
    await expect(publish({ acceptLargeChanges: false })).rejects.toMatchObject({ code: "rates/large-change", data: { rates: 1 } });
    expect(await publish()).toMatchObject({ version: 3 });
    await expect(publish()).rejects.toMatchObject({ code: "rates/no-draft" });
  });

  test("of a cost that rises above its sale is a sale below cost", async () => {
    await owner.rates.draft.put({ operationId: operationId(), side: "cost", rates: [{ rate: rate("5632", "201") }] });
    const order = { operationId: operationId(), side: "cost" as const };
    await expect(owner.rates.draft.publish(order)).rejects.toMatchObject({ code: "rates/sells-below-cost" });
    expect(await owner.rates.draft.publish({ ...order, acceptBelowCost: true })).toMatchObject({ side: "cost" });
  });

  test("can be taken back: the older content is a version anew", async () => {
    await put({ rate: rate("032", "300") });
    await publish();
    expect(await owner.rates.restore({ operationId: operationId(), version: 1 })).toMatchObject({
      version: 3,
      source: "restore 1",
      rates: 5,
    });
    expect(priceOf("0322768005")).toBe(200);
    await expect(owner.rates.restore({ operationId: operationId(), version: 99 })).rejects.toMatchObject({ code: "request/not-found" });
  });
});

describe("a draft that another version overtakes", () => {
  const overtake = async (value: string, prefix: string) => {
    const effectiveAt = new Date(shop.core.clock.now() + 1_000).toISOString();
    await put({ rate: rate(prefix, value) });
    await publish({ effectiveAt });
  };

  test("moves to it where its rows are as they were", async () => {
    await overtake("300", "032");
    await put({ rate: rate("02", "60") });
    shop.time.pass(2_000);
    expect(await publish()).toMatchObject({ version: 3 });
    expect([priceOf("0322768005"), priceOf("021234567")]).toEqual([300, 60]);
  });

  test("is refused where they changed, and can be thrown away", async () => {
    await overtake("300", "032");
    await put({ rate: rate("032", "250") });
    shop.time.pass(2_000);
    await expect(publish()).rejects.toMatchObject({ code: "rates/stale-draft", data: { rows: ["032||"] } });
    await expect(put({ rate: rate("02", "60") })).rejects.toMatchObject({ code: "rates/stale-draft" });
    expect(await owner.rates.draft.discard({ operationId: operationId() })).toEqual({ draft: null, problems: [] });
  });
});

test("a draft outlives the core, with its steps", async () => {
  await put({ rate: rate("0051", "90") });
  await put({ rate: rate("0052", "90") });
  await shop.crashAndRestart();
  owner = clientOf(shop.core);
  expect((await owner.rates.overview()).drafts).toMatchObject([{ changes: 2, canUndo: true }]);
  expect((await owner.rates.draft.undo({ operationId: operationId() })).draft).toMatchObject({ changes: 1 });
});

test("what the draft would have made of the calls of the last days", async () => {
  shop.call("4311", "0322768005", 60_000);
  await put({ rate: rate("032", "250") });
  const replay = await owner.rates.draft.replay({ days: 30 });
  expect(replay).toMatchObject({ days: 30, refusedCalls: 0, total: { calls: 1, salesBefore: "200", salesAfter: "250" } });
});
