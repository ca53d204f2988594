import { writeFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type TestShop, testShop } from "../../fixtures/test-shop.ts";
import { headFileOf } from "../core/book/head-file.ts";
import { verifyBook } from "./verify-book.ts";

let shop: TestShop;
beforeEach(async () => {
  shop = await testShop();
});
afterEach(() => shop.close());

test.each(["", "{", "[]", '{"book":"another"}'])("a head file that holds %j instead of a head is named, and nothing else", (text) => {
  writeFileSync(headFileOf(shop.book), text);
  expect(verifyBook(shop.book).failures).toEqual([
    {
      rule: "I14",
      check: "the book is not older than the head file beside it",
      detail: '{"file":"book-head.json","words":"holds no head of a book"}',
    },
  ]);
});
