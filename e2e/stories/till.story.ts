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

/** A call is one started minute: 260 pesos. */
const BOLIVIA = "0059172153348";

const COUNTER = {
  items: [
    { name: "Bebida", price: "1190" },
    { name: "Recarga", price: "2000", taxed: false },
  ],
  destinations: [{ name: "Bolivia móvil", number: BOLIVIA }],
  depositSlip: false,
};

story(
  "the till sells more than calls, is paid in several ways and in parts, and tells what a deposit buys; the book holds",
  { cabins: 3, sellDeck: "minutes.csv", extra: { counter: COUNTER, tax: { percent: "19" } } },
  async (world) => {
    const till = await openTill(world);
    await aCallAndADrinkArePaidInTwoWays(till);
    await thePaymentIsUndoneInBoth(till);
    await aPartIsPaidAndTheRestHasAName(till);
    await aRechargeIsSoldAtTheCounter(till);
    await itGoesBackOnce(till);
    await aDepositSaysWhatItBuys(till);
    await theBookHolds(till);
  },
);

interface Till {
  readonly world: World;
  readonly page: Page;
  papers: number;
}

async function openTill(world: World): Promise<Till> {
  const { page } = await world.counter();
  await page.getByRole("gridcell", { name: /^Cabina 3, libre/ }).waitFor();
  return { world, page, papers: 0 };
}

const talk = (world: World, number: string, { cabin = 1 }: CallMoments = {}) =>
  makeCall(world, number, { cabin, talking: () => letTimePass(1_000) });
