import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bookEntries } from "../../../../fixtures/book-entries.ts";
import { logoPng, SMALL_LOGO, SMALL_LOGO_BITS } from "../../../../fixtures/logo-png.ts";
import { scriptedPrinter } from "../../../../fixtures/scripted-printer.ts";
import { type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import type { LogoFault } from "../../../../shared/receipt/logo-limits.ts";
import { verifyBook } from "../../../verifier/verify-book.ts";
import { houseActor } from "../actor.ts";
import { chargeAccount } from "../charge-account.ts";
import { helloView } from "../hello.ts";
import { receiptView } from "../receipt-view.ts";
import { reprintSale } from "../reprint-sale.ts";
import { listSettings } from "../settings/setting-view.ts";
import { logoDots, logoInForce } from "./kept-logo.ts";
import { logoView } from "./logo-view.ts";
import { putLogo, removeLogo } from "./put-logo.ts";

const OTHER_LOGO = logoPng(8, 1, () => true);

let shop: TestShop;
let operations = 0;

beforeEach(async () => {
  shop = await testShop({ printer: scriptedPrinter(), file: { printer: { device: "tcp:127.0.0.1:9100", columns: 32 } } });
});
afterEach(() => shop.close());

const operationId = () => {
  operations += 1;
  return `op-${operations}`;
};
const owner = () => houseActor(shop.core.shop, "owner");
const put = (png: Buffer, id = operationId()) => putLogo(shop.core, owner(), { operationId: id, png: png.toString("base64") });
const remove = () => removeLogo(shop.core, owner(), { operationId: operationId() });
const inForce = () => logoInForce(shop.core.store.settings) ?? "";

/** A sale; its receipt is on its way to paper. */
function sell(): string {
  shop.call("4311", "0322768005", 60_000);
  const sale = chargeAccount(shop.core, shop.actor, { operationId: operationId(), cabin: 1, tender: { method: "cash" }, print: true });
  if (!sale.ok) throw new Error(sale.error.code);
  return sale.value.id;
}

/** What each paper of a sale begins with, the original first. */
function begun(sale: string): unknown[] {
  const book = new Database(shop.book, { readonly: true });
  const jobs = book.prepare<[string], { document: string }>(
    "SELECT document FROM print_job WHERE paper = 'sale' AND ref = ? ORDER BY copy",
  );
  const heads = jobs.all(sale).map(({ document }) => JSON.parse(document).lines[0]);
  book.close();
  return heads;
}

describe("the shop's logo", () => {
  test("is kept in dots for each paper, and is there after a restart", async () => {
    put(logoPng(600, 300, () => true));
    await shop.crashAndRestart();
    const sizes = [32, 42, 48]
      .map((columns) => logoDots(shop.core.store.settings, inForce(), columns))
      .map((dots) => [dots?.width, dots?.height]);
    expect(sizes).toEqual([
      [320, 160],
      [320, 160],
      [320, 160],
    ]);
    put(logoPng(1_200, 100, () => true));
    const wide = [32, 42, 48]
      .map((columns) => logoDots(shop.core.store.settings, inForce(), columns))
      .map((dots) => [dots?.width, dots?.height]);
    expect(wide).toEqual([
      [384, 32],
      [504, 42],
      [576, 48],
    ]);
  });

  test("is shown in the dots of the shop's paper", () => {
    put(SMALL_LOGO);
    expect(logoView(shop.core, inForce())).toEqual({ ok: true, value: { width: 16, height: 3, bits: SMALL_LOGO_BITS.toString("base64") } });
    expect(logoView(shop.core, "0".repeat(64))).toMatchObject({ ok: false, error: { code: "request/not-found" } });
  });

  test("begins every receipt and every copy; a paper keeps the one it was made with", () => {
    const without = sell();
    put(SMALL_LOGO);
    const first = inForce();
    const sale = sell();
    put(OTHER_LOGO);
    const second = inForce();
    reprintSale(shop.core, shop.actor, { operationId: operationId(), id: sale });
    reprintSale(shop.core, shop.actor, { operationId: operationId(), id: without });
    remove();
    reprintSale(shop.core, shop.actor, { operationId: operationId(), id: sale });
    expect([first === second, inForce()]).toEqual([false, ""]);
    expect(begun(sale)).toMatchObject([{ kind: "logo", name: first }, { kind: "logo", name: second }, { kind: "text" }]);
    expect(begun(without)).toMatchObject([{ kind: "text" }, { kind: "logo", name: second }]);
    expect(receiptView(shop.core, sale)).toMatchObject({ value: { logo: first } });
    expect(receiptView(shop.core, without)).not.toHaveProperty("value.logo");
    expect(logoView(shop.core, first)).toMatchObject({ ok: true });
  });

  test("is named to the windows, and no setting of shop.json", () => {
    const said = () => helloView(shop.core, { house: owner(), ownerKey: true, token: null }).shop.receipt.logo;
    expect(said()).toBeUndefined();
    put(SMALL_LOGO);
    expect(said()).toBe(inForce());
    expect(listSettings(shop.core).some(({ key }) => key.includes("logo"))).toBe(false);
  });

  test("is told to the chain by its name, once", () => {
    put(SMALL_LOGO, "once");
    expect(put(SMALL_LOGO, "once")).toEqual({ ok: true, value: { logo: inForce() } });
    put(SMALL_LOGO);
    const name = inForce();
    remove();
    remove();
    expect(put(OTHER_LOGO, "once")).toMatchObject({ ok: false, error: { code: "operation/reused" } });
    expect(bookEntries(shop.book, "setting-changed").map(({ facts }) => facts)).toEqual([
      { key: "receipt.logo", before: "null", after: JSON.stringify(name) },
      { key: "receipt.logo", before: JSON.stringify(name), after: "null" },
    ]);
  });

  test.each<[string, Buffer, LogoFault, object]>([
    ["nothing", Buffer.alloc(0), "empty", {}],
    ["no PNG", Buffer.from("GIF89a"), "not-png", {}],
    ["too large", logoPng(1_201, 1, () => true), "too-large", { width: 1_201, height: 1 }],
    ["half a file", SMALL_LOGO.subarray(0, 60), "damaged", {}],
    ["all white", logoPng(20, 20, () => false), "blank", {}],
    ["lines that no paper shows", logoPng(1_200, 1, (x) => x % 1_199 === 0), "blank", {}],
  ])("is not %s, and the one before stays", (_, png, fault, details) => {
    put(SMALL_LOGO);
    const before = inForce();
    expect(put(png)).toEqual({
      ok: false,
      error: { code: "request/invalid", details: { field: "png", reason: `logo/${fault}`, ...details } },
    });
    expect(inForce()).toBe(before);
  });
});

describe("the verifier", () => {
  beforeEach(() => {
    put(SMALL_LOGO);
    put(OTHER_LOGO);
    remove();
  });

  test("finds every logo there was", () => expect(verifyBook(shop.book).failures).toEqual([]));

  test.each([
    [`UPDATE setting SET value = replace(value, '"width":8', '"width":9') WHERE key LIKE 'logo:%'`, /is what its name says/],
    ["DELETE FROM setting WHERE key = (SELECT min(key) FROM setting WHERE key LIKE 'logo:%')", /is in the book/],
    [`UPDATE setting SET value = '{"value":"another","shopFile":null}' WHERE key = 'shop:receipt.logo'`, /last changed to/],
  ])("sees %s", (sql, check) => {
    const book = new Database(shop.book);
    book.exec(sql);
    book.close();
    expect(verifyBook(shop.book).failures.map((failure) => failure.check)).toEqual([expect.stringMatching(check)]);
  });
});
