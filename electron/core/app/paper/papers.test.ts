import { afterEach, describe, expect, test } from "vitest";
import { bookEntries } from "../../../../fixtures/book-entries.ts";
import { type ScriptedPrinter, scriptedPrinter } from "../../../../fixtures/scripted-printer.ts";
import { employCrew, windowWith } from "../../../../fixtures/shop-people.ts";
import { type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import type { LedgerKind } from "../../../../shared/ledger/ledger-kind.ts";
import type { PrintOutcome } from "../../../../shared/ports/receipt-printer.ts";
import { verifyBook } from "../../../verifier/verify-book.ts";
import { addDeposit } from "../add-deposit.ts";
import { chargeAccount } from "../charge-account.ts";
import { takePartPayment } from "../money/part-payment.ts";
import { refundSale } from "../money/refund-sale.ts";
import { returnDeposit } from "../money/return-deposit.ts";
import { voidSale } from "../money/void-sale.ts";
import { openSession } from "../open-session.ts";
import { listItems } from "../oversight/items.ts";
import { resolveItem } from "../oversight/resolve-item.ts";
import { receiptView } from "../receipt-view.ts";
import { reprintSale } from "../reprint-sale.ts";
import { moveCash } from "../shift/move-cash.ts";

const MINUTE_MS = 60_000;
const UNKNOWN: PrintOutcome = { kind: "unknown", reason: "printer/reset" };
const OFF: PrintOutcome = { kind: "not-printed", reason: "printer/no-device" };

let shop: TestShop;
let printer: ScriptedPrinter;
let operations = 0;

afterEach(async () => {
  expect(verifyBook(shop.book).failures).toEqual([]);
  await shop.close();
});

const operationId = () => {
  operations += 1;
  return `op-${String(operations).padStart(5, "0")}`;
};

async function open(outcomes: readonly PrintOutcome[] = [], file: object = {}): Promise<void> {
  printer = scriptedPrinter(outcomes);
  shop = await testShop({ printer, file: { printer: { device: "tcp:127.0.0.1:9100", drawer: true }, ...file } });
}

/** A call of 200 pesos, paid in cash. */
function sell(print = true): string {
  shop.call("4311", "0322768005", MINUTE_MS);
  const sale = chargeAccount(shop.core, shop.actor, { operationId: operationId(), cabin: 1, tender: { method: "cash" }, print });
  if (!sale.ok) throw new Error(JSON.stringify(sale.error));
  return sale.value.id;
}

const told = (...kinds: LedgerKind[]): Record<string, unknown>[] =>
  bookEntries(shop.book, ...kinds).map(({ ref, facts }) => ({ ref, ...facts }));
const undo = (id: string, print = true) =>
  voidSale(shop.core, shop.actor, { id, operationId: operationId(), reason: "se equivocó", print });
const lastPaper = () => printer.papers.at(-1)?.join("\n") ?? "";

describe("a receipt", () => {
  test("carries the fingerprint of the book, and is told to it as it is queued, like the drawer before its pulse", async () => {
    await open();
    const id = sell();
    expect(told("receipt-printed")).toMatchObject([{ ref: id, paper: "sale", copy: 0, series: "A", number: 1 }]);
    await printer.tried(1);
    const anchor = shop.core.store.ledger.anchorOf("receipt", id);
    expect(lastPaper()).toMatch(new RegExp(`Huella ${anchor?.seq}-[0-9A-F]{4}-[0-9A-F]{4}$`));
    const atUtc = shop.core.store.sales.byId(id)?.at_utc;
    expect(told("drawer-opened")).toEqual([{ ref: id, cause: "sale", reason: null, approval: null, atUtc, user: shop.actor.name }]);
    expect(printer.pulses).toBe(1);
  });

  test("copies are told as copies and carry the fingerprint of the original", async () => {
    await open();
    const id = sell();
    await printer.tried(1);
    expect(reprintSale(shop.core, shop.actor, { id, operationId: operationId() })).toMatchObject({ ok: true });
    await printer.tried(2);
    expect(told("receipt-copied")).toMatchObject([{ ref: id, paper: "sale", copy: 1 }]);
    expect(printer.papers[1]?.at(-1)).toBe(printer.papers[0]?.at(-1));
    expect(printer.pulses).toBe(1);
  });

  test("a copy more than ten minutes later wants a second person", async () => {
    await open();
    const ids = await employCrew(shop.core);
    const id = sell();
    await printer.tried(1);
    const { actor } = await windowWith(shop.core, "ana", ids.ana);
    const ask = () => reprintSale(shop.core, actor, { id, operationId: operationId() });
    shop.time.pass(10 * MINUTE_MS - 1_000);
    expect(ask()).toMatchObject({ ok: true });
    shop.time.pass(2_000);
    expect(ask()).toMatchObject({ ok: false, error: { code: "approval/needed", details: { kind: "late-copy", subject: id } } });
    // Nor does the clock of the machine help.
    shop.time.stepWall(-3_600_000);
    expect(ask()).toMatchObject({ ok: false, error: { code: "approval/needed" } });
    expect(ask()).toMatchObject({ ok: false });
    const { actor: owner } = await windowWith(shop.core, "olga", ids.olga);
    expect(reprintSale(shop.core, owner, { id, operationId: operationId() })).toMatchObject({ ok: true });
    await printer.tried(3);
  });
});

describe("a paper nobody knows of", () => {
  test("is asked about once; not printed, it comes out as the same original and opens no drawer again", async () => {
    await open([UNKNOWN]);
    const id = sell();
    await printer.tried(1);
    const [item] = listItems(shop.core, { open: true });
    expect(item).toMatchObject({ kind: "print-unknown", receipt: "A-1", cabin: 1, resolvedAt: null });
    expect(JSON.parse(item?.detail ?? "")).toEqual({ paper: "sale", ref: id, copy: 0, reason: "printer/reset" });
    const ask = (printed: boolean | undefined, operation: string) =>
      resolveItem(shop.core, shop.actor, { id: item?.id ?? 0, operationId: operation, printed, note: "salió en blanco" });
    expect(ask(undefined, "op-item-0")).toMatchObject({ error: { code: "request/invalid" } });
    const answer = ask(false, "op-item-1");
    expect(answer).toMatchObject({ ok: true, value: { resolvedBy: shop.actor.name, note: "salió en blanco" } });
    await printer.tried(2);
    expect(printer.papers[1]).toEqual(printer.papers[0]);
    expect(ask(false, "op-item-1")).toEqual(answer);
    // Another window that answers late changes nothing.
    expect(ask(true, "op-item-2")).toEqual(answer);
    expect(printer.papers).toHaveLength(2);
    expect(printer.pulses).toBe(1);
    expect(told("item-resolved")).toMatchObject([{ ref: String(item?.id), kind: "print-unknown", printed: false }]);
    expect(listItems(shop.core, { open: true })).toEqual([]);
    expect(listItems(shop.core, { open: false })).toHaveLength(1);
    expect(shop.core.store.prints.stateOf("sale", id)).toBe("printed");
  });

  test("printed after all, it is left alone", async () => {
    await open([UNKNOWN]);
    const id = sell();
    await printer.tried(1);
    resolveItem(shop.core, shop.actor, { id: listItems(shop.core, { open: true })[0]?.id ?? 0, operationId: operationId(), printed: true });
    expect(shop.core.store.prints.stateOf("sale", id)).toBe("printed");
    expect(shop.core.store.prints.pendingCount()).toBe(0);
    expect(printer.papers).toHaveLength(1);
  });

  test("a core that dies with bytes under way asks too", async () => {
    await open([OFF]);
    const id = sell();
    await printer.tried(1);
    const job = shop.core.store.prints.nextPending();
    shop.core.store.prints.attempt(job?.id ?? 0, shop.time.clock.now(), "started", null);
    await shop.crashAndRestart();
    expect(shop.core.store.prints.stateOf("sale", id)).toBe("unknown");
    expect(listItems(shop.core, { open: true })).toMatchObject([{ kind: "print-unknown", receipt: "A-1" }]);
    await shop.crashAndRestart();
    expect(listItems(shop.core, { open: true })).toHaveLength(1);
  });

  test("an item nobody made is not there", async () => {
    await open();
    expect(resolveItem(shop.core, shop.actor, { id: 99, operationId: operationId() })).toMatchObject({
      error: { code: "request/not-found" },
    });
  });
});

describe("the slip of a void", () => {
  test("says so first and last, and later copies of the receipt do as well", async () => {
    await open();
    const id = sell();
    await printer.tried(1);
    expect(undo(id)).toMatchObject({ ok: true });
    await printer.tried(2);
    const lines = printer.papers[1] ?? [];
    expect([lines[0]?.trim(), lines.at(-1)?.trim()]).toEqual(["*** ANULADA ***", "*** ANULADA ***"]);
    expect(lastPaper()).toMatch(/^ +ANULACIÓN N\.º AV-1$/m);
    expect(lastPaper()).toMatch(
      /^Comprobante +A-1\nTotal del comprobante +\$200\n=+\nDEVUELTO +\$200\n=+\nEfectivo\nMotivo +se equivocó$/m,
    );
    expect(lastPaper()).toMatch(/Huella \d+-[0-9A-F]{4}-[0-9A-F]{4}/);
    expect(printer.pulses).toBe(2);
    reprintSale(shop.core, shop.actor, { id, operationId: operationId() });
    await printer.tried(3);
    expect(printer.papers[2]?.[0]?.trim()).toBe("*** ANULADA ***");
  });

  test("is not made for a receipt that was never on paper; one that waits for the printer is dropped", async () => {
    await open([OFF, OFF]);
    const first = sell();
    await printer.tried(1);
    const second = sell();
    // The printer is tried with the first alone: the second was never sent.
    undo(second);
    expect(shop.core.store.prints.stateOf("sale", second)).toBe("dropped");
    undo(first);
    expect(shop.core.store.prints.stateOf("sale", first)).toBe("pending");
    expect(told("receipt-printed").map(({ ref, paper }) => [ref, paper])).toEqual([
      [first, "sale"],
      [second, "sale"],
      [expect.any(String), "void"],
    ]);
    const third = sell(false);
    undo(third);
    expect(told("receipt-printed")).toHaveLength(3);
    expect(told("drawer-opened").map(({ cause }) => cause)).toEqual(["sale", "void", "sale", "void"]);
  });
});

describe("other papers of money", () => {
  test("a refund names its receipt and how much went back", async () => {
    await open();
    const id = sell();
    await printer.tried(1);
    refundSale(shop.core, shop.actor, { id, operationId: operationId(), amount: "50", method: "cash", reason: "eco", print: true });
    await printer.tried(2);
    expect(lastPaper()).toMatch(/^ +DEVOLUCIÓN N\.º AD-1$/m);
    expect(lastPaper()).toMatch(/^DEVUELTO +\$50$/m);
    expect(lastPaper()).not.toContain("ANULADA");
    const view = receiptView(shop.core, id);
    expect(view.ok && view.value.lines).toEqual(printer.papers[0]);
    reprintSale(shop.core, shop.actor, { id, operationId: operationId() });
    await printer.tried(3);
    expect(lastPaper()).toMatch(/^Devuelto +-\$50$/m);
  });

  test("a deposit taken, added to and given back", async () => {
    await open();
    openSession(shop.core, shop.actor, { operationId: operationId(), number: 1, mode: "prepaid", deposit: "1000" });
    await printer.tried(1);
    expect(lastPaper()).toMatch(/^ +DEPÓSITO RECIBIDO$/m);
    expect(lastPaper()).toMatch(/^EFECTIVO +\$1\.000\n=+\nDepósito en la cuenta +\$1\.000$/m);
    addDeposit(shop.core, shop.actor, { operationId: operationId(), number: 1, amount: "500" });
    await printer.tried(2);
    expect(lastPaper()).toMatch(/^Depósito en la cuenta +\$1\.500$/m);
    returnDeposit(shop.core, shop.actor, { operationId: operationId(), number: 1 });
    await printer.tried(3);
    expect(lastPaper()).toMatch(/^ +DEPÓSITO DEVUELTO$/m);
    expect(lastPaper()).toMatch(/^DEVUELTO +\$1\.500\n=+\nDepósito en la cuenta +\$0$/m);
    expect(printer.pulses).toBe(3);
  });

  test("a part payment, and the receipt that ends the account with it", async () => {
    await open();
    shop.call("4311", "0322768005", MINUTE_MS);
    const session = shop.core.store.sessions.openOfCabin(1);
    takePartPayment(shop.core, shop.actor, {
      id: session?.id ?? "",
      operationId: operationId(),
      amount: "50",
      method: "card",
      print: true,
    });
    await printer.tried(1);
    expect(lastPaper()).toMatch(/^ +ABONO A CUENTA$/m);
    expect(lastPaper()).toMatch(/^TARJETA +\$50\n=+\nPagado a la cuenta +\$50$/m);
    expect(printer.pulses).toBe(0);
    chargeAccount(shop.core, shop.actor, { operationId: operationId(), cabin: 1, tender: { method: "cash" }, print: true });
    await printer.tried(2);
    expect(lastPaper()).toMatch(/^Abonos anteriores +\$50\nEfectivo +\$150$/m);
  });

  test("cash that goes out is signed for", async () => {
    await open();
    sell();
    await printer.tried(1);
    moveCash(shop.core, shop.actor, { operationId: operationId(), kind: "out", amount: "100", reason: "pan", print: true });
    await printer.tried(2);
    expect(lastPaper()).toMatch(/^ +RETIRO DE CAJA$/m);
    expect(lastPaper()).toMatch(/^MONTO +\$100$/m);
    expect(lastPaper()).toMatch(/^Cajera _+ {2}Recibe _+$/m);
  });

  test("a discount and the tax stand on the receipt of a shop that has them", async () => {
    await open([], { tax: { percent: "19", prices: "included" } });
    shop.call("4311", "0322768005", MINUTE_MS);
    chargeAccount(shop.core, shop.actor, {
      operationId: operationId(),
      cabin: 1,
      tender: { method: "cash" },
      discount: { amount: "50", reason: "eco" },
      print: true,
    });
    await printer.tried(1);
    expect(lastPaper()).toMatch(/^Subtotal +\$200\nDescuento +-\$50\n {2}eco\n=+\nTOTAL +\$150\n=+\nIncluye IVA 19 % +\$24$/m);
  });
});
