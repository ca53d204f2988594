import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { TEST_SHOP_FILE, type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import type { LiveEvent } from "../../../../shared/contract/live-event.ts";
import type { SettingValue } from "../../../../shared/settings/setting-value.ts";
import { verifyBook } from "../../../verifier/verify-book.ts";
import { houseActor } from "../actor.ts";
import { arrangeCabins, nameCabin } from "./arrange-cabins.ts";
import { putSetting, resetSetting } from "./put-setting.ts";
import { listSettings } from "./setting-view.ts";

let shop: TestShop;
let operations = 0;
const newId = (what: string) => {
  operations += 1;
  return `${what}-${operations}`;
};

beforeEach(async () => {
  shop = await testShop();
});
afterEach(() => shop.close());

const owner = () => houseActor(shop.core.shop, "owner");
const put = (key: string, value: SettingValue, operationId = newId("set")) => putSetting(shop.core, owner(), { operationId, key, value });
/** What the book tells of settings: which, before and after. */
function entries(): unknown[] {
  const book = new Database(shop.book, { readonly: true });
  const rows = book.prepare<[], { ref: string; facts: string }>(
    "SELECT ref, facts FROM ledger WHERE kind = 'setting-changed' ORDER BY seq",
  );
  const told = rows.all().map(({ ref, facts }) => [ref, JSON.parse(facts)]);
  book.close();
  return told;
}

describe("a setting of the shop", () => {
  test("is in force at once, in the account of a cabin that is open already", () => {
    shop.call("4311", "0322768005", 68_000);
    const due = () => shop.core.feed.cabin(1).account?.due.cash;
    expect(due()).toBe("230");
    expect(put("rounding.cash.to", "100")).toMatchObject({ ok: true, value: { value: "100", original: null } });
    expect(due()).toBe("200");
    expect(put("rounding.cash.to", "0")).toMatchObject({ ok: true });
    expect(due()).toBe("227");
  });

  test("holds for the call that comes next", () => {
    put("limits.maxCallSeconds", 120);
    expect(shop.engine.dial("4311", "0322768005").verdict).toMatchObject({ kind: "allow", limitMs: 120_000 });
  });

  test("is told to the book with what it was before, once", () => {
    put("till.safeDropAbove", "180000", "once");
    put("till.safeDropAbove", "180000", "once");
    put("till.safeDropAbove", "180000");
    put("till.safeDropAbove", null);
    expect(entries()).toEqual([
      ["till.safeDropAbove", { key: "till.safeDropAbove", before: "null", after: '"180000"' }],
      ["till.safeDropAbove", { key: "till.safeDropAbove", before: '"180000"', after: "null" }],
    ]);
  });

  test("is kept over a restart, and goes back to what shop.json says when it is reset", async () => {
    put("counter.undoSeconds", 20);
    put("shop.footer", "  Gracias  ");
    await shop.crashAndRestart();
    expect(shop.core.shop.file.counter.undoSeconds).toBe(20);
    expect(shop.core.shop.file.shop.footer).toBe("Gracias");
    resetSetting(shop.core, owner(), { operationId: "back", key: "counter.undoSeconds" });
    expect(shop.core.shop.file.counter.undoSeconds).toBe(8);
    expect(listSettings(shop.core).find(({ key }) => key === "shop.footer")).toMatchObject({ value: "Gracias", original: null });
  });

  test.each<[string, SettingValue, string]>([
    ["limits.maxCallSeconds", 5, "setting/too-small"],
    ["limits.maxCallSeconds", "120", "setting/type"],
    ["shop.language", "fr", "setting/not-a-choice"],
    ["sip.port", 5_070, "setting/unknown"],
    ["shop.name", null, "setting/empty"],
  ])("%s is not set to %j", (key, value, reason) => {
    expect(put(key, value)).toMatchObject({ ok: false, error: { code: "request/invalid", details: { reason } } });
    expect(entries()).toEqual([]);
  });

  test("the direction of the rounding means nothing without a step of the shop's own", () => {
    put("rounding.cash.halfDown", true);
    expect(listSettings(shop.core).find(({ key }) => key === "rounding.cash.halfDown")).toMatchObject({ applies: false, value: null });
    put("rounding.cash.to", "50");
    expect(shop.core.shop.cashRounding).toMatchObject({ toMicros: 50_000_000, halfDown: true });
  });

  test("a step of the shop's own begins as is usual in its currency, and can go the other way", async () => {
    put("rounding.cash.to", "50");
    expect(shop.core.shop.cashRounding).toMatchObject({ halfDown: true, alwaysDown: false });
    put("rounding.cash.mode", "down");
    put("rounding.cash.halfDown", false);
    expect(shop.core.shop.cashRounding).toMatchObject({ toMicros: 50_000_000, halfDown: false, alwaysDown: true });
    await shop.crashAndRestart();
    expect(shop.core.shop.cashRounding).toMatchObject({ toMicros: 50_000_000, halfDown: false, alwaysDown: true });
    resetSetting(shop.core, owner(), { operationId: "back", key: "rounding.cash.mode" });
    expect(shop.core.shop.cashRounding).toMatchObject({ alwaysDown: false });
    expect(put("rounding.cash.mode", "up")).toMatchObject({ ok: false, error: { details: { reason: "setting/not-a-choice" } } });
  });

  test("Peru's step is rounded down unless the shop says otherwise", async () => {
    const peru = await testShop({ file: { ...TEST_SHOP_FILE, shop: { country: "PE", currency: "PEN", timeZone: "America/Lima" } } });
    const set = (key: string, value: SettingValue) => putSetting(peru.core, owner(), { operationId: newId("set"), key, value });
    try {
      expect(peru.core.shop.cashRounding).toMatchObject({ toMicros: 100_000, alwaysDown: true });
      set("rounding.cash.to", "0.50");
      expect(peru.core.shop.cashRounding).toMatchObject({ toMicros: 500_000, alwaysDown: true });
      set("rounding.cash.mode", "nearest");
      expect(peru.core.shop.cashRounding).toMatchObject({ toMicros: 500_000, alwaysDown: false });
    } finally {
      await peru.close();
    }
  });

  test("a limit is off, and on again with what is usual or what is typed", () => {
    put("alerts.longCallMinutes", null);
    put("alerts.refusedAttempts.count", null);
    expect(shop.core.shop.file.alerts).toMatchObject({ longCallMinutes: null, refusedAttempts: null });
    expect(listSettings(shop.core).find(({ key }) => key === "alerts.refusedAttempts.minutes")).toMatchObject({
      applies: false,
      value: null,
    });
    put("alerts.refusedAttempts.count", 7);
    put("alerts.refusedAttempts.minutes", 9);
    expect(shop.core.shop.file.alerts).toMatchObject({ longCallMinutes: null, refusedAttempts: { count: 7, minutes: 9 } });
    put("alerts.longCallMinutes", 45);
    expect(shop.core.shop.file.alerts.longCallMinutes).toBe(45);
  });

  test("a limit that shop.json turns off can be turned on", async () => {
    const own = await testShop({ file: { ...TEST_SHOP_FILE, alerts: { quickAnswers: null } } });
    try {
      putSetting(own.core, owner(), { operationId: "on", key: "alerts.quickAnswers.count", value: 5 });
      expect(own.core.shop.file.alerts.quickAnswers).toEqual({ count: 5, minutes: 30 });
      resetSetting(own.core, owner(), { operationId: "off", key: "alerts.quickAnswers.count" });
      expect(own.core.shop.file.alerts.quickAnswers).toBeNull();
    } finally {
      await own.close();
    }
  });

  test("the markup prices the next call, and the rates' screen sees the same one", () => {
    put("decks.markupPercent", "42");
    expect(listSettings(shop.core).find(({ key }) => key === "decks.markupPercent")).toMatchObject({ value: "42", original: "0" });
    expect(shop.core.rateWork.markup().percent).toMatchObject({ digits: 42n });
  });

  test("tells the windows: ask for the shop again, then everything", () => {
    const heard: LiveEvent["kind"][] = [];
    shop.core.feed.subscribe(({ kind }) => heard.push(kind));
    put("shop.name", "Otro");
    shop.time.settle();
    expect(heard).toEqual(["shop-changed", "snapshot"]);
  });
});

test("shop.json that changes wins once, until the screen is used again", async () => {
  const first = { ...TEST_SHOP_FILE, counter: { undoSeconds: 10 } };
  const changed = { file: first as object };
  const own = await testShop(changed);
  const say = (value: number) => putSetting(own.core, owner(), { operationId: `v${value}`, key: "counter.undoSeconds", value });
  try {
    say(30);
    await own.crashAndRestart();
    expect(own.core.shop.file.counter.undoSeconds).toBe(30);
    changed.file = { ...TEST_SHOP_FILE, counter: { undoSeconds: 12 } };
    await own.crashAndRestart();
    expect(own.core.shop.file.counter.undoSeconds).toBe(12);
    say(40);
    await own.crashAndRestart();
    expect(own.core.shop.file.counter.undoSeconds).toBe(40);
  } finally {
    await own.close();
  }
});

describe("the verifier", () => {
  const tamper = (sql: string) => {
    const book = new Database(shop.book);
    book.exec(sql);
    book.close();
    return verifyBook(shop.book).failures.map(({ check }) => check);
  };

  beforeEach(() => {
    for (const [key, value] of [
      ["shop.name", 'Los "Andes"'],
      ["counter.directNote", true],
      ["limits.warnSeconds", [90, 20]],
      ["till.safeDropAbove", "180000"],
      ["till.safeDropAbove", null],
      ["decks.markupPercent", "12.5"],
    ] as const)
      put(key, value);
    arrangeCabins(shop.core, owner(), { operationId: "order", order: [2, 1, 3] });
  });

  test("finds every setting as the chain says it was changed", () => {
    expect(verifyBook(shop.book)).toMatchObject({ ok: true, failures: [] });
  });

  test.each([
    [`UPDATE setting SET value = '{"value":"Otro","shopFile":"Timbre"}' WHERE key = 'shop:shop.name'`, /last changed to/],
    [`UPDATE setting SET value = '{"value":[1,2,3],"shopFile":null}' WHERE key = 'shop:cabins.order'`, /last changed to/],
    [`INSERT INTO setting VALUES ('shop:limits.maxCallSeconds', '{"value":60,"shopFile":3600}')`, /has its entry/],
    ["DELETE FROM setting WHERE key = 'shop:counter.directNote'", /is in the book/],
  ])("sees what was changed behind the back of the chain: %s", (sql, check) => {
    expect(tamper(sql)).toEqual([expect.stringMatching(check)]);
  });
});

describe("the cabins", () => {
  const order = () => shop.core.feed.cabins().map(({ number }) => number);
  const arrange = (...numbers: number[]) => arrangeCabins(shop.core, owner(), { operationId: newId("order"), order: numbers });

  test("stand as the owner arranged them, also after a restart", async () => {
    expect(arrange(3, 1, 2)).toMatchObject({ ok: true, value: { order: [3, 1, 2] } });
    expect(order()).toEqual([3, 1, 2]);
    await shop.crashAndRestart();
    expect(order()).toEqual([3, 1, 2]);
    expect(entries()).toEqual([["cabins.order", { key: "cabins.order", before: "[1,2,3]", after: "[3,1,2]" }]]);
  });

  test.each([[[3, 1]], [[3, 1, 1]], [[3, 1, 4]], [[1, 2, 3, 3]]])("an order that has not every cabin once is refused: %j", (numbers) => {
    expect(arrange(...numbers)).toMatchObject({ ok: false, error: { code: "request/invalid" } });
    expect(order()).toEqual([1, 2, 3]);
  });

  test("have names, and get their own back", async () => {
    const name = (text: string | null, operationId: string) => nameCabin(shop.core, owner(), { operationId, number: 2, name: text });
    expect(name("Rincón", "n1")).toEqual({ ok: true, value: { number: 2, name: "Rincón" } });
    await shop.crashAndRestart();
    expect(shop.core.feed.cabin(2).name).toBe("Rincón");
    expect(name(null, "n2")).toEqual({ ok: true, value: { number: 2, name: "CABINA 02" } });
    expect(nameCabin(shop.core, owner(), { operationId: "n3", number: 9, name: "x" })).toMatchObject({ error: { code: "cabin/unknown" } });
  });
});
