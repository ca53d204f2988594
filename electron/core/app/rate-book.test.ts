import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { publishRates, rateOf, type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { openStore } from "../store/store.ts";
import { DECK_CHECK_MS } from "./watch-decks.ts";

let shop: TestShop;
afterEach(() => shop.close());

test("a deck imported by another process prices the calls half a second later; the one in progress keeps its terms", async () => {
  shop = await testShop();
  const { id } = shop.engine.dial("4311", "0322768005");
  shop.engine.answer(id);
  const other = openStore(shop.book);
  publishRates(other, [rateOf(["032", "Valparaiso", 600])]);
  other.close();
  shop.time.pass(DECK_CHECK_MS);
  expect(shop.engine.dial("4312", "0322768005").verdict.kind).toBe("allow");
  expect(shop.core.live.ofCabin(2)?.row).toMatchObject({ value: "600", deck_version: 2 });
  shop.time.pass(60_000 - DECK_CHECK_MS);
  shop.engine.end(id);
  expect(shop.core.store.calls.lastOfCabin(1)).toMatchObject({ price: 200_000_000, deck_version: 1 });
});

test("a scheduled deck prices the first call at its instant, without anything being done then", async () => {
  shop = await testShop();
  const { core, time } = shop;
  publishRates(core.store, [rateOf(["032", "Valparaiso", 900])], time.clock.now() + 60_000);
  await core.rates.takeUpNewer();
  const priceOfDial = (line: string, cabin: number) => {
    expect(shop.engine.dial(line, "0322768005").verdict.kind).toBe("allow");
    return core.live.ofCabin(cabin)?.row.value;
  };
  expect(priceOfDial("4311", 1)).toBe("200");
  time.pass(59_999);
  expect(priceOfDial("4312", 2)).toBe("200");
  time.pass(1);
  expect(priceOfDial("4313", 3)).toBe("900");
});

test("a large deck is read by the deck worker and then in force whole", async () => {
  shop = await testShop();
  const { core } = shop;
  const rates = Array.from({ length: 6_000 }, (_, n) => rateOf([`032${n}`, "Valparaiso", 900]));
  const version = publishRates(core.store, rates);
  const taken = core.rates.takeUpNewer();
  expect(core.rates.deck("sell")?.version).toBe(1);
  await taken;
  expect(core.rates.deck("sell")?.version).toBe(version);
  expect(core.rates.quote("0325999111")).toMatchObject({ prefix: "0325999", deckVersion: version, rateId: "0325999||" });
  expect(core.rates.quote("032")).toMatchObject({ kind: "refused" });
});

test("a published deck whose file is damaged leaves the one in force and says which file", async () => {
  shop = await testShop();
  const { core } = shop;
  publishRates(core.store, [rateOf(["032", "Valparaiso", 900])]);
  const content = damageNewestDeck();
  await expect(core.rates.takeUpNewer()).rejects.toThrow(`${content}.deck: the deck file is damaged`);
  expect(core.rates.deck("sell")?.version).toBe(1);
});

test("a core that finds its price list damaged starts, refuses what the list prices, lets emergencies out, and is mended by the same import", async () => {
  shop = await testShop({ file: { decks: { default: { value: "1" } } } });
  shop.call("4311", "0322768005", 60_000);
  damageNewestDeck();
  await shop.crashAndRestart();
  const refused = shop.engine.dial("4312", "0322768005");
  expect(refused.verdict.kind).toBe("deny");
  expect(shop.engine.dial("4313", "131").verdict.kind).toBe("allow");
  expect(shop.core.store.journal.openItems()).toMatchObject([{ kind: "deck-damaged", detail: expect.stringContaining("damaged") }]);
  expect(shop.core.store.calls.lastOfCabin(1)).toMatchObject({ price: 200_000_000 });
  publishRates(shop.core.store, [rateOf(["032", "Valparaiso", 200])]);
  await shop.core.rates.takeUpNewer();
  expect(shop.engine.dial("4312", "0322768005").verdict.kind).toBe("allow");
});

test("while the list in force is damaged another is scheduled as ever, and prices at its instant", async () => {
  shop = await testShop();
  damageNewestDeck();
  await shop.crashAndRestart();
  publishRates(shop.core.store, [rateOf(["032", "Valparaiso", 900])], shop.time.clock.now() + 60_000);
  await shop.core.rates.takeUpNewer();
  expect(shop.engine.dial("4311", "0322768005").verdict.kind).toBe("deny");
  shop.time.pass(60_000);
  expect(shop.engine.dial("4312", "0322768005").verdict.kind).toBe("allow");
  expect(shop.core.live.ofCabin(2)?.row.value).toBe("900");
});

test("a scheduled list that is found damaged prices nothing from its instant on, and the next one mends it", async () => {
  shop = await testShop();
  publishRates(shop.core.store, [rateOf(["032", "Valparaiso", 900])], shop.time.clock.now() + 60_000);
  damageNewestDeck();
  await shop.crashAndRestart();
  shop.call("4311", "0322768005", 1_000);
  expect(shop.core.store.calls.lastOfCabin(1)).toMatchObject({ value: "200" });
  shop.time.pass(60_000);
  await shop.core.rates.takeUpNewer();
  expect(shop.engine.dial("4312", "0322768005").verdict.kind).toBe("deny");
  publishRates(shop.core.store, [rateOf(["032", "Valparaiso", 300])], shop.time.clock.now());
  await shop.core.rates.takeUpNewer();
  expect(shop.engine.dial("4313", "0322768005").verdict.kind).toBe("allow");
});

test("of a published list that cannot be read the log is told once, not twice a second", async () => {
  shop = await testShop();
  const told = vi.spyOn(shop.core.log, "error").mockReturnValue(undefined);
  publishRates(shop.core.store, [rateOf(["032", "Valparaiso", 900])]);
  damageNewestDeck();
  for (let checks = 0; checks < 3; checks += 1) {
    shop.time.pass(DECK_CHECK_MS);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(told).toHaveBeenCalledTimes(1);
});

/** One bit of the file of the deck published last; the answer is its name. */
function damageNewestDeck(): string {
  const content = shop.core.store.decks.list({ side: "sell", scope: "shop" }, { limit: 1, offset: 0 }).rows[0]?.content ?? "";
  const file = join(dirname(shop.book), "decks", `${content}.deck`);
  const bytes = readFileSync(file);
  bytes[bytes.length - 8] = (bytes.at(-8) ?? 0) ^ 1;
  writeFileSync(file, bytes);
  return content;
}
