import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { PendingAccountView } from "../../shared/contract/account-view.ts";
import type { SaleView } from "../../shared/contract/sale-view.ts";
import { bookAccount } from "../support/book-account.ts";
import { letTimePass } from "../support/let-time-pass.ts";
import { type CallMoments, makeCall } from "../support/make-call.ts";
import { printedPapers } from "../support/printed-papers.ts";
import { story } from "../support/story.ts";
import { verifyBook } from "../support/verify-book.ts";
import type { World } from "../support/world.ts";

/** Each call is one started minute: 260 and 190 pesos. */
const BOLIVIA = "0059172153348";
const LA_PAZ = "0059122441907";

story(
  "every way money goes: on the screen, in the book, on paper, and the book holds",
  { cabins: 3, sellDeck: "minutes.csv" },
  async (world) => {
    const till = await openTill(world);
    await oneOfTwoCallsIsPaid(till);
    await theOtherIsPaidLater(till);
    await aDiscountIsOnThePaper(till);
    await theSaleIsUndone(till);
    await oneLineIsGivenBack(till);
    await aDepositComesAndGoes(till);
    await aCallIsNotCharged(till);
    await cashMoves(till);
    await theBookHolds(till);
  },
);

interface Till {
  readonly world: World;
  readonly page: Page;
  /** What the drawer holds by what was done so far. */
  expected: number;
  papers: number;
}

async function openTill(world: World): Promise<Till> {
  const { page } = await world.counter();
  await page.getByRole("gridcell", { name: /^Cabina 3, libre/ }).waitFor();
  return { world, page, expected: 0, papers: 0 };
}

/** A customer who talks for a second. */
const talk = (world: World, number: string, { cabin = 1 }: CallMoments = {}) =>
  makeCall(world, number, { cabin, talking: () => letTimePass(1_000) });
