import { join } from "node:path";
import Database from "better-sqlite3";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { SaleView } from "../../shared/contract/sale-view.ts";
import type { ShiftView } from "../../shared/contract/shop-view.ts";
import { letTimePass } from "../support/let-time-pass.ts";
import { approvalOf, approvedBy, choosePerson, typePin } from "../support/lock-screen.ts";
import { makeCall } from "../support/make-call.ts";
import { CREW, employCrew } from "../support/shop-crew.ts";
import { story } from "../support/story.ts";
import { verifyBook } from "../support/verify-book.ts";
import type { World } from "../support/world.ts";

/** One started minute: 260 pesos. */
const BOLIVIA = "0059172153348";
/** Nothing of this a cashier does alone, not once; any difference wants a second person. */
const limits = { exceptions: { "uncharged-cabin": { aloneTimes: 0 }, "no-sale": { aloneTimes: 0 } } };
const till = { toleranceAmount: "0", approvalAmount: "0" };

story(
  "each exception at the counter: nothing happens before somebody else's PIN, and who said yes stands beside it",
  { cabins: 2, sellDeck: "minutes.csv", extra: { limits, till } },
  async (world) => {
    await employCrew(world.shop);
    const { page } = await world.counter({ as: "cashier" });
    await page.getByRole("heading", { name: "¿Quién eres?" }).waitFor();
    await choosePerson(page, "Marisol");
    await typePin(page, CREW.Marisol.pin);
    await page.getByRole("gridcell", { name: /^Cabina 1, libre/ }).waitFor();

    await aCabinGoesUncharged(world, page);
    await aCallIsWrittenOff(world, page);
    await aDiscountIsGiven(world, page);
    await moneyOfASaleGoesBack(world, page);
    await cashGoesOut(page);
    await theDrawerOpensWithoutASale(world, page);
    await theShiftClosesWithADifference(world, page);
    await everyYesIsUsedUp(world);
    expect(await verifyBook(world.shop.dataDir)).toMatchObject({ exit: 0, ok: true, failures: [] });
  },
);

/** The counter takes the same key within this time once. */
const SAME_KEY_MS = 400;

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function aCabinGoesUncharged(world: World, page: Page): Promise<void> {
  const { live, rest } = world.shop;
  const ask = async () => {
    await press(page, "2", "n");
    await page.getByText("Pulsa el número del motivo.").waitFor();
    await press(page, "1");
  };
  await ask();
  await approvalOf(page).waitFor();
  // Nobody's yes: nothing was done.
  await press(page, "Escape");
  await approvalOf(page).waitFor({ state: "detached" });
  expect((await rest.cabin(2)).uncharged).toBeNull();
  // The same keys again sooner than that count as a slip of the finger.
  await letTimePass(SAME_KEY_MS);
  await ask();
  await approvedBy(page, "Sofía", "Poner una cabina sin cobrar.");
  await live.untilCabin(2, ({ uncharged }) => uncharged?.mode === "once");
  expect(await makeCall(world, BOLIVIA, { cabin: 2 })).toMatchObject({ price: "0", uncharged: { user: "Marisol" } });
}

async function aCallIsWrittenOff(world: World, page: Page): Promise<void> {
  const call = await makeCall(world, BOLIVIA);
  await page.getByRole("gridcell", { name: /^Cabina 1, por cobrar/ }).waitFor();
  await press(page, "1");
  await page.locator("aside").getByRole("checkbox").click();
  await page.getByRole("dialog").getByText("No cobrar").waitFor();
  await press(page, "2");
  await page.getByText("queda anotada como valor regalado").waitFor();
  await press(page, "2");
  await approvedBy(page, "Rosa", "No cobrar una llamada que ya terminó.");
  await page.getByRole("gridcell", { name: /^Cabina 1, libre/ }).waitFor();
  const row = (await world.shop.rest.calls()).rows.find(({ id }) => id === call.id);
  expect(row).toMatchObject({ price: "0", notional: "260", uncharged: { reason: "Mala calidad", user: "Marisol" } });
}

const newestSale = async ({ shop }: World) => (await shop.rest.sales()).rows[0] as SaleView;

async function aDiscountIsGiven(world: World, page: Page): Promise<void> {
  await makeCall(world, BOLIVIA);
  await page.getByRole("gridcell", { name: /^Cabina 1, por cobrar, 1 llamada, 260 pesos/ }).waitFor();
  await press(page, "1", "-");
  await page.getByRole("dialog").getByRole("textbox", { name: "Porcentaje" }).fill("10");
  await page.getByRole("dialog").getByLabel("Motivo").fill("Reclamo");
  await press(page, "Enter");
  await page.locator("aside").getByText("$230", { exact: true }).first().waitFor();
  await page.getByRole("button", { name: /^Cobrar e imprimir/ }).click();
  await approvalOf(page).waitFor();
  expect((await world.shop.rest.sales()).total).toBe(0);
  await approvedBy(page, "Sofía", "Hacer un descuento.");
  await page.getByRole("gridcell", { name: /^Cabina 1, cobrada, 230 pesos/ }).waitFor();
  expect(await newestSale(world)).toMatchObject({ user: "Marisol", discount: "26", discountReason: "Reclamo", total: "230" });
}