const press = async ({ page }: Till, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const tile = ({ page }: Till, words: RegExp) => page.getByRole("gridcell", { name: words });
const aside = ({ page }: Till) => page.locator("aside");
const dialog = ({ page }: Till) => page.getByRole("dialog");
const line = (label: string, value: string) => new RegExp(`^${label} +${value.replace("$", "\\$")}$`, "m");

async function newestSale({ world }: Till): Promise<SaleView> {
  return (await world.shop.rest.sales()).rows[0] as SaleView;
}

async function nextPaper(till: Till): Promise<string> {
  till.papers += 1;
  const papers = printedPapers(await till.world.printer.paper.untilCut(till.papers));
  expect(papers).toHaveLength(till.papers);
  return (papers.at(-1) ?? []).join("\n");
}

const lies = ({ world }: Till, account: Parameters<typeof bookAccount>[1]) => bookAccount(world.shop.dataDir, account);

async function aCallAndADrinkArePaidInTwoWays(till: Till): Promise<void> {
  await talk(till.world, BOLIVIA);
  await tile(till, /^Cabina 1, por cobrar, 1 llamada, 260 pesos/).waitFor();
  await press(till, "1", "i");
  await dialog(till).getByText("Bebida").waitFor();
  await press(till, "1");
  await aside(till).getByText("$1.450", { exact: true }).first().waitFor();
  await press(till, "+");
  await dialog(till).getByRole("button", { name: "Mixto" }).click();
  await dialog(till).getByRole("textbox", { name: "Tarjeta" }).fill("1000");
  await dialog(till).getByLabel("Recibido").fill("500");
  await dialog(till).getByText("Tarjeta").first().waitFor();
  await press(till, "Enter");

  const paper = await nextPaper(till);
  expect(await newestSale(till)).toMatchObject({
    ...{ subtotal: "1450", total: "1450", change: "50", items: [{ name: "Bebida", amount: "1190", tax: "190" }] },
    tender: {
      method: "mixed",
      payments: [
        { method: "card", amount: "1000" },
        { method: "cash", amount: "450", received: "500" },
      ],
    },
  });
  expect(paper).toMatch(line("2 Bebida", "$1.190"));
  expect(paper).toMatch(/^Tarjeta +\$1\.000\nEfectivo +\$500\nVuelto +\$50$/m);
  expect([lies(till, "card"), lies(till, "drawer"), lies(till, "items")]).toEqual([1_000, 450, -1_000]);
}

async function thePaymentIsUndoneInBoth(till: Till): Promise<void> {
  await tile(till, /^Cabina 1, cobrada/).waitFor();
  await press(till, "z");
  const slip = await nextPaper(till);
  expect(slip).toMatch(/ANULADA/);
  expect(slip).toMatch(line("Tarjeta", "$1.000"));
  expect(slip).toMatch(line("Efectivo", "$450"));
  expect([lies(till, "card"), lies(till, "drawer")]).toEqual([0, 0]);
  await tile(till, /^Cabina 1, por cobrar/).waitFor();
}

async function aPartIsPaidAndTheRestHasAName(till: Till): Promise<void> {
  await press(till, "1", "a");
  await dialog(till).getByLabel("Monto").fill("450");
  await dialog(till).getByLabel("Nombre de quien debe el resto").fill("Doña Ana");
  await press(till, "Enter");
  expect(await nextPaper(till)).toMatch(line("EFECTIVO", "$450"));
  await tile(till, /^Cabina 1, libre/).waitFor();
  const parked = await till.world.shop.rest.ask<readonly PendingAccountView[]>("GET", "/accounts/pending");
  expect(parked).toMatchObject([{ name: "Doña Ana", total: "1450", deposit: "450", due: { cash: "1000" }, items: [{ name: "Bebida" }] }]);

  await press(till, "Escape");
  await aside(till).getByText("Doña Ana").click();
  await aside(till).getByText("Pendiente de Doña Ana").waitFor();
  await press(till, "Enter");
  expect(await nextPaper(till)).toMatch(line("TOTAL", "$1.450"));
  expect(lies(till, "drawer")).toBe(1_450);
}

async function aRechargeIsSoldAtTheCounter(till: Till): Promise<void> {
  await press(till, "Escape", "i");
  await dialog(till)
    .getByRole("button", { name: /Recarga/ })
    .waitFor();
  await press(till, "2");
  await dialog(till).getByRole("button", { name: "Cobrar e imprimir" }).click();
  const paper = await nextPaper(till);
  expect(paper).toMatch(/^Mostrador/m);
  expect(paper).toMatch(line("1 Recarga", "$2.000"));
  expect(paper).not.toContain("llamada");
  expect(await newestSale(till)).toMatchObject({ cabin: 0, total: "2000", tax: "0", lines: [] });
  await aside(till).getByText("Última venta · Mostrador").waitFor();
}

async function itGoesBackOnce(till: Till): Promise<void> {
  const { rest } = till.world.shop;
  const sale = await newestSale(till);
  const items = [sale.items[0]?.id];
  const back = { operationId: "story-item-back", items, method: "cash", reason: "Mal cargada" };
  expect(await rest.ask("POST", `/sales/${sale.id}/refund`, back)).toMatchObject({ refunded: "2000", refundedLines: [{ amount: "2000" }] });
  expect(await nextPaper(till)).toMatch(line("DEVUELTO", "$2.000"));
  expect(lies(till, "drawer")).toBe(1_450);
}

async function aDepositSaysWhatItBuys(till: Till): Promise<void> {
  const { world, page } = till;
  await press(till, "2", "p");
  await dialog(till).getByLabel("Monto").fill("100");
  await page.getByText("No alcanza para llamar.").waitFor();
  await dialog(till).getByLabel("Monto").fill("520");
  // Two started minutes of 260 pesos.
  await page.getByText("Bolivia móvil 02:00").waitFor();
  await press(till, "Enter");
  await aside(till).getByRole("button", { name: "Devolver una parte" }).click();
  await dialog(till).getByLabel("Monto").fill("260");
  await press(till, "Enter");
  expect(await nextPaper(till)).toMatch(line("DEVUELTO", "$260"));
  await makeCall(world, BOLIVIA, {
    cabin: 2,
    talking: async () => {
      await press(till, "2");
      // By hand: where all this takes less than the time in which a key counts once, P would still be the P before.
      await aside(till).getByRole("button", { name: "Depósito", exact: true }).click();
      await dialog(till).getByLabel("Monto").fill("260");
      await press(till, "Enter");
      await tile(till, /^Cabina 2/)
        .getByText("+$260 · 01:00 más")
        .waitFor();
    },
  });
  await press(till, "2");
  await aside(till)
    .getByRole("button", { name: /Devolver \$260/ })
    .waitFor();
  await press(till, "Enter");
  expect(await nextPaper(till)).toMatch(line("Depósito devuelto", "$260"));
}

async function theBookHolds({ world: { shop } }: Till): Promise<void> {
  const whole = { exit: 0, ok: true, failures: [] };
  expect(await verifyBook(shop.dataDir)).toMatchObject(whole);
  await shop.shutDown();
  expect(await verifyBook(shop.dataDir)).toMatchObject(whole);
}
