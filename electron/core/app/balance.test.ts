import { afterEach, expect, test } from "vitest";
import { bookEntries } from "../../../fixtures/book-entries.ts";
import { publishRates, rateOf, type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { balanceView } from "./balance.ts";
import { noteBalance } from "./note-balance.ts";

let shop: TestShop;
afterEach(() => shop.close());

/** The provider takes 60 pesos a minute for Valparaiso. */
async function provider(): Promise<void> {
  publishRates(shop.core.store, [rateOf(["032", "Valparaiso", 60])], 0, "cost");
  await shop.core.rates.takeUpNewer();
}

test("without a word from the owner nothing is known", async () => {
  shop = await testShop();
  expect(balanceView(shop.core)).toEqual({ amount: null, at: null, source: "none", level: "none", minutesLeft: null });
});

test("what the owner noted is counted down by the shop's own calls, and says that it is estimated", async () => {
  shop = await testShop({ file: { decks: { costForm: "dialled" } } });
  await provider();
  const note = () => noteBalance(shop.core, shop.actor, { operationId: "note", amount: "180" });
  expect(note()).toMatchObject({ ok: true, value: { amount: "180", source: "estimated", level: "quiet", minutesLeft: null } });
  shop.call("4311", "0322768005", 60_000);
  expect(balanceView(shop.core)).toMatchObject({ amount: "120", source: "estimated" });
  note();
  expect(balanceView(shop.core).amount).toBe("120");
  expect(bookEntries(shop.book, "balance-noted")).toMatchObject([{ facts: { amount: 180_000_000, before: null } }]);
});

test("it lasts as long as the shop's calls of the last weeks let it, and calls that are up make it urgent", async () => {
  // Of five minutes at most, so that the provider's balance pays two of them side by side.
  const limits = { maxCallSeconds: 300 };
  shop = await testShop({ file: { decks: { costForm: "dialled" }, balance: { simulated: "1000" }, limits } });
  await provider();
  // 12:00 in Santiago: 360 pesos in that hour of the only day that is known.
  for (let calls = 0; calls < 3; calls += 1) shop.call("4311", "0322768005", 120_000);
  await shop.crashAndRestart();
  // It is 12:06. The rest of this hour takes 324 of the 640 that are left, and the same hour of tomorrow the other 316.
  expect(balanceView(shop.core)).toMatchObject({ amount: "640", level: "quiet", minutesLeft: 54 + 23 * 60 + Math.floor((316 / 360) * 60) });
  for (const line of ["4311", "4312"]) shop.engine.answer(shop.engine.dial(line, "0322768005").id);
  expect(balanceView(shop.core).level).toBe("urgent");
});
