import type { Page } from "playwright-core";
import { expect } from "vitest";
import { makeCall } from "../support/make-call.ts";
import { seriousFaults } from "../support/serious-faults.ts";
import { story } from "../support/story.ts";
import { WireTap } from "../support/wire-tap.ts";
import type { World } from "../support/world.ts";

const BOLIVIA = "0059172153306";
const SHOP = { cabins: 2, sellDeck: "minutes.csv", extra: { display: { favourites: ["00591", "Bolivia Fijo", "9"] } } };

story("customer display: price before, cost while, total after, and the change", SHOP, async (world) => {
  const { page, context } = await world.counter({ as: "cashier" });
  await page.getByRole("gridcell", { name: /^Cabina 1, libre/ }).waitFor();
  const wire = new WireTap();
  const opening = context.waitForEvent("page");
  await page.getByRole("button", { name: /Aspecto, idioma y bloqueo/ }).click();
  await page.getByRole("menuitem", { name: "Pantalla cliente" }).click();
  const display = await opening;
  // From the next load on all it is told is heard; the first has shown that the counter's button opens it.
  await display.getByText("Precios por minuto").waitFor();
  await wire.attach(display);
  await display.reload();
  await display.getByText("Precios por minuto").waitFor();
  expect(await display.getByRole("heading", { level: 1 }).innerText()).toBe("Locutorio Los Andes");
  expect(await display.locator("main li").count()).toBeGreaterThanOrEqual(2);
  expect(await display.evaluate(() => ({ ...sessionStorage, hash: location.hash }))).toEqual({
    "timbre.token": expect.stringMatching(/^display\./),
    hash: "",
  });
  expect(await seriousFaults(display)).toEqual([]);

  await theQuoteGoesOver(page, display);
  await theCallRuns(world, page, display);
  await theMoneyGoesOver(world, page, display);

  const told = (await wire.settled()).filter(({ from }) => from === "WebSocket").map(({ text }) => text);
  expect(told.length).toBeGreaterThan(4);
  expect(told.join("\n")).not.toMatch(/7215|153306|"cost"|markup/);
});

async function theQuoteGoesOver(page: Page, display: Page): Promise<void> {
  await page.keyboard.press("F2");
  await page.keyboard.type("bolivia");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await display.getByText("por minuto", { exact: true }).waitFor();
  await page.keyboard.press("Escape");
  // Once more to leave the empty question.
  await page.keyboard.press("Escape");
  await display.getByText("Precios por minuto").waitFor();
}

async function theCallRuns(world: World, page: Page, display: Page): Promise<void> {
  await makeCall(world, BOLIVIA, {
    ringing: async () => {
      // Not chosen yet: everybody sees that cabin 1 is on the phone, nobody whom it calls.
      await display.getByText("Cabinas en llamada").waitFor();
      await page.keyboard.press("1");
      await display.getByText("Llamando: aún no se cobra").waitFor();
      await display.getByText("00 591 72•• ••06").waitFor();
    },
    talking: async () => {
      await display.getByText("Tiempo").waitFor();
      // Whichever second it is by then, and it goes on.
      const time = display.getByText(/^00:\d\d$/);
      const first = await time.innerText();
      await expect.poll(() => time.innerText(), { timeout: 10_000 }).not.toBe(first);
      await display.getByRole("button", { name: "Kreyòl" }).click();
      await display.getByText("Tan", { exact: true }).waitFor();
      expect(await seriousFaults(display)).toEqual([]);
    },
  });
}

async function theMoneyGoesOver({ shop }: World, page: Page, display: Page): Promise<void> {
  await display.getByText("A pagar").waitFor();
  await display.getByText("Pou peye").waitFor();
  const due = (await shop.rest.cabin(1)).account?.due.cash ?? "";
  const amount = display.locator("[data-big-amount]");
  expect(await amount.innerText()).toBe(`$${due}`);
  expect(await amount.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))).toBeGreaterThanOrEqual(64);
  await page.keyboard.press("1");
  // As fast as fingers: a scanner is faster, and its digits are a receipt.
  await page.keyboard.type("1000", { delay: 40 });
  await page.keyboard.press("Enter");
  await display.getByText("Vuelto").waitFor();
  expect(await amount.allInnerTexts()).toEqual([`$${due}`, "$1.000", `$${1000 - Number(due)}`]);
  // Eight seconds later the next customer reads prices, and in the shop's own language.
  await display.getByText("Precios por minuto").waitFor({ timeout: 12_000 });
  expect(await display.getByText("Pri pou chak minit").count()).toBe(0);
}
