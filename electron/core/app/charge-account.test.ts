import Database from "better-sqlite3";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import type { PrintOutcome, ReceiptPrinter } from "../../../shared/ports/receipt-printer.ts";
import { verifyBook } from "../../verifier/verify-book.ts";
import { chargeAccount } from "./charge-account.ts";
import { healthView } from "./health.ts";
import { openSession } from "./open-session.ts";
import { reprintSale } from "./reprint-sale.ts";
import { closeShift } from "./shift/close-shift.ts";
import { openShift } from "./shifts.ts";

let shop: TestShop;
afterEach(() => shop.close());

const cash = (operationId: string, cabin = 1, received?: string) =>
  chargeAccount(shop.core, shop.actor, { operationId, cabin, tender: { method: "cash", received }, print: true });

describe("charging an account", () => {
  test("rounds cash to the coin, numbers the receipt and frees the cabin after 8 s", async () => {
    shop = await testShop();
    shop.call("4311", "0322768005", 68_000);
    const sale = cash("op-00001", 1, "1000");
    expect(sale).toMatchObject({
      ok: true,
      value: { subtotal: "227", rounding: "3", total: "230", change: "770", receipt: { series: "A", number: 1 } },
    });
    expect(shop.core.feed.cabin(1)).toMatchObject({ state: "paid", account: null, lastSale: { total: "230", change: "770" } });
    shop.time.pass(8_000);
    expect(shop.core.feed.cabin(1)).toMatchObject({ state: "free", lastSale: null });
  });

  test("answers the same operation the same, after a restart too, and takes the money once", async () => {
    shop = await testShop();
    shop.call("4311", "0322768005", 68_000);
    const first = cash("op-00001");
    expect(cash("op-00001")).toEqual(first);
    await shop.crashAndRestart();
    expect(cash("op-00001")).toEqual(first);
    expect(shop.core.store.sales.page({ fromUtc: null, toUtc: null }, 0, 10).total).toBe(1);
    expect(cash("op-00001", 2)).toMatchObject({ ok: false, error: { code: "operation/reused" } });
  });

  test.each([
    { why: "nothing is owed", code: "session/nothing-to-pay", given: () => undefined, received: undefined },
    {
      why: "the customer talks",
      code: "cabin/still-talking",
      given: () => {
        shop.call("4311", "0322768005", 60_000);
        shop.engine.dial("4311", "0322768005");
      },
      received: undefined,
    },
    {
      why: "too little was received",
      code: "sale/received-too-little",
      given: () => shop.call("4311", "0322768005", 60_000),
      received: "199",
    },
    { why: "the amount cannot be read", code: "request/invalid", given: () => shop.call("4311", "0322768005", 60_000), received: "1e3" },
  ])("is refused where $why, and the operation id stays free", async ({ code, given, received }) => {
    shop = await testShop();
    given();
    expect(cash("op-00001", 1, received)).toMatchObject({ ok: false, error: { code } });
    expect(shop.core.store.sales.last()).toBeNull();
    expect(shop.core.store.operations.get("op-00001")).toBeNull();
  });

  test("gives back what is left of a deposit", async () => {
    shop = await testShop();
    openSession(shop.core, shop.actor, { operationId: "op-00001", number: 1, mode: "prepaid", deposit: "1000" });
    shop.call("4311", "0322768005", 60_000);
    expect(cash("op-00002")).toMatchObject({
      ok: true,
      value: { subtotal: "200", deposit: "200", total: "200", change: "800", tender: { received: "0" } },
    });
    expect(verifyBook(shop.book).failures).toEqual([]);
  });

  test("any calls and payments leave gapless receipts and a book whose sums hold", async () => {
    shop = await testShop();
    let operation = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            cabin: fc.integer({ min: 1, max: 3 }),
            ms: fc.integer({ min: 0, max: 400_000 }),
            method: fc.constantFrom("cash", "card", "transfer"),
          }),
          { minLength: 1, maxLength: 6 },
        ),
        async (customers) => {
          for (const { cabin, ms, method } of customers) {
            shop.call(`431${cabin}`, "0322768005", ms);
            operation += 1;
            const sale = chargeAccount(shop.core, shop.actor, {
              operationId: `operation-${operation}`,
              cabin,
              tender: { method: method as "cash" },
              print: false,
            });
            expect(sale.ok).toBe(ms > 0);
          }
        },
      ),
      { numRuns: 15 },
    );
    expect(verifyBook(shop.book).failures).toEqual([]);
  });
});

