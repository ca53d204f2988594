import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { SCAN_KEY_MS } from "../../renderer/app/scan-detector.ts";
import { letTimePass } from "../support/let-time-pass.ts";
import { makeCall } from "../support/make-call.ts";
import { printedPapers } from "../support/printed-papers.ts";
import { seriousFaults } from "../support/serious-faults.ts";
import { story } from "../support/story.ts";
import type { World } from "../support/world.ts";

const VALPARAISO = "0322768005";
const SANTIAGO = "025854205";

story("call details: every attempt, why it costs what it costs, and the receipt that was scanned", { cabins: 2 }, async (world) => {
  const { page } = await world.counter({ as: "cashier" });
  await page.getByRole("gridcell", { name: /^Cabina 1, libre/ }).waitFor();
  await makeCall(world, VALPARAISO);
  await world.shop.rest.uncharged(2, "once", "Prueba técnica");
  await makeCall(world, SANTIAGO, { cabin: 2 });
  await oneIsNotAnswered(world);
  await theListTellsThem(world, page);
  await itIsAFileToo(page);
  await theReceiptIsScanned(world, page);
});

async function oneIsNotAnswered({ street, shop }: World): Promise<void> {
  street.carrier.script("1005", { never: true });
  const arriving = street.carrier.untilInvite("1005");
  const phone = await street.phone("4313").dial("1005");
  await arriving;
  await phone.untilRinging();
  await phone.hangUp();
  await shop.live.untilCabin(2, ({ live, lastCall }) => live === null && lastCall?.dialled === "1005");
}

async function theListTellsThem({ shop }: World, page: Page): Promise<void> {
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await page.getByRole("gridcell", { name: /^Cabina 1, cobrada/ }).waitFor();
  await page.getByRole("button", { name: "Llamadas", exact: true }).click();
  await page.getByText("Total: 3 Registros", { exact: true }).waitFor();
  const { totals } = (await shop.rest.calls()) as unknown as { totals: { billedSeconds: number; charged: string; uncharged: string } };
  const sums = page.getByRole("region", { name: "Totales de las llamadas filtradas" });
  await sums.getByText(`Cobro $ ${totals.charged}`, { exact: true }).waitFor();
  await sums.getByText(`Sin cobrar $ ${totals.uncharged}`, { exact: true }).waitFor();
  const row = (text: string) => page.getByRole("row").filter({ hasText: text });
  expect(await row("INTERNAS 01").innerText()).toMatch(/Cancelada[\s\S]*Con cobro/);
  expect(await row("SANTIAGO").innerText()).toMatch(/Contestada[\s\S]*Sin cobro/);
  expect(await seriousFaults(page)).toEqual([]);

  await page.getByRole("searchbox", { name: "Destino o número" }).fill("valparaíso");
  await page.getByText("Total: 1 Registro", { exact: true }).waitFor();
  const panel = page.getByRole("complementary", { name: "Llamada" });
  await panel.getByText("Ticket A-1", { exact: true }).waitFor();
  await panel.getByText(/^Cobró Caja el/).waitFor();
  await panel.getByText(/× \$200 por minuto ÷ 60/).waitFor();
  await panel.getByText(/El registro de la central telefónica|El reloj propio de la caja/).waitFor();
}

async function itIsAFileToo(page: Page): Promise<void> {
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Exportar" }).click();
  await page.getByRole("menuitem", { name: "CSV para hoja de cálculo" }).click();
  const lines = readFileSync(await (await downloading).path(), "utf8")
    .trimEnd()
    .split("\r\n");
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain(VALPARAISO);
}

/** Where a number is an amount: with something to pay in the till, and more digits than fingers type. */
async function theReceiptIsScanned(world: World, page: Page): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press("Home");
  await makeCall(world, VALPARAISO);
  await page.getByRole("gridcell", { name: /^Cabina 1, por cobrar/ }).waitFor();
  await page.keyboard.press("1");
  await page.getByRole("heading", { level: 2 }).filter({ hasText: "01" }).waitFor();
  // Nobody lets go of the keyboard and pulls a scanner's trigger as fast as a scanner types.
  await letTimePass(2 * SCAN_KEY_MS);
  await page.evaluate(() => {
    for (const key of ["A", "-", "0", "0", "1", "Enter"])
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  });
  await expect.poll(() => page.getByRole("searchbox").inputValue()).toBe("A-001");
  await page.getByRole("complementary", { name: "Vista del ticket" }).getByText("Valparaiso").first().waitFor();
  expect((await world.shop.rest.sales()).total).toBe(1);
  expect((await world.shop.rest.cabin(1)).state).toBe("to-pay");

  // F3 Enter: the last receipt again, in two keys.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press("F9");
  await page.keyboard.press("F3");
  await page.keyboard.press("Enter");
  const papers = printedPapers(await world.printer.paper.untilCut(2));
  expect(papers.at(-1)?.[0]?.trim()).toBe("*** COPIA 2 ***");
}
