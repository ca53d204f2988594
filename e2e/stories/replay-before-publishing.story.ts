import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { RatesOverview } from "../../shared/contract/rates-view.ts";
import { deckCsv } from "../support/deck-csv.ts";
import { FakeClock } from "../support/fake-clock.ts";
import { makeCall } from "../support/make-call.ts";
import { dialogButton, dialogOf, openRates } from "../support/rates-page.ts";
import { makeWorld, type World } from "../support/world.ts";

const HAITI = "0050934123456";
const PERU = "0051987654321";
/** Whole minutes: a call of some seconds costs what a minute does. */
const perMinute = (prefix: string, description: string, value: string) => ({ prefix, description, value, increment: "60/60" });
const SELL = [perMinute("509", "Haití Cel", "310"), perMinute("51", "Perú", "90")];
const COST = [perMinute("509", "Haiti Mobile", "250"), perMinute("51", "Peru", "55")];

test("the replay shows a loss on Haiti, and the owner backs out", async () => {
  const clock = await FakeClock.open("2026-10-01T12:00:00-03:00");
  const [sell, cost] = [await deckCsv(SELL), await deckCsv(COST)];
  const decks = { sell: sell.path, cost: cost.path, sellForm: "e164", costForm: "e164", markupPercent: "10" };
  let world: World | null = null;
  try {
    world = await makeWorld({ cabins: 1, extra: { decks } }, { environment: clock.environment });
    // More than 30 days ago: of no interest any more.
    await makeCall(world, HAITI);
    await clock.set("2026-11-10T12:00:00-03:00");
    await makeCall(world, HAITI);
    await makeCall(world, HAITI);
    await clock.set("2026-11-20T12:00:00-03:00");
    await makeCall(world, PERU);

    const { page } = await world.counter();
    await openRates(page);
    await setPriceOfHaiti(page, "95");
    await page.getByText("1 cambio sin publicar.").waitFor();
    await theReplayShowsTheLoss(page);
    await theOwnerBacksOut(world, page);
    await thePriceIsPutRight(world, page);
  } finally {
    await world?.stop();
    await sell.remove();
    await cost.remove();
    await clock.close();
  }
});

async function setPriceOfHaiti(page: Page, price: string): Promise<void> {
  await page.locator('[data-row="r:509||"] td[data-editable]').click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type(price);
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Borrador de tarifas" }).getByText(`→ $${price}`).waitFor();
}

async function theReplayShowsTheLoss(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Publicar tarifas" }).click();
  const replay = dialogOf(page).getByRole("region", { name: "Las llamadas de los últimos 30 días, con estos precios" });
  await replay.getByText("1 destino pierde plata.").waitFor();
  await replay.getByText("3 llamadas").waitFor();
  const rows = replay.locator("tbody tr");
  // Sales and cost at the new prices; profit before and after. Two minutes to Haiti, one to Peru.
  expect((await rows.allInnerTexts()).map((row) => row.split(/\s*\t\s*|\n/).filter((cell) => cell !== ""))).toEqual([
    ["Haití Cel", "pierde", "$190", "$500", "$120", "−$310"],
    ["Perú", "$90", "$55", "$35", "$35"],
  ]);
  const [loss, gain] = await Promise.all([colourOf(rows.nth(0).locator("td").last()), colourOf(rows.nth(1).locator("td").last())]);
  expect(loss.red, JSON.stringify(loss)).toBeGreaterThan(1.5 * Math.max(loss.green, loss.blue));
  expect(gain.red, JSON.stringify(gain)).toBeLessThanOrEqual(1.5 * Math.max(gain.green, gain.blue));
}

async function colourOf(cell: ReturnType<Page["locator"]>): Promise<{ red: number; green: number; blue: number }> {
  const colour = await cell.evaluate((element) => getComputedStyle(element).color);
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return { red, green, blue };
}

async function theOwnerBacksOut(world: World, page: Page): Promise<void> {
  // Below cost, and down by more than half: both are to be accepted knowingly.
  expect(await dialogButton(page, "Publicar").isDisabled()).toBe(true);
  await dialogOf(page).getByText("Acepto vender 1 prefijo bajo el costo").waitFor();
  await dialogOf(page).getByText("Acepto 1 cambio de más de 50 %").waitFor();
  await dialogButton(page, "Dejar en borrador").click();
  await dialogOf(page).waitFor({ state: "detached" });
  const { sell, drafts } = (await world.shop.rest.request("GET", "/rates")).body as RatesOverview;
  expect(sell).toMatchObject({ version: 1, state: "in-force" });
  expect(drafts).toMatchObject([{ side: "sell", changes: 1, only: { before: "310", after: "95" } }]);
  expect(await makeCall(world, HAITI)).toMatchObject({ value: "310", price: "310" });
  await page.getByText("1 cambio sin publicar.").waitFor();
}

async function thePriceIsPutRight(world: World, page: Page): Promise<void> {
  await setPriceOfHaiti(page, "290");
  await page.getByRole("button", { name: "Publicar tarifas" }).click();
  // Three minutes by now, at 290 for 250 each.
  await dialogOf(page).getByRole("row", { name: "Haití Cel $870 $750 $180 $120" }).waitFor();
  expect(await dialogOf(page).getByText("pierde").count()).toBe(0);
  await dialogButton(page, "Publicar").click();
  await page.getByText(/^Tarifas publicadas: versión \d+\.$/).waitFor();
  expect(await makeCall(world, HAITI)).toMatchObject({ value: "290", price: "290" });
  expect(((await world.shop.rest.request("GET", "/rates")).body as RatesOverview).drafts).toEqual([]);
}