async function moneyOfASaleGoesBack(world: World, page: Page): Promise<void> {
  await press(page, "F3");
  await page.getByRole("button", { name: "Devolver", exact: true }).click();
  await page.getByRole("dialog").getByLabel("Monto").fill("100");
  await page.getByRole("dialog").getByLabel("Motivo").fill("Cortesía");
  await press(page, "Enter");
  await approvalOf(page).waitFor();
  expect(await newestSale(world)).toMatchObject({ refunded: "0" });
  await approvedBy(page, "Sofía", "Devolver dinero de una venta.");
  await page.getByText("Devuelto $100 de la venta 1.").waitFor();
  expect(await newestSale(world)).toMatchObject({ refunded: "100" });
}

/** Cash that comes in wants nobody; cash that goes out does. */
async function cashGoesOut(page: Page): Promise<void> {
  const move = async (kind: string, amount: string, reason: string) => {
    await press(page, "F4");
    await page.getByRole("dialog").getByRole("radio", { name: kind, exact: true }).press("Space");
    await page.getByRole("dialog").getByLabel("Monto").fill(amount);
    await page.getByRole("dialog").getByLabel("Motivo").fill(reason);
    await press(page, "Enter");
  };
  await move("Ingreso", "5000", "Cambio en monedas");
  await page.getByText("Anotado en el turno: $5.000.").waitFor();
  await move("Retiro", "1000", "Insumos");
  await approvedBy(page, "Sofía", "Sacar efectivo de la caja.");
  await page.getByText("Anotado en el turno: $1.000.").waitFor();
}

async function theDrawerOpensWithoutASale({ printer }: World, page: Page): Promise<void> {
  const pulses = () => printer.paper.bytes.toString("latin1").split("\u001bp").length - 1;
  // A receipt, two slips of cash and one of a refund.
  await printer.paper.untilCut(4);
  const before = pulses();
  await press(page, "F4");
  await page.getByRole("dialog").getByLabel("Motivo").fill("Cambio");
  await page.getByRole("button", { name: "Abrir la caja sin venta" }).click();
  await approvalOf(page).waitFor();
  expect(pulses()).toBe(before);
  await approvedBy(page, "Sofía", "Abrir la caja sin una venta.");
  await page.getByText("La caja se abrió y queda anotado.").waitFor();
  await expect.poll(pulses).toBe(before + 1);
}

/** The drawer should hold 4.130. */
async function theShiftClosesWithADifference({ shop }: World, page: Page): Promise<void> {
  await press(page, "F9");
  await page.getByRole("button", { name: /^Cerrar turno/ }).click();
  await page.getByRole("button", { name: "Continuar" }).click();
  await page.getByLabel("Piezas de $1.000").fill("4");
  await page.getByRole("button", { name: "Confirmar conteo" }).click();
  await page.getByText("Faltan $130.").waitFor();
  await page.getByRole("button", { name: "No sé" }).click();
  await page.getByRole("button", { name: "Cerrar turno e imprimir" }).click();
  await approvalOf(page).waitFor();
  expect(await shop.rest.shift()).toMatchObject({ closedAt: null });
  await approvedBy(page, "Sofía", "Cerrar el turno con una diferencia.");
  await page.getByRole("heading", { name: /^Turno N\.º 1 cerrado/ }).waitFor();
  const { rows } = await shop.rest.ask<{ rows: readonly ShiftView[] }>("GET", "/shifts");
  expect(rows[0]).toMatchObject({ difference: "-130", differenceReason: "No sé", closedBy: "Marisol" });
}

async function everyYesIsUsedUp({ shop }: World): Promise<void> {
  const book = new Database(join(shop.dataDir, "timbre.db"), { readonly: true });
  try {
    const used = book
      .prepare<[], { kind: string; approved_by: string; asked_by: string; used_by_operation: string | null }>(
        `SELECT approval.kind, second.name AS approved_by, first.name AS asked_by, used_by_operation FROM approval
          JOIN person AS second ON second.id = approved_by JOIN person AS first ON first.id = asked_by ORDER BY at_utc`,
      )
      .all();
    expect(used.map(({ kind, approved_by }) => [kind, approved_by])).toEqual([
      ["uncharged-cabin", "Sofía"],
      ["call-written-off", "Rosa"],
      ["discount", "Sofía"],
      ["sale-refunded", "Sofía"],
      ["cash-out", "Sofía"],
      ["no-sale", "Sofía"],
      ["shift-difference", "Sofía"],
    ]);
    expect(used.every(({ asked_by, used_by_operation }) => asked_by === "Marisol" && used_by_operation !== null)).toBe(true);
  } finally {
    book.close();
  }
}
