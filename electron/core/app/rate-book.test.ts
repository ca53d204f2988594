import { afterEach, expect, test } from "vitest";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { openStore } from "../store/store.ts";
import { DECK_CHECK_MS } from "./watch-decks.ts";

let shop: TestShop;
afterEach(() => shop.close());

test("a deck imported by another process prices the calls half a second later; the one in progress keeps its terms", async () => {
  shop = await testShop();
  const { id } = shop.engine.dial("4311", "0322768005");
  shop.engine.answer(id);
  const other = openStore(shop.book);
  const rate = {
    prefix: "032",
    description: "Valparaiso",
    unit: "minute" as const,
    value: 600_000_000,
    increment: "1/1",
    connect: 0,
    minimum: 0,
    grace: 0,
  };
  other.decks.add({ side: "sell", source: "new.csv", sha256: "1", importedUtc: 0, rates: [rate] });
  other.close();
  shop.time.pass(DECK_CHECK_MS);
  expect(shop.engine.dial("4312", "0322768005").verdict.kind).toBe("allow");
  expect(shop.core.live.ofCabin(2)?.row).toMatchObject({ value: "600", deck_version: 2 });
  shop.time.pass(60_000 - DECK_CHECK_MS);
  shop.engine.end(id);
  expect(shop.core.store.calls.lastOfCabin(1)).toMatchObject({ price: 200_000_000, deck_version: 1 });
});