const press = async ({ page }: Till, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const tile = ({ page }: Till, words: RegExp) => page.getByRole("gridcell", { name: words });
const aside = ({ page }: Till) => page.locator("aside");
const dialog = ({ page }: Till) => page.getByRole("dialog");

async function newestSale({ world }: Till): Promise<SaleView> {
  return (await world.shop.rest.sales()).rows[0] as SaleView;
}

/** The next paper out of the printer, which moved the drawer by so much. */
async function nextPaper(till: Till, moved: number): Promise<string> {
  const { world } = till;
  till.papers += 1;
  till.expected += moved;
  const papers = printedPapers(await world.printer.paper.untilCut(till.papers));
  expect(papers).toHaveLength(till.papers);
  expect(bookAccount(world.shop.dataDir, "drawer")).toBe(till.expected);
  return (papers.at(-1) ?? []).join("\n");
}

const line = (label: string, value: string) => new RegExp(`^${label.replaceAll(/[().]/g, "\\$&")} +${value.replace("$", "\\$")}$`, "m");

async function oneOfTwoCallsIsPaid(till: Till): Promise<void> {
  await talk(till.world, BOLIVIA);
  await talk(till.world, LA_PAZ);
  await tile(till, /^Cabina 1, por cobrar, 2 llamadas, 450 pesos/).waitFor();
  await press(till, "1");
  await aside(till)
    .getByRole("checkbox", { name: /Bolivia Móvil Entel/ })
    .click();
  await dialog(till).getByText("Pagar después").waitFor();
  await press(till, "1");
  await aside(till).getByText("1 llamada para después").waitFor();
  await press(till, "Enter");

  const paper = await nextPaper(till, 190);
  const sale = await newestSale(till);
  expect(sale).toMatchObject({ total: "190", receipt: { number: 1 }, lines: [{ dialled: LA_PAZ, price: "190" }] });
  expect(paper).toMatch(line("TOTAL", "$190"));
  expect(paper).not.toContain("Entel");
  expect(paper).toMatch(new RegExp(`^ *Huella ${sale.anchor}$`, "m"));
  await tile(till, /^Cabina 1, por cobrar, 1 llamada, 260 pesos/).waitFor();
}

async function theOtherIsPaidLater(till: Till): Promise<void> {
  const { rest } = till.world.shop;
  await press(till, "1", "g");
  await till.page.getByLabel("Nombre del cliente").fill("Don Luis");
  await press(till, "Enter");
  await tile(till, /^Cabina 1, libre/).waitFor();
  const parked = await rest.ask<readonly PendingAccountView[]>("GET", "/accounts/pending");
  expect(parked).toMatchObject([{ name: "Don Luis", cabin: 1, total: "260", due: { cash: "260" } }]);

  await press(till, "F3");
  await till.page.getByRole("button", { name: "Pendientes" }).click();
  await till.page.getByRole("row", { name: /Don Luis .* \$260/ }).waitFor();
  await till.page.getByRole("button", { name: "Cobrar Don Luis" }).press("Enter");
  await aside(till).getByText("Pendiente de Don Luis").waitFor();
  await press(till, "Enter");
  expect(await nextPaper(till, 260)).toMatch(line("TOTAL", "$260"));
  expect(await newestSale(till)).toMatchObject({ total: "260", cabin: 1, receipt: { number: 2 } });
  expect(await rest.ask("GET", "/accounts/pending")).toEqual([]);
}

async function aDiscountIsOnThePaper(till: Till): Promise<void> {
  await talk(till.world, BOLIVIA, { cabin: 2 });
  await tile(till, /^Cabina 2, por cobrar, 1 llamada, 260 pesos/).waitFor();
  await press(till, "2", "-");
  await dialog(till).getByRole("textbox", { name: "Porcentaje" }).fill("10");
  await dialog(till).getByLabel("Motivo").fill("Reclamo");
  await press(till, "Enter");
  // 234 is no sum of coins: the law takes it to 230.
  await aside(till).getByText("$230", { exact: true }).first().waitFor();
  await press(till, "Enter");
  const paper = await nextPaper(till, 230);
  expect(await newestSale(till)).toMatchObject({
    ...{ subtotal: "260", discount: "26", discountReason: "Reclamo", rounding: "-4", total: "230", state: "paid" },
  });
  expect(paper).toMatch(line("Descuento", "-$26"));
  expect(paper).toMatch(line("TOTAL", "$230"));
}

async function theSaleIsUndone(till: Till): Promise<void> {
  await tile(till, /^Cabina 2, cobrada, 230 pesos/).waitFor();
  await press(till, "z");
  const slip = await nextPaper(till, -230);
  expect(slip.split("\n")[0]).toMatch(/\*\*\* ANULADA \*\*\*/);
  expect(slip).toMatch(line("DEVUELTO", "$230"));
  expect(await newestSale(till)).toMatchObject({ total: "230", state: "void", receipt: { number: 3 } });
  await till.page.getByText("Venta 3 anulada. La cuenta volvió a la cabina 02.").waitFor();
  await tile(till, /^Cabina 2, por cobrar, 1 llamada, 260 pesos/).waitFor();

  await press(till, "2", "Enter");
  const paper = await nextPaper(till, 260);
  expect(paper).not.toContain("Descuento");
  expect(await newestSale(till)).toMatchObject({ discount: "0", total: "260", receipt: { number: 4 } });
}

async function oneLineIsGivenBack(till: Till): Promise<void> {
  const { page, world } = till;
  await talk(world, BOLIVIA, { cabin: 3 });
  await talk(world, LA_PAZ, { cabin: 3 });
  await tile(till, /^Cabina 3, por cobrar, 2 llamadas, 450 pesos/).waitFor();
  await press(till, "3", "Enter");
  expect(await nextPaper(till, 450)).toMatch(line("TOTAL", "$450"));

  await press(till, "F3");
  await page.getByRole("region", { name: "N.º 5", exact: true }).waitFor();
  await page.getByRole("button", { name: "Devolver", exact: true }).click();
  await dialog(till)
    .getByRole("checkbox", { name: /La Paz · \$190/ })
    .click();
  await dialog(till).getByLabel("Motivo").fill("Mala calidad");
  await dialog(till).getByRole("button", { name: "Devolver $190" }).click();
  const slip = await nextPaper(till, -190);
  expect(slip).toMatch(/DEVOLUCIÓN N\.º AD-1/);
  expect(slip).toMatch(line("DEVUELTO", "$190"));
  expect(slip).toMatch(line("Motivo", "Mala calidad"));
  await page.getByText("Devuelto $190 de la venta 5.").waitFor();
  expect(await newestSale(till)).toMatchObject({ total: "450", refunded: "190", state: "refunded" });
  await page
    .getByRole("row", { name: /N\.º 5/ })
    .getByText("Devuelta")
    .waitFor();
}

async function aDepositComesAndGoes(till: Till): Promise<void> {
  const { rest, live } = till.world.shop;
  await press(till, "Tab");
  await till.page.getByRole("button", { name: "Cabinas", exact: true }).click();
  await press(till, "1", "p");
  await dialog(till).getByLabel("Monto").fill("1000");
  await press(till, "Enter");
  const taken = await nextPaper(till, 1_000);
  expect(taken).toMatch(/DEPÓSITO RECIBIDO/);
  expect(taken).toMatch(line("Depósito en la cuenta", "$1.000"));

  // The screen gives all of it back; a part of it goes back over the shop's REST.
  const back = await rest.ask("POST", "/cabins/1/deposit-back", { operationId: "story-part-back", amount: "300" });
  expect(back).toMatchObject({ returned: "300", account: { deposit: "700" } });
  const returned = await nextPaper(till, -300);
  expect(returned).toMatch(/DEPÓSITO DEVUELTO/);
  expect(returned).toMatch(line("DEVUELTO", "$300"));
  await live.untilCabin(1, ({ account }) => account?.deposit === "700");
  await aside(till).getByText("$700", { exact: true }).first().waitFor();

  await talk(till.world, BOLIVIA);
  await press(till, "1");
  await aside(till)
    .getByRole("button", { name: /Devolver \$440/ })
    .waitFor();
  await press(till, "Enter");
  const paper = await nextPaper(till, -440);
  expect(await newestSale(till)).toMatchObject({ subtotal: "260", deposit: "260", receipt: { number: 6 } });
  expect(paper).toMatch(line("Depósito devuelto", "$440"));
  await tile(till, /^Cabina 1, cobrada/).waitFor();
}

async function aCallIsNotCharged(till: Till): Promise<void> {
  const { world } = till;
  const call = await talk(world, LA_PAZ, { cabin: 2 });
  await tile(till, /^Cabina 2, por cobrar, 1 llamada, 190 pesos/).waitFor();
  await press(till, "2");
  await aside(till)
    .getByRole("checkbox", { name: /La Paz/ })
    .click();
  await dialog(till).getByText("No cobrar").waitFor();
  await press(till, "2");
  await dialog(till).getByText("queda anotada como valor regalado").waitFor();
  await press(till, "2");
  await tile(till, /^Cabina 2, libre/).waitFor();
  const row = (await world.shop.rest.calls()).rows.find(({ id }) => id === call.id);
  expect(row).toMatchObject({ price: "0", notional: "190", uncharged: { reason: "Mala calidad" } });
  expect(bookAccount(world.shop.dataDir, "given-away")).toBe(190);
  // Nothing is left to pay here: a digit is a cabin's again.
  await press(till, "3");
  await till.page.getByRole("gridcell", { name: /^Cabina 3/, selected: true }).waitFor({ timeout: 5_000 });
  expect(bookAccount(world.shop.dataDir, "drawer")).toBe(till.expected);
}

async function cashMoves(till: Till): Promise<void> {
  const { page } = till;
  const moves = [
    { kind: "Ingreso", amount: "5000", shown: "$5.000", reason: "Cambio en monedas", moved: 5_000, title: "INGRESO DE CAJA" },
    { kind: "Retiro", amount: "1200", shown: "$1.200", reason: "Insumos", moved: -1_200, title: "RETIRO DE CAJA" },
    { kind: "A la caja fuerte", amount: "4000", shown: "$4.000", reason: "Mucho efectivo", moved: -4_000, title: "RETIRO A CAJA FUERTE" },
  ];
  for (const { kind, amount, shown, reason, moved, title } of moves) {
    await press(till, "F4");
    await dialog(till).getByRole("radio", { name: kind, exact: true }).press("Space");
    await dialog(till).getByLabel("Monto").fill(amount);
    await dialog(till).getByLabel("Motivo").fill(reason);
    await press(till, "Enter");
    await page.getByText(`Anotado en el turno: ${shown}.`).waitFor();
    const slip = await nextPaper(till, moved);
    expect(slip).toContain(title);
    expect(slip).toMatch(line("MONTO", shown));
    expect(slip).toMatch(line("Motivo", reason));
  }
  expect(bookAccount(till.world.shop.dataDir, "safe")).toBe(4_000);
}

async function theBookHolds(till: Till): Promise<void> {
  const { shop, printer } = till.world;
  const expected = String(till.expected);
  const counted = await shop.rest.ask("POST", "/shifts/current/count", { operationId: "story-count", count: { "10": till.expected / 10 } });
  expect(counted).toMatchObject({ expected, counted: expected, difference: "0" });

  const anchors = printedPapers(printer.paper.bytes).flatMap((paper) => paper.flatMap((text) => /Huella (\S+)/.exec(text)?.[1] ?? []));
  expect(anchors.length).toBeGreaterThanOrEqual(8);
  const whole = { exit: 0, ok: true, failures: [] };
  expect(await verifyBook(shop.dataDir, anchors)).toMatchObject(whole);
  await shop.shutDown();
  expect(await verifyBook(shop.dataDir, anchors)).toMatchObject(whole);
  // A paper that is not of this book is no paper of it.
  expect(await verifyBook(shop.dataDir, ["12-0000-0000"])).toMatchObject({ exit: 1, ok: false });
}
