import { expect, test } from "vitest";
import { bookEntries } from "../../../../fixtures/book-entries.ts";
import { scriptedPrinter } from "../../../../fixtures/scripted-printer.ts";
import { testShop } from "../../../../fixtures/test-shop.ts";
import { verifyBook } from "../../../verifier/verify-book.ts";
import { chargeAccount } from "../charge-account.ts";
import { discardPapers } from "./discard-papers.ts";

test("papers that wait are given up once, the sale stands, and the book tells who did it", async () => {
  const printer = scriptedPrinter([{ kind: "not-printed", reason: "printer/refused" }]);
  const shop = await testShop({ printer, file: { printer: { device: "tcp:127.0.0.1:9100" } } });
  shop.call("4311", "0322768005", 60_000);
  chargeAccount(shop.core, shop.actor, { operationId: "sale", cabin: 1, tender: { method: "cash" }, print: true });
  await printer.tried(1);
  expect(shop.core.store.prints.pendingCount()).toBe(1);
  for (let times = 0; times < 2; times += 1)
    expect(discardPapers(shop.core, shop.actor, { operationId: "drop" })).toMatchObject({ ok: true, value: { printer: { pending: 0 } } });
  expect(bookEntries(shop.book, "papers-discarded")).toMatchObject([{ person: "house", facts: { papers: [{ paper: "sale", copy: 0 }] } }]);
  expect(verifyBook(shop.book).failures).toEqual([]);
  await shop.close();
});
