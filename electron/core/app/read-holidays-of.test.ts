import { expect, test } from "vitest";
import { clientOf } from "../../../fixtures/rates-client.ts";
import { testShop } from "../../../fixtures/test-shop.ts";
import { createDeckLoader } from "../deck/deck-loader.ts";
import { createRateBook } from "./rate-book.ts";

test.each([
  ["sat,sun", 0],
  ["sun,holiday", 1],
])("a deck with prices of %s has the holidays looked up %d times before the first call", async (band, times) => {
  const shop = await testShop();
  const owner = clientOf(shop.core);
  const rate = { prefix: "0051", description: "Perú", unit: "minute" as const, value: "90", band };
  await owner.rates.draft.put({ operationId: "operation-1", rates: [{ rate }] });
  await owner.rates.draft.publish({ operationId: "operation-2" });
  const { shop: profile, store, clock } = shop.core;
  let asked = 0;
  const calendar = {
    at: (instant: ReturnType<typeof clock.now>) => ({
      ...profile.calendar.at(instant),
      get isHoliday() {
        asked += 1;
        return false;
      },
    }),
  };
  const loader = createDeckLoader(store.deckFiles, null);
  createRateBook({ decks: store.decks, loader, shop: { ...profile, calendar }, clock });
  expect(asked).toBe(times);
  await shop.close();
});
