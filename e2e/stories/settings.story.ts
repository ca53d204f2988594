import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { SettingView } from "../../shared/contract/settings-contract.ts";
import { makeCall } from "../support/make-call.ts";
import { printedPapers } from "../support/printed-papers.ts";
import { ShopClient } from "../support/shop-client.ts";
import { story } from "../support/story.ts";
import { verifyBook } from "../support/verify-book.ts";
import type { World } from "../support/world.ts";

const BOLIVIA = "0059172153348";

story(
  "settings: the owner changes the shop at the screen; it holds at once, and the book knows it",
  { cabins: 3, sellDeck: "minutes.csv" },
  async (world) => {
    // A computer from somewhere else: money, numbers and dates are the shop's all the same (ux 19.16).
    const { page } = await world.counter({ locale: "en-US", timezoneId: "Asia/Tokyo" });
    await aCabinOwes(world, page);
    await theRoundingHoldsAtOnce(world, page);
    await theNumberIsHiddenOnPaper(world, page);
    await theCabinsStandAsInTheShop(world, page);
    await theWindowKeepsItsLook(page);
    await aCashierChangesNothing(world);
    expect(await verifyBook(world.shop.dataDir)).toMatchObject({ exit: 0, ok: true, failures: [] });
  },
);

async function aCabinOwes(world: World, page: Page): Promise<void> {
  await makeCall(world, BOLIVIA);
  await page.getByRole("gridcell", { name: /^Cabina 1, por cobrar, 1 llamada, 260 pesos/ }).waitFor();
}

async function openSettings(page: Page, query: string): Promise<void> {
  await page.getByRole("navigation").getByRole("button", { name: "Ajustes" }).click();
  await page.getByRole("searchbox", { name: "Buscar un ajuste" }).fill(query);
}

async function openPanel(page: Page): Promise<void> {
  await page.getByRole("navigation").getByRole("button", { name: "Cabinas" }).first().click();
}

async function theRoundingHoldsAtOnce(world: World, page: Page): Promise<void> {
  await openSettings(page, "sencillo");
  await page.getByRole("textbox", { name: "Redondeo en efectivo" }).fill("100");
  await page.keyboard.press("Enter");
  await page.getByText("Guardado: Redondeo en efectivo.").waitFor();
  expect((await world.shop.rest.cabins())[0]?.account?.due).toMatchObject({ cash: "300", card: "260" });
  await openPanel(page);
  await page.getByRole("gridcell", { name: /^Cabina 1, por cobrar, 1 llamada, 300 pesos/ }).waitFor();
  await openSettings(page, "redondeo");
  await page.getByRole("button", { name: "Restablecer Redondeo en efectivo" }).click();
  await expect.poll(async () => (await world.shop.rest.cabins())[0]?.account?.due.cash).toBe("260");
}

async function theNumberIsHiddenOnPaper(world: World, page: Page): Promise<void> {
  await openSettings(page, "privacidad");
  await page.getByText("Oculto en parte").click();
  await page.getByText("Guardado: Números en el ticket.").waitFor();
  await openPanel(page);
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  const [paper] = printedPapers(await world.printer.paper.untilCut());
  const text = paper?.join("\n") ?? "";
  expect(text).toMatch(/\d\d-\d\d-20\d\d/);
  expect(text).toContain("$260");
  expect(text).toContain("00 591");
  expect(text.replace(/\s/g, "")).not.toContain(BOLIVIA);
}

async function theCabinsStandAsInTheShop(world: World, page: Page): Promise<void> {
  await openSettings(page, "orden");
  await page.getByRole("button", { name: "Cabina 3", exact: true }).click();
  await page.getByRole("button", { name: "Mover la cabina 3 al lugar de la 1" }).click();
  await page.getByRole("textbox", { name: "Nombre de la cabina 3" }).fill("La del fondo");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await world.shop.rest.cabins()).map(({ number }) => number)).toEqual([3, 1, 2]);
  await expect.poll(async () => (await world.shop.rest.cabins())[0]?.name).toBe("La del fondo");
  await openPanel(page);
  const shown = () => page.locator("[data-cabin]").evaluateAll((tiles) => tiles.map((tile) => tile.getAttribute("data-cabin")));
  await expect.poll(shown).toEqual(["3", "1", "2"]);
}

async function theWindowKeepsItsLook(page: Page): Promise<void> {
  await openSettings(page, "letra");
  await page.getByText("120 %").click();
  await page.reload();
  await page.getByRole("gridcell").first().waitFor();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).zoom)).toBe("1.2");
}

async function aCashierChangesNothing({ shop }: World): Promise<void> {
  const cashier = new ShopClient(shop.url, shop.ready.tokens.cashier);
  const put = { operationId: "story-setting", key: "counter.undoSeconds", value: 60 };
  expect(await cashier.request("POST", "/settings", put)).toMatchObject({ status: 403, body: { code: "auth/forbidden" } });
  expect(await cashier.request("GET", "/settings")).toMatchObject({ status: 403 });
  const settings = (await shop.rest.request("GET", "/settings")).body as readonly SettingView[];
  expect(settings.find(({ key }) => key === "counter.undoSeconds")).toMatchObject({ value: 8, original: 8 });
  const wrong = await shop.rest.request("POST", "/settings", { ...put, value: 600 });
  expect(wrong).toMatchObject({ status: 400, body: { code: "request/invalid", details: { reason: "setting/too-large" } } });
}
