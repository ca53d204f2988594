import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { SaleView } from "../../shared/contract/sale-view.ts";
import { letTimePass } from "../support/let-time-pass.ts";
import { approvalOf, choosePerson, typePin } from "../support/lock-screen.ts";
import { makeCall } from "../support/make-call.ts";
import { printedPapers } from "../support/printed-papers.ts";
import { ShopClient } from "../support/shop-client.ts";
import { CREW, type Crew, employCrew } from "../support/shop-crew.ts";
import { story } from "../support/story.ts";
import { verifyBook } from "../support/verify-book.ts";
import type { World } from "../support/world.ts";

const BOLIVIA = "0059172153348";
/** A sale is undone without a second person for so long. */
const UNDO_MS = 8_000;

story(
  "people: a PIN opens the till, a second one what a cashier may not do alone",
  { cabins: 1, sellDeck: "minutes.csv" },
  async (world) => {
    const crew = await employCrew(world.shop);
    const { page } = await world.counter({ as: "cashier" });
    await theWindowAsksWhoItIs(world, page);
    const sale = await marisolSells(world, page);
    await aLateVoidWantsSomebodyElse(world, page, crew, sale);
    await anApprovalIsForOneUse(world, crew);
    await rosaTakesPepeOut(world, page, crew);
    await wrongPinsWait(world, page, crew);
    expect(await verifyBook(world.shop.dataDir)).toMatchObject({ exit: 0, ok: true, failures: [] });
  },
);

async function theWindowAsksWhoItIs({ shop }: World, page: Page): Promise<void> {
  await page.getByRole("heading", { name: "¿Quién eres?" }).waitFor();
  await page.getByText("Las llamadas siguen y suman en sus cuentas.").waitFor();
  expect(await page.getByRole("gridcell").count()).toBe(0);
  const terminal = new ShopClient(shop.url, shop.ready.tokens.cashier);
  for (const path of ["/cabins", "/sales", "/calls", "/shift", "/items", "/exceptions"])
    expect([path, (await terminal.request("GET", path)).body]).toMatchObject([path, { code: "people/sign-in-first" }]);

  await choosePerson(page, "Marisol");
  await typePin(page, "1111");
  await page.getByText("PIN incorrecto. Quedan 4 intentos.").waitFor();
  await typePin(page, CREW.Marisol.pin);
  await page.getByRole("gridcell", { name: /^Cabina 1, libre/ }).waitFor();
  await page.locator("header").getByText("Marisol").waitFor();
}

async function marisolSells(world: World, page: Page): Promise<SaleView> {
  await makeCall(world, BOLIVIA);
  await page.getByRole("gridcell", { name: /^Cabina 1, por cobrar/ }).waitFor();
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  const [paper] = printedPapers(await world.printer.paper.untilCut());
  const [sale] = (await world.shop.rest.sales()).rows as [SaleView];
  expect(sale).toMatchObject({ user: "Marisol", total: "260" });
  expect(paper?.join("\n")).toMatch(/Cajera: Marisol$/m);
  return sale;
}

async function aLateVoidWantsSomebodyElse(world: World, page: Page, crew: Crew, sale: SaleView): Promise<void> {
  await letTimePass(Date.parse(sale.at) + UNDO_MS + 500 - Date.now());
  await page.keyboard.press("F3");
  await page.getByRole("button", { name: "Anular", exact: true }).click();
  await page.getByText("Pulsa el número del motivo.").waitFor();
  await page.keyboard.press("1");
  const asking = approvalOf(page);
  await asking.getByText("Anular una venta cobrada.").waitFor();
  // She is not among those who may say yes, nor is Pepe.
  expect(await asking.getByRole("button", { name: /Marisol|Pepe/ }).count()).toBe(0);
  await theCashiersOwnPinIsRefused(world, crew, sale);

  await asking.getByRole("button", { name: /Sofía/ }).click();
  await asking.getByLabel("PIN", { exact: true }).fill(CREW.Marisol.pin);
  await page.keyboard.press("Enter");
  await asking.getByText(/PIN incorrecto/).waitFor();
  expect((await world.shop.rest.sales()).rows[0]).toMatchObject({ state: "paid" });
  await asking.getByLabel("PIN", { exact: true }).fill(CREW.Sofía.pin);
  await page.keyboard.press("Enter");
  await page.getByText("Venta 1 anulada.").waitFor();
  expect((await world.shop.rest.sales()).rows[0]).toMatchObject({ id: sale.id, state: "void" });
  const slip = printedPapers(await world.printer.paper.untilCut(2)).at(-1);
  expect(slip?.[0]).toMatch(/ANULADA/);
}

