import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { settledCopyOf, type TamperedBook, tamperedCopyOf } from "../../fixtures/tampered-book.ts";
import { testShop } from "../../fixtures/test-shop.ts";
import { mergeAccounts } from "../core/app/accounts/merge-accounts.ts";
import { moveAccount } from "../core/app/accounts/move-account.ts";
import { splitAccount } from "../core/app/accounts/split-account.ts";
import { chargeAccount } from "../core/app/charge-account.ts";
import { verifyBook } from "./verify-book.ts";

const NUMBER = "0322768005";
let whole: TamperedBook;
let book: TamperedBook;

/** Two accounts: one moved, one split off it and paid, one merged into it. */
beforeAll(async () => {
  const shop = await testShop();
  const { core, actor } = shop;
  shop.call("4311", NUMBER, 60_000);
  shop.call("4311", NUMBER, 120_000);
  shop.call("4313", NUMBER, 30_000);
  moveAccount(core, actor, { number: 1, to: 2, operationId: "operation-1" });
  const { id = "", calls = [] } = core.feed.cabin(2).account ?? {};
  const parted = splitAccount(core, actor, { id, calls: [calls[1]?.id ?? ""], items: [], name: "Rosa", operationId: "operation-2" });
  const account = parted.ok ? parted.value.id : "";
  chargeAccount(core, actor, { account, tender: { method: "cash" }, print: false, operationId: "operation-3" });
  mergeAccounts(core, actor, { id: core.feed.cabin(3).account?.id ?? "", cabin: 2, operationId: "operation-4" });
  whole = settledCopyOf(shop.book);
  await shop.close();
}, 60_000);
afterAll(() => whole.remove());
beforeEach(() => {
  book = tamperedCopyOf(whole.file);
});
afterEach(() => book.remove());

test("accounts that moved, parted and joined hold", () => {
  expect(verifyBook(book.file)).toMatchObject({ ok: true, failures: [] });
});

test.each([
  {
    what: "a call that went over is taken back",
    sql: "DELETE FROM call_transfer WHERE id = 1",
    rules: [
      "I2 what goes over to another account costs what its calls and items cost",
      "I12 a transfer is still of the calls its entry names",
    ],
  },
  {
    what: "more went over than it cost",
    sql: "UPDATE account_transfer SET owed = owed + 1000000 WHERE kind = 'merge'",
    rules: ["I12 a row still says what its entry in the chain says", "I1 an entry moves what its kind and its row say"],
  },
  {
    what: "an account is put into another cabin by hand",
    sql: "UPDATE session SET cabin = 3 WHERE id IN (SELECT session_id FROM account_move)",
    rules: ["I2 an account is in the cabin it was moved to last, and was moved from where it was"],
  },
  ...["account_move", "account_transfer"].map((table) => ({
    what: `a row of ${table} is put down to somebody else`,
    sql: `UPDATE ${table} SET user = 'Nadie'`,
    rules: ["I12 a row still says what its entry in the chain says"],
  })),
  {
    what: "a move is slipped in beside the program",
    sql: "INSERT INTO account_move (id, session_id, from_cabin, to_cabin, at_utc, user) SELECT 'x', session_id, 2, 3, at_utc, user FROM account_move",
    rules: ["I12 a row of account_move has its entry in the chain"],
  },
])("$what: named", ({ sql, rules }) => {
  book.behindItsBack((opened) => opened.exec(sql));
  const found = verifyBook(book.file).failures.map(({ rule, check }) => `${rule} ${check}`);
  expect(found).toEqual(expect.arrayContaining(rules));
});
