import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test, vi } from "vitest";
import { ownUdpPort } from "../../fixtures/street/free-port.ts";
import type { SaleView } from "../../shared/contract/sale-view.ts";
import { openBrowser } from "../support/browser.ts";
import { seriousFaults } from "../support/serious-faults.ts";
import { ShopClient } from "../support/shop-client.ts";
import { ShopLive } from "../support/shop-live.ts";
import { killLeftovers, type ReadyLine, ShopProcess } from "../support/shop-process.ts";
import { SipPeer } from "../support/sip-peer.ts";
import { makeTempDir } from "../support/temp-dir.ts";

/** Two telephone switches start before the window has a counter again. */
const CHANGED_WITHIN_MS = 60_000;
const FIRST_CALL_WITHIN_MS = 60_000;
const PORT_FREED_MS = 10_000;

test("a new shop is tried without phones, and nothing of it is in the shop that is set up afterwards", async () => {
  const folder = await makeTempDir();
  const data = join(folder.path, "data");
  let shop: ShopProcess | null = null;
  let page: Page | null = null;
  try {
    shop = await ShopProcess.start({ args: ["--data", data, "--sip-port", String(await ownUdpPort())] });
    const browser = await openBrowser({ url: shop.ready.url, token: shop.ready.token });
    page = browser.page;
    await entersTheDemo(page);
    await someoneCalls(shop.ready);
    await aPaperIsMarked(shop.ready, join(data, "demo"));
    const sip = await portOf(join(data, "demo"));
    await leavesTheDemo(page);
    expect(await new ShopClient(shop.ready.url, shop.ready.token).ask<{ rows: readonly SaleView[] }>("GET", "/sales")).toMatchObject({
      rows: [],
    });
    await theSwitchOfTheDemoIsGone(sip);
    await aDamagedDemoLeadsBack(page, join(data, "demo"));
    await browser.close();
  } catch (error) {
    if (error instanceof Error) error.message += `\n--- shop\n${shop?.logTail() ?? ""}`;
    throw error;
  } finally {
    await shop?.kill("SIGTERM");
    await killLeftovers(folder.path);
    await folder.remove();
  }
}, 300_000);

/** The window that showed the wizard shows the counter of the demonstration by itself. */
async function entersTheDemo(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Probar sin teléfonos: 12 cabinas de prueba" }).click();
  await page.getByRole("button", { name: "PRUEBA · salir" }).waitFor({ timeout: CHANGED_WITHIN_MS });
  await page.locator("header").getByText("Locutorio Los Andes").waitFor();
  await page.getByText("CABINA 12").first().waitFor();
  expect(await seriousFaults(page)).toEqual([]);
}

/** The tokens of the windows that were open open the demonstration too. */
async function someoneCalls({ url, token }: ReadyLine): Promise<void> {
  const live = await ShopLive.open(url, token);
  await live.events.until((event) => JSON.stringify(event).includes('"state":"talking"'), {
    withinMs: FIRST_CALL_WITHIN_MS,
    what: "a call",
  });
  live.close();
}

/** A deposit of the demonstration's cashier has been printed before the first customer came. */
async function aPaperIsMarked({ url, token }: ReadyLine, demo: string): Promise<void> {
  const client = new ShopClient(url, token);
  expect((await client.cabins()).length).toBe(12);
  await vi.waitFor(async () => expect(await readFile(join(demo, "receipts.escpos"), "latin1")).toContain("*** PRUEBA ***"), {
    timeout: FIRST_CALL_WITHIN_MS,
    interval: 200,
  });
}

async function portOf(demo: string): Promise<number> {
  return JSON.parse(await readFile(join(demo, "shop.json"), "utf8")).sip.port;
}

async function leavesTheDemo(page: Page): Promise<void> {
  await page.getByRole("button", { name: "PRUEBA · salir" }).click();
  await page.getByRole("heading", { name: "País, moneda y local" }).waitFor({ timeout: CHANGED_WITHIN_MS });
}

async function theSwitchOfTheDemoIsGone(port: number): Promise<void> {
  const successor = await vi.waitFor(() => SipPeer.open({ port }), { timeout: PORT_FREED_MS, interval: 50 });
  successor.close();
}

/** What keeps the demonstration from starting is told where it was wanted. */
async function aDamagedDemoLeadsBack(page: Page, demo: string): Promise<void> {
  await writeFile(join(demo, "shop.json"), "{");
  await page.getByRole("button", { name: "Probar sin teléfonos: 12 cabinas de prueba" }).click();
  await page.getByText("La prueba no pudo empezar.").waitFor({ timeout: CHANGED_WITHIN_MS });
  await page.getByRole("heading", { name: "País, moneda y local" }).waitFor();
}
