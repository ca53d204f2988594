import { expect, test } from "vitest";
import { clientOf } from "../../../../fixtures/rates-client.ts";
import { testShop } from "../../../../fixtures/test-shop.ts";
import { decimalText } from "../../../../shared/money/decimal.ts";
import { profileOfShopFile } from "../../shop/profile-of-shop-file.ts";
import { parseShopFile } from "../../shop/read-shop-file.ts";
import { markupInForce } from "./markup.ts";

function profile(markupPercent: string | undefined) {
  const file = parseShopFile(JSON.stringify({ decks: markupPercent === undefined ? {} : { markupPercent } }));
  const shop = file.ok ? profileOfShopFile(file.value) : null;
  if (shop === null || !shop.ok) throw new Error("the shop is not in order");
  return shop.value;
}

test("what the screen says holds for the next call and after a restart, until shop.json is changed", async () => {
  const shop = await testShop({ file: { decks: { markupPercent: "10" } } });
  let owner = clientOf(shop.core);
  const rates = [{ rate: { prefix: "51", description: "Perú", unit: "minute" as const, value: "100" } }];
  await owner.rates.draft.put({ operationId: "operation-1", side: "cost", rates });
  await owner.rates.draft.publish({ operationId: "operation-2", side: "cost" });
  const price = () => {
    const quote = shop.core.rates.quote("0051987654321");
    return quote.kind === "priced" ? decimalText(quote.terms.value) : null;
  };
  expect(price()).toBe("110");
  expect(await owner.rates.setMarkup({ operationId: "operation-3", percent: "35", lowPercent: "20" })).toMatchObject({
    markupPercent: "35",
    lowMarkupPercent: "20",
  });
  expect(price()).toBe("135");
  await owner.rates.setMarkup({ operationId: "operation-4", percent: "36" });
  // A retry of the first is answered and changes nothing any more.
  expect(await owner.rates.setMarkup({ operationId: "operation-3", percent: "35", lowPercent: "20" })).toMatchObject({
    markupPercent: "36",
  });
  await shop.crashAndRestart();
  owner = clientOf(shop.core);
  expect(price()).toBe("136");
  expect(await owner.rates.overview()).toMatchObject({ markupPercent: "36", lowMarkupPercent: "20" });
  const { settings } = shop.core.store;
  const inForce = (file: string | undefined) => decimalText(markupInForce(settings, profile(file)).percent);
  expect([inForce("10"), inForce("12"), inForce(undefined)]).toEqual(["36", "12", "0"]);
  await shop.close();
});