describe("the book", () => {
  test.each(["sale", "receipt", "payment", "sale_line", "call"])(
    "refuses to change or delete a row of %s, by REPLACE too",
    async (table) => {
      shop = await testShop();
      shop.call("4311", "0322768005", 60_000);
      cash("op-00001");
      const book = new Database(shop.book);
      book.pragma("recursive_triggers = ON");
      const set =
        table === "sale"
          ? "total = 1"
          : table === "payment"
            ? "received = 1"
            : table === "sale_line"
              ? "amount = 1"
              : table === "receipt"
                ? "number = 2"
                : "price = 1";
      expect(() => book.exec(`UPDATE ${table} SET ${set}`)).toThrow("append-only");
      expect(() => book.exec(`DELETE FROM ${table}`)).toThrow("append-only");
      expect(() => book.exec(`REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow("append-only");
      book.close();
    },
  );

  test("tells on a byte changed behind its back", async () => {
    shop = await testShop();
    shop.call("4311", "0322768005", 60_000);
    cash("op-00001");
    const book = new Database(shop.book);
    book.exec("DROP TRIGGER sale_line_no_update; UPDATE sale_line SET amount = amount - 1000000");
    book.close();
    expect(verifyBook(shop.book).failures.map((failure) => failure.check)).toEqual([
      "tables, indexes and triggers are those the program makes",
      "a line is the price of its call",
      "a sale is the sum of its calls and items",
    ]);
  });
});

describe("shifts that a person opens", () => {
  test("no money without one; the count is blind until the close", async () => {
    shop = await testShop({ file: { shift: "required" } });
    shop.call("4311", "0322768005", 60_000);
    expect(cash("op-00001")).toMatchObject({ ok: false, error: { code: "shift/none-open" } });
    expect(openShift(shop.core, shop.actor, { operationId: "op-00002", float: "40000" })).toMatchObject({
      ok: true,
      value: { number: 1, float: "40000", cashExpected: null },
    });
    expect(cash("op-00003")).toMatchObject({ ok: true });
    expect(closeShift(shop.core, shop.actor, { operationId: "op-00004", count: { "20000": 2, "100": 1 } })).toMatchObject({
      ok: true,
      value: { cashExpected: "40200", cashCounted: "40100", salesCount: 1, salesTotal: "200" },
    });
  });
});

describe("the receipt", () => {
  test("a printer that is off keeps the sale; the paper comes when it is back, the drawer opens once", async () => {
    const printer = scriptedPrinter([{ kind: "not-printed", reason: "printer/no-device" }, { kind: "printed" }]);
    shop = await testShop({ printer, file: { printer: { device: "tcp:127.0.0.1:9100", drawer: true } } });
    shop.call("4311", "0322768005", 60_000);
    expect(cash("op-00001")).toMatchObject({ ok: true, value: { print: "pending" } });
    await printer.tried(1);
    expect(shop.core.store.prints.pendingCount()).toBe(1);
    expect(healthView(shop.core).printer).toEqual({ state: "not-responding", fault: "printer/no-device", pending: 1 });
    shop.time.pass(2_000);
    await printer.tried(2);
    expect(healthView(shop.core).printer).toEqual({ state: "ok", fault: null, pending: 0 });
    expect(shop.core.store.prints.pendingCount()).toBe(0);
    expect(printer.pulses).toBe(1);
  });

  test("is as many papers as the shop wants; a reprint is one", async () => {
    const printer = scriptedPrinter([]);
    shop = await testShop({ printer, file: { printer: { device: "tcp:127.0.0.1:9100", copies: 2 } } });
    shop.call("4311", "0322768005", 60_000);
    const sale = cash("op-00001");
    await printer.tried(1);
    reprintSale(shop.core, shop.actor, { operationId: "op-00002", id: sale.ok ? sale.value.id : "" });
    await printer.tried(2);
    expect(printer.documents).toMatchObject([{ copies: 2 }, { copies: 1 }]);
  });

  test("a reprint is a copy and never opens the drawer", async () => {
    const printer = scriptedPrinter([{ kind: "printed" }, { kind: "printed" }]);
    shop = await testShop({ printer, file: { printer: { device: "tcp:127.0.0.1:9100", drawer: true } } });
    shop.call("4311", "0322768005", 60_000);
    const sale = cash("op-00001");
    await printer.tried(1);
    reprintSale(shop.core, shop.actor, { operationId: "op-00002", id: sale.ok ? sale.value.id : "" });
    await printer.tried(2);
    expect(printer.pulses).toBe(1);
    expect(JSON.stringify(printer.documents[1])).toContain("COPIA");
  });
});

function scriptedPrinter(
  outcomes: readonly PrintOutcome[],
): ReceiptPrinter & { readonly documents: unknown[]; pulses: number; tried(times: number): Promise<void> } {
  const documents: unknown[] = [];
  let [pulses, seen] = [0, 0];
  let onTry = () => {};
  return {
    columns: 48,
    documents,
    get pulses() {
      return pulses;
    },
    print: async (document, copies) => {
      documents.push({ ...document, copies });
      seen += 1;
      setImmediate(() => onTry());
      return outcomes[seen - 1] ?? { kind: "printed" };
    },
    openDrawer: async () => {
      pulses += 1;
      return { kind: "printed" };
    },
    check: async () => null,
    close: async () => {},
    tried: (times) =>
      new Promise((resolve) => {
        onTry = () => void (seen >= times && resolve());
        if (seen >= times) setImmediate(resolve);
      }),
  };
}
