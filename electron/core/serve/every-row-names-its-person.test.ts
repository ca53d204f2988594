import { createRouterClient } from "@orpc/server";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { scriptedPrinter } from "../../../fixtures/scripted-printer.ts";
import { employCrew, windowWith } from "../../../fixtures/shop-people.ts";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { exceptionKinds } from "../../../shared/contract/exceptions.ts";
import { createRouter } from "./router.ts";

let shop: TestShop;
let operations = 0;

beforeEach(async () => {
  const exceptions = Object.fromEntries(exceptionKinds.map((kind) => [kind, { aloneAmount: "1000000", aloneTimes: null }]));
  const file = { shift: "required", limits: { exceptions }, printer: { device: "tcp:127.0.0.1:9100", drawer: true } };
  shop = await testShop({ file, printer: scriptedPrinter() });
});
afterEach(() => shop.close());

const operation = () => ({ operationId: `operation-${operations++}` });

/** Who is named by the rows of each table since a moment of the book, and by the chain. */
function named(): { readonly users: readonly string[]; readonly tables: readonly string[] } {
  const book = new Database(shop.book, { readonly: true });
  const tables = book
    .prepare<[], { name: string }>(
      `SELECT m.name FROM sqlite_schema AS m WHERE m.type = 'table' AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'user')`,
    )
    .all()
    .map(({ name }) => name);
  const users = tables.flatMap((table) =>
    book
      .prepare<[], { user: string }>(`SELECT DISTINCT user FROM "${table}"`)
      .all()
      .map(({ user }) => `${table}: ${user}`),
  );
  const filled = tables.filter((table) => users.some((line) => line.startsWith(`${table}: `)));
  book.close();
  return { users: users.filter((line) => !line.endsWith(": olga")), tables: filled };
}

test("everything a signed-in person does is in the book under their name, and nothing under the house's", async () => {
  const ids = await employCrew(shop.core);
  const { caller } = await windowWith(shop.core, "olga", ids.olga);
  const before = shop.core.book.head().seq;
  const client = createRouterClient(createRouter(shop.core), { context: { caller } });
  await client.shifts.open({ ...operation(), float: "1000" });
  await client.cabins.uncharged({ number: 3, mode: "once", reason: "prueba" });
  shop.call("4313", "0322768005", 60_000);
  await client.cabins.openSession({ ...operation(), number: 2, mode: "prepaid", deposit: "500" });
  await client.cabins.deposit({ ...operation(), number: 2, amount: "500" });
  await client.cabins.depositBack({ ...operation(), number: 2 });
  const sell = async () => {
    shop.call("4311", "0322768005", 60_000);
    return client.sales.charge({ ...operation(), cabin: 1, tender: { method: "cash" }, discount: { amount: "10", reason: "amigo" } });
  };
  await client.sales.refund({ ...operation(), id: (await sell()).id, amount: "50", reason: "ruido" });
  await client.sales.reprint({ ...operation(), id: (await sell()).id });
  await client.sales.void({ ...operation(), id: (await sell()).id, reason: "error" });
  await client.accounts.partPayment({ ...operation(), id: (await client.cabins.list())[0]?.account?.id ?? "", amount: "20" });
  const { rows } = await client.calls.list({ cabin: 1 });
  await client.calls.uncharge({ ...operation(), id: rows[0]?.id ?? "", reason: "se cortó" });
  shop.call("4311", "0322768005", 60_000);
  await client.accounts.park({ ...operation(), number: 1, name: "Don Luis" });
  for (const kind of ["in", "out", "safe-drop"] as const) await client.shifts.move({ ...operation(), kind, amount: "100", reason: "pan" });
  await client.shifts.openDrawer({ ...operation(), reason: "cambio" });
  await client.shifts.count({ ...operation(), count: { "1000": 1 } });
  await client.shifts.close({ ...operation(), carry: true, reason: "no cuadra" });
  const rate = { prefix: "51", description: "Perú", unit: "minute" as const, value: "99" };
  await client.rates.draft.put({ ...operation(), rates: [{ rate }] });
  await client.rates.draft.publish({ ...operation(), side: "sell" });
  const book = new Database(shop.book, { readonly: true });
  const persons = book
    .prepare<[number], { kind: string; person: string }>("SELECT DISTINCT kind, person FROM ledger WHERE seq > ?")
    .all(before);
  const [published] = book
    .prepare<[], { published_by: string }>("SELECT published_by FROM deck_version ORDER BY version DESC LIMIT 1")
    .all();
  book.close();
  // A call ends by itself; its prints go out by themselves; by which rules a person was asked is told before what they did.
  const own = persons.filter(({ kind }) => !["call-charged", "call-given-away", "receipt-printed", "exception-rules"].includes(kind));
  expect(own.filter(({ person }) => person !== ids.olga)).toEqual([]);
  expect(own.length).toBeGreaterThan(14);
  const { users, tables } = named();
  expect(users).toEqual([]);
  expect(tables).toEqual(
    expect.arrayContaining(["sale", "deposit", "reversal", "write_off", "cash_move", "shift", "shift_count", "print_job", "drawer_event"]),
  );
  expect(published).toEqual({ published_by: "olga" });
});
