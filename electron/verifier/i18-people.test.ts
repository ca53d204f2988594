import { afterEach, beforeEach, expect, test } from "vitest";
import { CREW, type CrewName, employCrew, windowOf, windowWith } from "../../fixtures/shop-people.ts";
import { type TamperedBook, tamperedCopyOf } from "../../fixtures/tampered-book.ts";
import { type TestShop, testShop } from "../../fixtures/test-shop.ts";
import { changePin } from "../core/app/people/change-pin.ts";
import { putPerson } from "../core/app/people/put-person.ts";
import { verifyBook } from "./verify-book.ts";

let shop: TestShop;
let ids: Readonly<Record<CrewName, string>>;
let book: TamperedBook;
beforeEach(async () => {
  shop = await testShop();
  ids = await employCrew(shop.core);
  const { caller } = await windowWith(shop.core, "ana", ids.ana);
  await changePin(shop.core, caller, { pin: CREW.ana.pin, newPin: "5937" });
  const { house } = windowOf(shop.core, { ownerKey: true });
  await putPerson(shop.core, house, { operationId: "renamed", id: ids.luis, name: "Luis B.", role: "cashier", active: false });
  await putPerson(shop.core, house, { operationId: "no-pin", name: "Pepa", role: "cashier", active: true });
  book = tamperedCopyOf(shop.book);
});
afterEach(async () => {
  book.remove();
  await shop.close();
});

test("people are who the chain says: somebody renamed who left, with a new PIN, with none", () => {
  expect(verifyBook(book.file).failures).toEqual([]);
});

test.each([
  {
    trick: "a cashier made an owner",
    sql: "UPDATE person SET role = 'owner' WHERE name = 'ana'",
    named: /"role":"owner","toldRole":"cashier"/,
  },
  { trick: "somebody who left is back", sql: "UPDATE person SET active = 1 WHERE name = 'Luis B.'", named: /"active":1,"toldActive":0/ },
  { trick: "another name", sql: "UPDATE person SET name = 'Ana' WHERE name = 'ana'", named: /"name":"Ana","toldName":"ana"/ },
  { trick: "a PIN nobody gave", sql: "UPDATE person SET pin_hash = 'x' WHERE name = 'Pepa'", named: /"hasPin":1,"toldPin":0/ },
  {
    trick: "an owner nobody employed",
    sql: "INSERT INTO person VALUES ('forged', 'Eva', 'owner', 'x', 1, 0, 0)",
    named: /"person":"forged","name":"Eva","toldName":null/,
  },
  { trick: "somebody wiped out", sql: "DELETE FROM person WHERE name = 'Pepa'", named: /"name":"Pepa"/ },
])("$trick is named", ({ sql, named }) => {
  book.behindItsBack((opened) => void opened.exec(sql));
  expect(verifyBook(book.file).failures).toEqual([expect.objectContaining({ rule: "I18", detail: expect.stringMatching(named) })]);
});
