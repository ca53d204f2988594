import type { Page } from "playwright-core";
import { expect } from "vitest";
import { logoPng } from "../../fixtures/logo-png.ts";
import type { SaleView } from "../../shared/contract/sale-view.ts";
import { ShopClient } from "../support/shop-client.ts";
import { story } from "../support/story.ts";
import { verifyBook } from "../support/verify-book.ts";
import type { World } from "../support/world.ts";

/** A black frame of 1,152 by 96 pixels: half as large on the 576 dots of 80 mm. */
const FRAME = logoPng(1_152, 96, (x, y) => x < 16 || x >= 1_136 || y < 16 || y >= 80);
const [FULL_ROW, SIDES_ROW] = [Buffer.alloc(72, 0xff), Buffer.alloc(72)];
SIDES_ROW[0] = 0xff;
SIDES_ROW[71] = 0xff;
const ROWS = Array.from({ length: 48 }, (_, row) => (row < 8 || row >= 40 ? FULL_ROW : SIDES_ROW));
/** ESC a: in the middle; GS v 0: 72 bytes a row, 48 rows; then the left again. */
const PRINTED = Buffer.concat([Buffer.from("1b61011d76300048003000", "hex"), ...ROWS, Buffer.from("1b6100", "hex")]);

story(
  "the shop's logo: put by the owner at the screen, on every receipt and copy in its own dots, and gone again",
  { cabins: 1, sellDeck: "minutes.csv" },
  async (world) => {
    const { page } = await world.counter();
    const before = await sells(world, "first", 1);
    expect(dotsOn(before)).toBe(-1);
    await theOwnerPutsIt(page);
    const receipt = await sells(world, "second", 2);
    expect(dotsOn(receipt)).toBeGreaterThan(0);
    expect(dotsOn(receipt)).toBeLessThan(receipt.indexOf("LOCUTORIO"));
    expect(dotsOn(await printsAgain(world, 3))).toBeGreaterThan(0);
    await itIsOnTheScreen(page);
    await onlyAPngOfTheOwnerIsTaken(world);
    await theOwnerTakesItAway(page);
    expect(dotsOn(await sells(world, "third", 4))).toBe(-1);
    expect(await verifyBook(world.shop.dataDir)).toMatchObject({ exit: 0, ok: true, failures: [] });
  },
);

function dotsOn(paper: Buffer): number {
  return paper.indexOf(PRINTED);
}

/** What came out since the cut before. */
async function paperOf(world: World, cut: number, from: number): Promise<Buffer> {
  return (await world.printer.paper.untilCut(cut)).subarray(from);
}

async function sells(world: World, operationId: string, cut: number): Promise<Buffer> {
  const from = world.printer.paper.bytes.length;
  const items = [{ name: "Sobre", price: "1200" }];
  await world.shop.rest.ask("POST", "/sales/counter", { operationId, items, tender: { method: "cash", received: "1200" } });
  return paperOf(world, cut, from);
}

async function printsAgain(world: World, cut: number): Promise<Buffer> {
  const from = world.printer.paper.bytes.length;
  const { rows } = await world.shop.rest.ask<{ rows: readonly SaleView[] }>("GET", "/sales");
  await world.shop.rest.ask("POST", `/sales/${rows[0]?.id}/reprint`, { operationId: "again" });
  return paperOf(world, cut, from);
}

async function theOwnerPutsIt(page: Page): Promise<void> {
  await page.getByRole("navigation").getByRole("button", { name: "Ajustes" }).click();
  await page.getByRole("searchbox", { name: "Buscar un ajuste" }).fill("logo");
  await page.setInputFiles("input[type=file]", { name: "logo.png", mimeType: "image/png", buffer: FRAME });
  await page.getByText("Así se imprime: 576 × 48 puntos.").waitFor();
}

async function itIsOnTheScreen(page: Page): Promise<void> {
  await page.getByRole("navigation").getByRole("button", { name: "Ventas" }).click();
  await page.getByRole("row", { name: /N\.º 2/ }).click();
  await page.getByRole("figure").getByRole("img", { name: "Logo como se imprime" }).waitFor();
}

async function onlyAPngOfTheOwnerIsTaken({ shop }: World): Promise<void> {
  const put = (rest: ShopClient, file: Buffer) =>
    rest.request("POST", "/settings/logo", { operationId: `put-${file.length}`, png: file.toString("base64") });
  expect(await put(shop.rest, Buffer.from("GIF89a"))).toMatchObject({ status: 400, body: { details: { reason: "logo/not-png" } } });
  const huge = Buffer.from(FRAME);
  huge.writeUInt32BE(0x7fff_ffff, 16);
  expect(await put(shop.rest, huge)).toMatchObject({ status: 400, body: { details: { reason: "logo/too-large" } } });
  expect(await put(new ShopClient(shop.url, shop.ready.tokens.cashier), FRAME)).toMatchObject({ status: 403 });
}

async function theOwnerTakesItAway(page: Page): Promise<void> {
  await page.getByRole("navigation").getByRole("button", { name: "Ajustes" }).click();
  await page.getByRole("button", { name: "Quitar el logo" }).click();
  await page.getByText("Sin logo: los recibos empiezan con el nombre del local.").waitFor();
}
