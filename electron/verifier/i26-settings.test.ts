import { afterEach, beforeEach, expect, test } from "vitest";
import { windowOf } from "../../fixtures/shop-people.ts";
import { tamperedCopyOf } from "../../fixtures/tampered-book.ts";
import { type TestShop, testShop } from "../../fixtures/test-shop.ts";
import { setMarkup } from "../core/app/rates/set-markup.ts";
import { verifyBook } from "./verify-book.ts";

let shop: TestShop;
beforeEach(async () => {
  shop = await testShop({ file: { decks: { markupPercent: "20" } } });
});
afterEach(() => shop.close());

const set = (...percents: readonly string[]) =>
  percents.map((percent, index) => {
    const { house } = windowOf(shop.core, { ownerKey: true });
    return setMarkup(shop.core, house, { operationId: `markup-${index}`, percent, lowPercent: String(index) }).ok;
  });

test.each([[["20"]], [["30"]], [["30", "30.0"]], [["30", "20"]], [["30", "30"]], [["0", "12.50", "12.5"]]])(
  "a markup set to %j holds",
  (percents) => {
    expect(set(...percents)).not.toContain(false);
    expect(verifyBook(shop.book)).toMatchObject({ ok: true, failures: [] });
  },
);

test("a markup that was changed beside the program is named", () => {
  set("30");
  const book = tamperedCopyOf(shop.book);
  try {
    book.beside((opened) => opened.exec(`UPDATE setting SET value = replace(value, '"30"', '"1"') WHERE key = 'rates.markup'`));
    expect(verifyBook(book.file).failures).toEqual([
      expect.objectContaining({ rule: "I26", detail: '{"percent":"1","shopFile":"20","chain":"30"}' }),
    ]);
  } finally {
    book.remove();
  }
});
