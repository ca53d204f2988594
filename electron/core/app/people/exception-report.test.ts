import { afterEach, beforeEach, expect, test } from "vitest";
import { ANY_CALL } from "../../../../fixtures/any-call.ts";
import { scriptedPrinter } from "../../../../fixtures/scripted-printer.ts";
import { type CrewName, employCrew, windowOf, windowWith } from "../../../../fixtures/shop-people.ts";
import { type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import { exceptionKinds } from "../../../../shared/contract/exceptions.ts";
import { ZERO } from "../../../../shared/money/micros.ts";
import { verifyBook } from "../../../verifier/verify-book.ts";
import type { Actor } from "../actor.ts";
import { chargeAccount } from "../charge-account.ts";
import { refundSale } from "../money/refund-sale.ts";
import { unchargeCall } from "../money/uncharge-call.ts";
import { voidSale } from "../money/void-sale.ts";
import { reprintSale } from "../reprint-sale.ts";
import { setUncharged } from "../set-uncharged.ts";
import { closeShift } from "../shift/close-shift.ts";
import { countDrawer } from "../shift/count-drawer.ts";
import { openDrawer } from "../shift/open-drawer.ts";
import { allowException } from "./allow-exception.ts";
import { actorOf } from "./caller.ts";
import { exceptionReport } from "./exception-report.ts";
import { putPerson } from "./put-person.ts";
import { signIn } from "./sign-in.ts";

const MINUTE_MS = 60_000;
let shop: TestShop;
let ids: Readonly<Record<CrewName, string>>;
let operations = 0;

beforeEach(async () => {
  // The report is for what is allowed.
  const exceptions = Object.fromEntries(
    exceptionKinds.filter((kind) => kind !== "backup-restored").map((kind) => [kind, { aloneAmount: "1000000", aloneTimes: null }]),
  );
  const file = { limits: { exceptions }, printer: { device: "tcp:127.0.0.1:9100", drawer: true } };
  shop = await testShop({ file, printer: scriptedPrinter() });
  ids = await employCrew(shop.core);
});
afterEach(async () => {
  expect(verifyBook(shop.book).failures).toEqual([]);
  await shop.close();
});

const operation = () => `operation-${operations++}`;

/** A customer who calls for a minute and pays. */
function serve(actor: Actor): string {
  shop.call("4311", "0322768005", MINUTE_MS);
  const sale = chargeAccount(shop.core, actor, {
    ...{ operationId: operation(), cabin: 1, tender: { method: "cash", received: "1000" }, print: false },
  });
  if (!sale.ok) throw new Error(JSON.stringify(sale.error));
  shop.time.pass(MINUTE_MS);
  return sale.value.id;
}

function reportOf(name: CrewName) {
  const { rows } = exceptionReport(shop.core, {});
  const row = rows.find(({ person }) => person === ids[name]);
  return {
    first: rows[0]?.name,
    sales: row?.sales,
    figures: Object.fromEntries((row?.figures ?? []).map(({ figure, ...of }) => [figure, of])),
  };
}

test("who takes money past the till stands out among honest people", async () => {
  const third = await putPerson(shop.core, windowOf(shop.core).house, {
    ...{ operationId: operation(), name: "eva", role: "cashier", active: true, pin: "8317" },
  });
  const eva = windowOf(shop.core);
  await signIn(shop.core, eva, { person: third.ok ? third.value.id : "", pin: "8317" });
  const honest = [(await windowWith(shop.core, "ana", ids.ana)).actor, actorOf(shop.core, eva)];
  for (const actor of honest) {
    for (let customer = 0; customer < 10; customer++) serve(actor);
    // Everybody slips once.
    voidSale(shop.core, actor, { id: serve(actor), operationId: operation(), reason: "error de cabina", print: false });
    chargeAccount(shop.core, actor, { operationId: operation(), cabin: 1, tender: { method: "cash" }, print: false });
  }
  const { actor: luis } = await windowWith(shop.core, "luis", ids.luis);
  for (let customer = 0; customer < 6; customer++) serve(luis);
  for (let trick = 0; trick < 4; trick++) {
    // The customer pays, the sale is undone, and then the call is written off.
    const sale = serve(luis);
    voidSale(shop.core, luis, { id: sale, operationId: operation(), reason: "no tenía", print: false });
    const [call] = shop.core.store.callList.page({ ...ANY_CALL, cabin: 1, state: "answered" }, 0, 1);
    unchargeCall(shop.core, luis, { id: call?.id ?? "", operationId: operation(), reason: "se cortó" });
    // The customer pays for a call the book gives away.
    setUncharged(shop.core, luis, { number: 2, mode: "once", reason: "prueba técnica" });
    shop.call("4312", "0322768005", MINUTE_MS);
    // Hung up at once and dialled again outside the account.
    shop.call("4313", "0322768005", 4_000);
    shop.core.store.transaction(() =>
      allowException(shop.core, luis, { kind: "backup-restored", subject: sale, amount: ZERO, approval: "made-up", operationId: null }),
    );
    await Promise.resolve();
  }
  const luisRow = reportOf("luis");
  expect(luisRow.first).toBe("luis");
  expect(luisRow.sales).toBe(10);
  expect(luisRow.figures).toMatchObject({
    void: { count: 4, perHundredSales: 40, standsOut: true },
    "written-off": { count: 4, amount: "800", median: 0, standsOut: true },
    uncharged: { count: 4, amount: "800", standsOut: true },
    "short-call": { count: 4, standsOut: true },
    "refused-approval": { count: 4, amount: null, standsOut: true },
  });
  expect(Object.values(reportOf("ana").figures).map(({ standsOut }) => standsOut)).toEqual([false]);
  expect(reportOf("ana")).toMatchObject({ sales: 12, figures: { void: { count: 1, standsOut: false } } });
});

test("so does who plays with the drawer and the papers", async () => {
  const { core } = shop;
  const { actor: ana } = await windowWith(core, "ana", ids.ana);
  for (let customer = 0; customer < 6; customer++) serve(ana);
  const { actor: luis } = await windowWith(core, "luis", ids.luis);
  for (let trick = 0; trick < 3; trick++) {
    const sale = serve(luis);
    reprintSale(core, luis, { id: sale, operationId: operation() });
    openDrawer(core, luis, { operationId: operation(), reason: "cambio" });
    refundSale(core, luis, { id: serve(luis), operationId: operation(), amount: "150", method: "cash", reason: "se cortó", print: false });
    shop.call("4311", "0322768005", MINUTE_MS);
    const discount = { percent: "50", reason: "cliente" };
    chargeAccount(core, luis, { operationId: operation(), cabin: 1, discount, tender: { method: "cash" }, print: false });
    // An account is left to the next shift, and the drawer is counted until it fits, but for a note.
    shop.call("4312", "0322768005", MINUTE_MS);
    for (const pieces of [1, 2]) countDrawer(core, luis, { operationId: operation(), count: { "1000": pieces } });
    const closed = closeShift(core, luis, { operationId: operation(), reason: "no cuadra", carry: true, print: false });
    expect(closed).toMatchObject({ ok: true });
  }
  const { first, figures } = reportOf("luis");
  expect(first).toBe("luis");
  expect(figures).toMatchObject({
    "no-sale": { count: 3, amount: null, standsOut: true },
    refund: { count: 3, amount: "450", standsOut: true },
    discount: { count: 3, amount: "300", standsOut: true },
    copy: { count: 3, standsOut: true },
    "unpaid-call": { count: 3, amount: "1200", standsOut: true },
    "cash-difference": { count: 3, standsOut: true },
    recount: { count: 3, standsOut: true },
  });
  expect(reportOf("ana").figures).toEqual({});
});

test("wrong PINs are told of the person they were tried for", async () => {
  for (let time = 0; time < 3; time++) await signIn(shop.core, windowOf(shop.core), { person: ids.sofia, pin: "000000" });
  expect(reportOf("sofia").figures).toEqual({
    // There is nobody with sales to hold it against.
    "refused-pin": { count: 3, amount: null, perHundredSales: 300, median: 0, standsOut: false },
  });
});

test("only what happened in the period counts", async () => {
  const { actor } = await windowWith(shop.core, "ana", ids.ana);
  const start = shop.core.clock.now();
  voidSale(shop.core, actor, { id: serve(actor), operationId: operation(), reason: "error", print: false });
  const of = (from: number, to: number) =>
    exceptionReport(shop.core, { from: new Date(from).toISOString(), to: new Date(to).toISOString() }).rows.map(({ name, sales }) => [
      name,
      sales,
    ]);
  expect(of(start, start + 60 * MINUTE_MS)).toEqual([["ana", 1]]);
  expect(of(start - 60 * MINUTE_MS, start)).toEqual([]);
  expect(of(start + 60 * MINUTE_MS, start + 120 * MINUTE_MS)).toEqual([]);
});
