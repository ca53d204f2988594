import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { clientOf } from "../../../fixtures/rates-client.ts";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { silentLogger } from "../../node-kit/logger.ts";
import { takeUpShopDecks } from "../deck/take-up-shop-decks.ts";
import { readShopFile } from "../shop/read-shop-file.ts";
import { demoPlace } from "./demo-place.ts";
import { writeDemoShop } from "./demo-shop.ts";

let folder: string;
let shop: TestShop;
let owner: ReturnType<typeof clientOf>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "timbre-demo-"));
  const read = readShopFile(writeDemoShop(folder, demoPlace()?.decks ?? "", { sip: 5060, carrier: 5070 }));
  if (!read.ok) throw new Error(read.error.join("\n"));
  const { decks, dialPlan, shop: section } = read.value.shop;
  shop = await testShop({ file: { decks, dialPlan, shop: section } });
  const atUtc = shop.core.clock.now();
  expect(await takeUpShopDecks(shop.core.store, read.value.shop, folder, { atUtc, log: silentLogger })).toMatchObject({ ok: true });
  await shop.core.rates.takeUpNewer();
  owner = clientOf(shop.core);
});
afterEach(async () => {
  await shop.close();
  rmSync(folder, { recursive: true, force: true });
});

test("the tariff screen of a new demonstration has something of everything to look at", async () => {
  const { counts } = await owner.rates.overview();
  expect(counts.all).toBeGreaterThan(counts.own);
  expect(counts.belowCost).toBe(1);
  expect(counts.lowMarkup).toBeGreaterThan(0);
  const night = await owner.rates.list({ text: "noche" });
  expect(night.rows.map(({ description, value, band }) => [description, value, band])).toEqual([
    ["Chile Móvil de noche", "60", "noche"],
    ["Perú Móvil Claro de noche", "80", "noche"],
  ]);
});

test("the quote box answers by a customer's words", async () => {
  const [first] = await owner.rates.search({ text: "haiti digicel" });
  expect(first).toMatchObject({ country: "HT", perMinute: "390", refused: null });
});
