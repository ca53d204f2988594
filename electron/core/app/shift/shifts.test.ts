import { cpSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, describe, expect, test } from "vitest";
import { bookEntries } from "../../../../fixtures/book-entries.ts";
import { type ScriptedPrinter, scriptedPrinter } from "../../../../fixtures/scripted-printer.ts";
import { employCrew, windowWith } from "../../../../fixtures/shop-people.ts";
import { type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import { verifyBook } from "../../../verifier/verify-book.ts";
import { chargeAccount } from "../charge-account.ts";
import { parkAccount } from "../money/park-account.ts";
import { refundSale } from "../money/refund-sale.ts";
import { voidSale } from "../money/void-sale.ts";
import { openSession } from "../open-session.ts";
import { exceptionReport } from "../people/exception-report.ts";
import { currentShift, openShift } from "../shifts.ts";
import { type CloseRequest, closeShift } from "./close-shift.ts";
import { countDrawer } from "./count-drawer.ts";
import { drawerCash } from "./drawer-cash.ts";
import { listCashMoves } from "./list-cash-moves.ts";
import { listShifts } from "./list-shifts.ts";
import { moveCash } from "./move-cash.ts";
import { openDrawer } from "./open-drawer.ts";
import { reprintSlip } from "./reprint-slip.ts";
import { shiftSlip } from "./shift-slip.ts";
import { unsettled } from "./unsettled.ts";

const PRINTER = { printer: { device: "tcp:127.0.0.1:9100", drawer: true } };
let shop: TestShop;
let operations = 0;

afterEach(async () => {
  // Whatever a test did, the book must hold by the program that shares no code with it.
  expect(verifyBook(shop.book).failures).toEqual([]);
  expect(drawerCash(shop.core)).toBe(shop.core.store.ledger.drawer());
  await shop.close();
});

const operationId = () => {
  operations += 1;
  return `op-${String(operations).padStart(5, "0")}`;
};
const close = (request: Omit<CloseRequest, "operationId"> = {}) =>
  closeShift(shop.core, shop.actor, { operationId: operationId(), ...request });
const count = (pieces: Record<string, number>) => countDrawer(shop.core, shop.actor, { operationId: operationId(), count: pieces });
const open = (float: string) => openShift(shop.core, shop.actor, { operationId: operationId(), float });
const move = (kind: "in" | "out" | "safe-drop", amount: string, id = operationId()) =>
  moveCash(shop.core, shop.actor, { operationId: id, kind, amount, reason: "pan", print: true });
const pay = (print = true) =>
  chargeAccount(shop.core, shop.actor, { operationId: operationId(), cabin: 1, tender: { method: "cash" }, print });

/** A call of 200 pesos, paid in cash. */
function sell(print = true): string {
  shop.call("4311", "0322768005", 60_000);
  const sale = pay(print);
  if (!sale.ok) throw new Error(JSON.stringify(sale.error));
  return sale.value.id;
}

/** Postings of the last entry of a kind, in main units by account. */
function moved(kind: string): Record<string, number> {
  const book = new Database(shop.book, { readonly: true });
  const rows = book
    .prepare<[string], { account: string; sum: number }>(
      `SELECT account, sum(amount) / 1000000 AS sum FROM posting
      WHERE seq = (SELECT max(seq) FROM ledger WHERE kind = ?) GROUP BY account HAVING sum <> 0`,
    )
    .all(kind);
  book.close();
  return Object.fromEntries(rows.map(({ account, sum }) => [account, sum]));
}

function kinds(): string[] {
  const book = new Database(shop.book, { readonly: true });
  const rows = book.prepare<[], { kind: string }>("SELECT kind FROM ledger ORDER BY seq").all();
  book.close();
  return rows.map(({ kind }) => kind);
}

const required = (till: object = {}) => testShop({ file: { shift: "required", till } });

test("cash in, out and into the safe is listed for the open shift alone, the newest first", async () => {
  shop = await required();
  expect(listCashMoves(shop.core)).toEqual([]);
  open("10000");
  for (const [kind, amount] of [
    ["in", "500"],
    ["out", "200"],
    ["safe-drop", "3000"],
  ] as const)
    expect(move(kind, amount)).toMatchObject({ ok: true });
  expect(move("out", "100000")).toMatchObject({ ok: false });
  sell();
  expect(listCashMoves(shop.core).map(({ kind, amount, reason }) => [kind, amount, reason])).toEqual([
    ["safe-drop", "3000", "pan"],
    ["out", "200", "pan"],
    ["in", "500", "pan"],
  ]);
  expect(close({ count: { "500": 15 } })).toMatchObject({ ok: true });
  open("7500");
  expect(listCashMoves(shop.core)).toEqual([]);
});

test("cash that went in is listed once, whatever its slip and the drawer are told", async () => {
  const printer = scriptedPrinter();
  shop = await testShop({ file: PRINTER, printer });
  move("in", "500");
  move("in", "200");
  await printer.tried(2);
  expect(listCashMoves(shop.core).map(({ amount }) => amount)).toEqual(["200", "500"]);
});

test("half a character at the end of a reason leaves the book in order", async () => {
  shop = await testShop();
  const moved = { operationId: operationId(), kind: "in", amount: "500", reason: "Feria \ud83c", print: false } as const;
  expect(moveCash(shop.core, shop.actor, moved)).toMatchObject({ ok: true });
  expect(listCashMoves(shop.core)).toMatchObject([{ reason: "Feria \ufffd" }]);
});

describe("opening", () => {
  test("the first float is the owner's; later what differs from what was left is missing or over", async () => {
    shop = await required();
    expect(open("40000")).toMatchObject({ ok: true, value: { number: 1, float: "40000", closedAt: null, cashExpected: null } });
    expect(moved("shift-opened")).toEqual({ drawer: 40_000, owner: -40_000 });
    expect(open("1")).toMatchObject({ ok: false, error: { code: "shift/already-open" } });
    close({ count: { "20000": 2 }, leave: "30000" });
    expect(moved("shift-closed")).toEqual({ drawer: -10_000, safe: 10_000 });
    open("29000");
    expect(moved("shift-opened")).toEqual({ drawer: -1_000, "over-short": 1_000 });
  });

  test("as long as no cash ever moved, what is brought in is the owner's", async () => {
    shop = await required();
    open("0");
    close({ count: { "100": 0 } });
    open("40000");
    expect(moved("shift-opened")).toEqual({ drawer: 40_000, owner: -40_000 });
    close({ count: { "20000": 2 }, leave: "0" });
    open("500");
    expect(moved("shift-opened")).toEqual({ drawer: 500, "over-short": -500 });
  });

  test("the first float on a book of an earlier version whose shift was closed is the owner's too", async () => {
    const folder = mkdtempSync(join(tmpdir(), "timbre-old-shift-"));
    cpSync(join(import.meta.dirname, "../../../../fixtures/old-books"), folder, { recursive: true });
    renameSync(join(folder, "schema-2.db"), join(folder, "timbre.db"));
    const old = new Database(join(folder, "timbre.db"));
    old.exec("UPDATE shift SET closed_utc = opened_utc + 1");
    old.close();
    shop = await testShop({ from: folder, file: { shift: "required" } });
    rmSync(folder, { recursive: true });
    expect(open("40000")).toMatchObject({ ok: true, value: { float: "40000" } });
    expect(moved("shift-opened")).toEqual({ drawer: 40_000, owner: -40_000 });
  });

  test("asked again it answers the same and opens nothing", async () => {
    shop = await required();
    const first = openShift(shop.core, shop.actor, { operationId: "op-open-1", float: "5000" });
    expect(openShift(shop.core, shop.actor, { operationId: "op-open-1", float: "5000" })).toEqual(first);
    expect(openShift(shop.core, shop.actor, { operationId: "op-open-1", float: "6000" })).toMatchObject({
      error: { code: "operation/reused" },
    });
    expect(kinds().filter((kind) => kind === "shift-opened")).toHaveLength(1);
  });

  test("an automatic shift opens with the first money and with what was left", async () => {
    shop = await testShop();
    expect(currentShift(shop.core)).toMatchObject({ number: 1, float: "0" });
    sell();
    expect(close({ count: { "100": 2 } })).toMatchObject({ ok: true, value: { difference: "0", cashLeft: "200", cashHanded: "0" } });
    expect(currentShift(shop.core)).toBeNull();
    sell();
    expect(currentShift(shop.core)).toMatchObject({ number: 2, float: "200" });
    expect(moved("shift-opened")).toEqual({});
    expect(close({ count: { "100": 4 } })).toMatchObject({ ok: true, value: { cashExpected: "400", difference: "0" } });
  });

  test("an automatic shift opens with the end of a call as well: no call stands on no slip", async () => {
    shop = await testShop();
    const { id } = shop.engine.dial("4311", "0322768005");
    shop.engine.answer(id);
    // Closed while somebody talks.
    expect(close({ count: {}, carry: true })).toMatchObject({ ok: true });
    expect(currentShift(shop.core)).toBeNull();
    shop.time.pass(60_000);
    shop.engine.end(id);
    shop.time.settle();
    const shift = shop.core.store.shifts.current();
    expect(shift).toMatchObject({ number: 2, float: 0 });
    expect(bookEntries(shop.book, "call-charged")).toMatchObject([{ ref: shop.core.store.calls.lastOfCabin(1)?.id, shift_id: shift?.id }]);
    expect(verifyBook(shop.book).failures).toEqual([]);
  });
});

describe("cash beside sales", () => {
  test("goes in, out and into the safe, each once", async () => {
    shop = await required();
    open("10000");
    const first = move("in", "5000", "op-move-1");
    expect(move("in", "5000", "op-move-1")).toEqual(first);
    expect(moved("cash-in")).toEqual({ drawer: 5_000, owner: -5_000 });
    expect(move("out", "2000")).toMatchObject({ ok: true });
    expect(moved("cash-out")).toEqual({ drawer: -2_000, owner: 2_000 });
    expect(move("safe-drop", "12000")).toMatchObject({ ok: true, value: { cashExpected: null } });
    expect(moved("safe-drop")).toEqual({ drawer: -12_000, safe: 12_000 });
    expect(close({ count: { "1000": 1 } })).toMatchObject({ value: { cashExpected: "1000", difference: "0" } });
  });

  test("with more in the drawer than the shop wants there, the safe is advised", async () => {
    shop = await required({ safeDropAbove: "12000" });
    open("10000");
    expect(currentShift(shop.core)).toMatchObject({ safeDropAdvised: false });
    move("in", "2001");
    expect(currentShift(shop.core)).toMatchObject({ safeDropAdvised: true, cashExpected: null });
    move("safe-drop", "10000");
    expect(currentShift(shop.core)).toMatchObject({ safeDropAdvised: false });
  });

  test("cash out and a third opening of the drawer want a second person", async () => {
    shop = await testShop({ printer: scriptedPrinter(), file: { ...PRINTER } });
    const ids = await employCrew(shop.core);
    const { actor } = await windowWith(shop.core, "ana", ids.ana);
    const drawer = () => openDrawer(shop.core, actor, { operationId: operationId(), reason: "cambio" });
    const cash = (kind: "out" | "safe-drop", amount = "100") =>
      moveCash(shop.core, actor, { operationId: operationId(), kind, amount, reason: "pan", print: true });
    sell();
    expect([drawer().ok, drawer().ok]).toEqual([true, true]);
    expect(drawer()).toMatchObject({ error: { code: "approval/needed", details: { kind: "no-sale" } } });
    expect(cash("out")).toMatchObject({ error: { code: "approval/needed", details: { kind: "cash-out" } } });
    // Of what is not there too: asking for more and more would tell what is there, before the blind count.
    expect(cash("out", "100000")).toMatchObject({ error: { code: "approval/needed" } });
    expect(cash("safe-drop")).toMatchObject({ ok: true });
    expect(kinds().filter((kind) => kind === "cash-out")).toEqual([]);
    shop.time.settle();
  });

  test.each(["out", "safe-drop"] as const)("%s of more than there is is refused, and does not tell how much there is", async (kind) => {
    shop = await required();
    open("10000");
    expect(move(kind, "10001")).toEqual({ ok: false, error: { code: "cash/not-enough" } });
    expect(move(kind, "10000")).toMatchObject({ ok: true });
  });

  test("wants an open shift", async () => {
    shop = await required();
    expect(move("in", "1")).toMatchObject({ error: { code: "shift/none-open" } });
    expect(count({})).toMatchObject({ error: { code: "shift/none-open" } });
    expect(close({ count: {} })).toMatchObject({ error: { code: "shift/none-open" } });
  });
});

test("a drawer that owes is opened by itself as an empty one", async () => {
  shop = await testShop();
  const id = sell();
  shop.call("4311", "0322768005", 60_000);
  move("safe-drop", "200");
  refundSale(shop.core, shop.actor, { id, operationId: operationId(), amount: "50", method: "cash", reason: "eco", print: false });
  expect(close({ count: {}, carry: true })).toMatchObject({ value: { cashExpected: "-50", cashCounted: "0", difference: "50" } });
  pay();
  expect(currentShift(shop.core)).toMatchObject({ number: 2, float: "0" });
});

describe("counting and closing", () => {
  test("the count is blind, every count is kept, and the difference is written, not counted away", async () => {
    shop = await required();
    open("10000");
    sell();
    expect(currentShift(shop.core)).toMatchObject({ cashExpected: null, difference: null, recounts: 0 });
    expect(close()).toMatchObject({ error: { code: "shift/not-counted" } });
    expect(count({ "10000": 1, "100": 1 })).toEqual({
      ok: true,
      value: {
        ...{ counted: "10100", expected: "10200", difference: "-100", recounts: 0, reasonAbove: null },
        parts: [
          { kind: "float", count: null, amount: "10000" },
          { kind: "cashSales", count: 1, amount: "200" },
        ],
      },
    });
    expect(count({ "10000": 1 })).toMatchObject({ value: { difference: "-200", recounts: 1 } });
    const closed = close({ leave: "4000" });
    expect(closed).toMatchObject({
      value: { cashExpected: "10200", cashCounted: "10000", difference: "-200", cashLeft: "4000", cashHanded: "6000", recounts: 1 },
    });
    expect(moved("shift-closed")).toEqual({ drawer: -6_200, "over-short": 200, safe: 6_000 });
    expect(closed.ok && closed.value.anchor).toMatch(/^\d+-[0-9A-F]{4}-[0-9A-F]{4}$/);
  });

  test("a count stands only as long as no cash moves", async () => {
    shop = await required();
    open("10000");
    count({ "10000": 1 });
    move("in", "500");
    expect(close()).toMatchObject({ error: { code: "shift/not-counted" } });
    expect(close({ count: { "10000": 1, "500": 1 } })).toMatchObject({ value: { difference: "0", recounts: 1 } });
  });

  test("above the tolerance a reason is wanted, and the refused count has been a count", async () => {
    shop = await required({ toleranceAmount: "500", approvalAmount: "5000" });
    open("10000");
    expect(close({ count: { "1000": 9 } })).toMatchObject({ error: { code: "shift/reason-needed", details: { difference: "-1000" } } });
    expect(close({ count: { "1000": 10 } })).toMatchObject({ value: { difference: "0", recounts: 1 } });
    open("10000");
    expect(close({ count: { "1000": 9 }, reason: "vuelto" })).toMatchObject({ value: { difference: "-1000", differenceReason: "vuelto" } });
    open("9000");
    expect(close({ count: { "1000": 9, "500": 1 } })).toMatchObject({ value: { difference: "500", differenceReason: null } });
    expect(shop.core.store.journal.openItems()).toEqual([]);
  });

  test("above the second limit the owner is told", async () => {
    shop = await required({ approvalAmount: "5000" });
    open("10000");
    expect(close({ count: { "1000": 4 }, reason: "robo" })).toMatchObject({ value: { difference: "-6000" } });
    expect(shop.core.store.journal.openItems()).toMatchObject([{ kind: "cash-difference", ref: expect.any(String) }]);
  });

  test("above the second limit a cashier needs a second person, and the count stands meanwhile", async () => {
    shop = await required({ approvalAmount: "500" });
    const ids = await employCrew(shop.core);
    open("10000");
    const { actor } = await windowWith(shop.core, "ana", ids.ana);
    const { actor: owner } = await windowWith(shop.core, "olga", ids.olga);
    const request = { operationId: "op-close-2", count: { "1000": 9 }, reason: "vuelto" };
    expect(closeShift(shop.core, actor, request)).toMatchObject({
      error: { code: "approval/needed", details: { kind: "shift-difference" } },
    });
    expect(closeShift(shop.core, owner, request)).toMatchObject({ value: { difference: "-1000", recounts: 0, closedBy: "olga" } });
  });

  test("with nobody to approve it closes all the same, and the owner's report names whoever closed it", async () => {
    shop = await required({ approvalAmount: "500" });
    const ids = await employCrew(shop.core);
    open("10000");
    const { actor } = await windowWith(shop.core, "ana", ids.ana);
    const request = { operationId: "op-close-3", count: { "1000": 9 }, reason: "vuelto" };
    expect(closeShift(shop.core, actor, { ...request, unapproved: true })).toMatchObject({
      value: { difference: "-1000", closedBy: "ana" },
    });
    expect(shop.core.store.journal.openItems()).toMatchObject([{ kind: "cash-difference" }]);
    const [row] = exceptionReport(shop.core, {}).rows.filter(({ name }) => name === "ana");
    expect(row?.figures).toContainEqual(expect.objectContaining({ figure: "unapproved-close", count: 1, amount: "1000" }));
  });

  test("a close within the limits is never one without approval", async () => {
    shop = await required({ approvalAmount: "5000" });
    open("10000");
    expect(close({ count: { "1000": 9 }, reason: "vuelto", unapproved: true })).toMatchObject({ value: { difference: "-1000" } });
    expect(exceptionReport(shop.core, {}).rows.flatMap(({ figures }) => figures.map(({ figure }) => figure))).not.toContain(
      "unapproved-close",
    );
  });

  test("a book with a fault in it closes no shift", async () => {
    shop = await required();
    open("0");
    const { bookCheck } = shop.core;
    const damaged = { ...bookCheck, lastReport: () => ({ atUtc: 0, ok: false, entries: 1, failures: [] }) };
    const core = { ...shop.core, bookCheck: damaged };
    expect(closeShift(core, shop.actor, { operationId: operationId(), count: {} })).toMatchObject({ error: { code: "book/damaged" } });
    expect(currentShift(shop.core)).not.toBeNull();
  });

  test("asked again after weeks it answers the same, and verifies the book", async () => {
    shop = await required();
    open("10000");
    const request = { operationId: "op-close-1", count: { "10000": 1 } };
    const first = closeShift(shop.core, shop.actor, request);
    expect(first).toMatchObject({ ok: true, value: { closedBy: shop.actor.name } });
    expect((await shop.core.bookCheck.verify()).ok).toBe(true);
    await shop.crashAndRestart();
    expect(closeShift(shop.core, shop.actor, request)).toEqual(first);
    expect(listShifts(shop.core, { page: 1, size: 10 })).toMatchObject({ total: 1, rows: [{ number: 1, difference: "0" }] });
  });

  test.each([
    ["more than was counted stays", { count: { "1000": 1 }, leave: "1001" }, "request/invalid"],
    ["a piece is no money", { count: { "1000": 1, "0.0000001": 1 } }, "request/invalid"],
  ])("is refused where %s", async (_why, request, code) => {
    shop = await required();
    open("1000");
    expect(close(request)).toMatchObject({ ok: false, error: { code } });
    expect(currentShift(shop.core)).not.toBeNull();
  });
});

describe("accounts nobody has paid", () => {
  test("stand against the close until they are carried knowingly", async () => {
    shop = await required();
    open("0");
    shop.call("4311", "0322768005", 60_000);
    shop.call("4312", "0322768005", 60_000);
    parkAccount(shop.core, shop.actor, { number: 2, operationId: operationId(), name: "Rosa" });
    shop.engine.answer(shop.engine.dial("4313", "0322768005").id);
    shop.time.settle();
    expect(unsettled(shop.core)).toMatchObject({
      cabins: [{ cabin: 1, total: "200" }],
      pending: [{ cabin: 2, name: "Rosa" }],
      talking: [3],
    });
    expect(close({ count: {} })).toMatchObject({ error: { code: "shift/unsettled", details: { cabins: [1], pending: 1, talking: [3] } } });
    const closed = close({ count: {}, carry: true });
    expect(closed).toMatchObject({ ok: true });
    const row = shop.core.store.shifts.lastClosed();
    expect(JSON.parse(row?.carried ?? "")).toMatchObject({ cabins: [{ cabin: 1 }], pending: [{ name: "Rosa" }], talking: [3] });
    const slip = shiftSlip(shop.core, row?.id ?? "");
    expect(slip.ok && slip.value.lines.join("\n")).toMatch(/^Cuentas que pasan \(2\) +\$400$/m);
  });

  test("a call under way alone passes with its cost, and an empty account is nothing", async () => {
    shop = await required();
    open("0");
    openSession(shop.core, shop.actor, { operationId: operationId(), number: 1, mode: "postpaid" });
    shop.engine.answer(shop.engine.dial("4313", "0322768005").id);
    shop.time.settle();
    expect(close({ count: {} })).toMatchObject({ ok: true });
  });
});

describe("the papers of a shift", () => {
  let printer: ScriptedPrinter;
  const withPrinter = async () => {
    printer = scriptedPrinter();
    shop = await testShop({ printer, file: { ...PRINTER, shift: "required" } });
  };

  test("a day on its slip sums to what was expected, is printed once, and again as a copy", async () => {
    await withPrinter();
    open("10000");
    const [first, second] = [sell(), sell()];
    sell(false);
    openSession(shop.core, shop.actor, { operationId: operationId(), number: 2, mode: "prepaid", deposit: "1000" });
    shop.call("4312", "0322768005", 60_000);
    chargeAccount(shop.core, shop.actor, { operationId: operationId(), cabin: 2, tender: { method: "cash" }, print: true });
    await printer.tried(4);
    voidSale(shop.core, shop.actor, { id: first, operationId: operationId(), reason: "error", print: true });
    pay();
    refundSale(shop.core, shop.actor, { id: second, operationId: operationId(), amount: "50", method: "cash", reason: "eco", print: true });
    move("in", "5000");
    move("out", "1000");
    move("safe-drop", "3000");
    openDrawer(shop.core, shop.actor, { operationId: operationId(), reason: "cambio" });
    shop.time.settle();
    const closed = close({ count: { "10000": 1, "1000": 1 } });
    if (!closed.ok) throw new Error(JSON.stringify(closed.error));
    await printer.tried(11);
    const slip = printer.papers.at(-1)?.join("\n") ?? "";
    expect(slip).toMatch(/^VENTAS \(5\) +\$1\.000$/m);
    expect(slip).toMatch(/^Deshechas \(1\) +-\$200$/m);
    expect(slip).toMatch(/^Aperturas sin venta +1$/m);
    expect(slip).toMatch(/^ {2}Fondo inicial +\$10\.000$/m);
    expect(slip).toMatch(/^\+ Cobros en efectivo +\$800$/m);
    expect(slip).toMatch(/^\+ Depósitos \(1\) +\$1\.000$/m);
    expect(slip).toMatch(/^\+ Ingresos \(1\) +\$5\.000$/m);
    expect(slip).toMatch(/^- Depósitos devueltos \(1\) +-\$800$/m);
    expect(slip).toMatch(/^- Ventas anuladas \(1\) +-\$200$/m);
    expect(slip).toMatch(/^- Devoluciones \(1\) +-\$50$/m);
    expect(slip).toMatch(/^- Retiros \(1\) +-\$1\.000$/m);
    expect(slip).toMatch(/^- A la caja fuerte \(1\) +-\$3\.000$/m);
    expect(slip).toMatch(/^= Esperado +\$11\.750$/m);
    expect(slip).toMatch(/^FALTANTE +-\$750$/m);
    expect(slip).not.toContain("Otros");
    expect(slip).toContain(`Huella ${closed.value.anchor} · turno 1`);
    reprintSlip(shop.core, shop.actor, { id: closed.value.id, operationId: operationId() });
    await printer.tried(12);
    expect(printer.papers.at(-1)?.[0]?.trim()).toBe("*** COPIA 2 ***");
    const view = shiftSlip(shop.core, closed.value.id);
    expect(view).toMatchObject({ ok: true, value: { copies: 1, lines: printer.papers.at(-2) } });
  });

  test("an open shift has no slip: it would tell what the drawer should hold", async () => {
    await withPrinter();
    open("10000");
    const id = currentShift(shop.core)?.id ?? "";
    expect(shiftSlip(shop.core, id)).toMatchObject({ error: { code: "request/not-found" } });
    expect(reprintSlip(shop.core, shop.actor, { id, operationId: operationId() })).toMatchObject({ error: { code: "request/not-found" } });
  });

  test("the drawer opens without a sale once for an operation, with its reason in the book before the pulse", async () => {
    await withPrinter();
    open("10000");
    const request = { operationId: "op-drawer-1", reason: "cambio de billete" };
    expect(openDrawer(shop.core, shop.actor, request)).toEqual({ ok: true, value: { opened: true } });
    expect(printer.pulses).toBe(0);
    expect(kinds().at(-1)).toBe("drawer-opened");
    shop.time.settle();
    await printer.pulsed(1);
    openDrawer(shop.core, shop.actor, request);
    shop.time.settle();
    expect(printer.pulses).toBe(1);
  });

  test("a cash sale without a receipt opens the drawer all the same", async () => {
    await withPrinter();
    open("10000");
    sell(false);
    shop.time.settle();
    await printer.pulsed(1);
    expect(printer.papers).toEqual([]);
    expect(kinds().at(-1)).toBe("drawer-opened");
  });
});