async function theCashiersOwnPinIsRefused({ shop }: World, crew: Crew, sale: SaleView): Promise<void> {
  const marisol = await crew.signIn("Marisol");
  const asked = { kind: "sale-voided", subject: sale.id } as const;
  const of = (person: "Marisol" | "Pepe") => ({ person: crew.id(person), pin: CREW[person].pin, ...asked });
  const own = await marisol.request("POST", "/approvals", of("Marisol"));
  expect(own).toMatchObject({ status: 403, body: { code: "approval/refused", details: { why: "self" } } });
  const friend = await marisol.request("POST", "/approvals", of("Pepe"));
  expect(friend).toMatchObject({ status: 403, body: { code: "approval/refused", details: { why: "role" } } });
  const alone = await marisol.request("POST", `/sales/${sale.id}/void`, { operationId: "story-alone", reason: "x" });
  expect(alone).toMatchObject({ status: 403, body: { code: "approval/needed", details: asked } });
  expect((await shop.rest.sales()).rows[0]).toMatchObject({ state: "paid" });
}

async function anApprovalIsForOneUse(world: World, crew: Crew): Promise<void> {
  const marisol = await crew.signIn("Marisol");
  const sale = await marisol.charge({ operationId: "story-charge", cabin: 1, tender: { method: "cash" } });
  const approval = await crew.approve(marisol, "Sofía", { kind: "sale-refunded", subject: `${sale.id}:100` });
  const refund = (operationId: string, amount: string) =>
    marisol.request("POST", `/sales/${sale.id}/refund`, { operationId, amount, reason: "Cortesía", approval });
  // A yes to 100 is none to 110.
  expect(await refund("story-refund-0", "110")).toMatchObject({ status: 403, body: { details: { why: "other-subject" } } });
  const first = await refund("story-refund-1", "100");
  expect(first).toMatchObject({ status: 200, body: { refunded: "100" } });
  // The same operation is the same answer; another one is a second use.
  expect(await refund("story-refund-1", "100")).toEqual(first);
  expect(await refund("story-refund-2", "100")).toMatchObject({
    status: 403,
    body: { code: "approval/refused", details: { why: "used" } },
  });
  expect((await world.shop.rest.sales()).rows[0]).toMatchObject({ refunded: "100" });
}

/** Signed out everywhere by the owner, a person has no terminal any more; without a right to enter, no PIN either. */
async function rosaTakesPepeOut({ shop }: World, page: Page, crew: Crew): Promise<void> {
  await page.keyboard.press("F12");
  await page.getByRole("heading", { name: "¿Quién eres?" }).waitFor();
  const began = performance.now();
  await choosePerson(page, "Pepe");
  await typePin(page, CREW.Pepe.pin);
  await page.locator("header").getByText("Pepe").waitFor();
  expect(performance.now() - began).toBeLessThan(3_000);
  const pepe = await crew.signIn("Pepe");
  const gone = { operationId: "story-gone", id: crew.id("Pepe"), name: "Pepe", role: "cashier", active: false };
  expect(await shop.rest.ask("POST", "/people", gone)).toMatchObject({ active: false });
  expect((await pepe.request("GET", "/cabins")).body).toMatchObject({ code: "people/sign-in-first" });
  await page.getByRole("heading", { name: "¿Quién eres?" }).waitFor();
  expect(await page.getByRole("button", { name: /Pepe/ }).count()).toBe(0);
}

async function wrongPinsWait({ shop }: World, page: Page, crew: Crew): Promise<void> {
  await choosePerson(page, "Marisol");
  for (const left of ["Quedan 4 intentos", "Quedan 3 intentos", "Quedan 2 intentos", "Queda 1 intento"]) {
    await typePin(page, "9090");
    await page.getByText(left).waitFor();
  }
  await typePin(page, "9090");
  await page.getByText(/Espera \d+ s\./).waitFor();
  const right = { person: crew.id("Marisol"), pin: CREW.Marisol.pin };
  const waiting = async () => {
    const terminal = new ShopClient(shop.url, shop.ready.tokens.cashier);
    const reply = await terminal.request("POST", "/people/sign-in", right);
    expect(reply.body).toMatchObject({ code: "people/wait", details: { waitMs: expect.any(Number) } });
    return (reply.body as { details: { waitMs: number } }).details.waitMs;
  };
  expect(await waiting()).toBeGreaterThan(20_000);
  // Pulling the plug is no way around it.
  await shop.restart("SIGKILL");
  expect(await waiting()).toBeGreaterThan(1_000);
}
