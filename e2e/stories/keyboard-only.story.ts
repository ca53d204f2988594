import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { SaleView } from "../../shared/contract/sale-view.ts";
import type { ShiftView } from "../../shared/contract/shop-view.ts";
import { letTimePass } from "../support/let-time-pass.ts";
import { makeCall } from "../support/make-call.ts";
import { story } from "../support/story.ts";

/** One started minute each: 260 and 190 pesos. */
const BOLIVIA = "0059172153348";
const LA_PAZ = "0059122441907";

story(
  "a shift by keyboard alone, from its opening to its close; the mouse is taken away",
  { cabins: 3, sellDeck: "minutes.csv", shift: "required" },
  async (world) => {
    const { page } = await world.counter({ as: "cashier", before: takeTheMouseAway });
    page.setDefaultTimeout(20_000);
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const tile = (words: RegExp) => page.getByRole("gridcell", { name: words });
    const { rest } = world.shop;

    await tile(/^Cabina 3, libre/).waitFor();
    await press("F9");
    await focusOn(page, "Piezas de $20.000");
    for (const pieces of ["0", "1", "2"]) {
      await page.keyboard.type(pieces);
      await press("Enter");
    }
    await tabTo(page, /^Abrir turno con \$20\.000/);
    await press("Enter");
    await page.getByRole("heading", { name: "Turno N.º 1", exact: true }).waitFor();
    expect(await rest.shift()).toMatchObject({ float: "20000" });

    await press("Home");
    await makeCall(world, BOLIVIA);
    await tile(/^Cabina 1, por cobrar, 1 llamada, 260 pesos/).waitFor();
    await press("1");
    await page.keyboard.type("1000", { delay: 40 });
    await press("Enter");
    await tile(/^Cabina 1, cobrada/).waitFor();
    expect((await rest.sales()).rows[0] as SaleView).toMatchObject({ total: "260", change: "740" });

    // Another cabin by arrows, a call without charge before it is made, a cabin closed and opened again.
    await press("Escape", "2", "n");
    await page.getByRole("dialog").waitFor();
    await press("1");
    await world.shop.live.untilCabin(2, ({ uncharged }) => uncharged !== null);
    await page.getByRole("dialog").waitFor({ state: "detached" });
    // The same key twice in 400 ms is one key.
    await letTimePass(450);
    await press("n");
    await world.shop.live.untilCabin(2, ({ uncharged }) => uncharged === null);
    await makeCall(world, LA_PAZ, { cabin: 2 });
    await tile(/^Cabina 2, por cobrar, 1 llamada, 190 pesos/).waitFor();
    await press("*");
    await page.locator("[data-till-amount]").and(page.locator(":focus")).waitFor();
    await press("Enter");
    await tile(/^Cabina 2, cobrada/).waitFor();

    await press("F9");
    await tabTo(page, /^Cerrar turno/);
    await press("Enter");
    // Nothing is unpaid: the way on has the focus.
    await page.getByRole("region", { name: "Cuentas pendientes" }).locator("button:focus").waitFor();
    await press("Enter");
    await focusOn(page, "Piezas de $20.000");
    // 20.450 in the drawer: a note of 10.000, two of 5.000, four of 100 and five of 10.
    for (const pieces of ["0", "1", "2", "0", "0", "0", "4", "0", "5"]) {
      await page.keyboard.type(pieces);
      await press("Enter");
    }
    await tabTo(page, /^Confirmar conteo/);
    await press("Enter");
    await page.getByText("$20.450").first().waitFor();
    await tabTo(page, /^Cerrar turno e imprimir/);
    await press("Enter");
    await page.getByText(/Deja \$[\d.]+ en la caja y entrega/).waitFor();
    const [closed] = (await rest.ask<{ rows: readonly ShiftView[] }>("GET", "/shifts")).rows as [ShiftView];
    expect(closed).toMatchObject({ number: 1, salesCount: 2, salesTotal: "450", cashExpected: "20450", difference: "0" });
    expect(await page.evaluate(() => (window as unknown as { pointers: number }).pointers)).toBe(0);
  },
  240_000,
);

/** No pointer reaches the page, and none may have tried to. */
async function takeTheMouseAway(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { pointers: 0 });
    for (const kind of ["pointerdown", "mousedown", "touchstart"])
      window.addEventListener(
        kind,
        (event) => {
          (window as unknown as { pointers: number }).pointers += 1;
          event.preventDefault();
          event.stopImmediatePropagation();
        },
        { capture: true },
      );
  });
}

const focusOn = (page: Page, label: string) => page.getByLabel(label).and(page.locator(":focus")).waitFor();

/** Goes from control to control as the tab key does, until the one with this name has the focus; the ring must be seen on each. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    const here = await page.evaluate(() => {
      const at = document.activeElement;
      const { outlineStyle, boxShadow } = getComputedStyle(at ?? document.body);
      const isBody = at === null || at === document.body;
      return { text: isBody ? "" : (at?.textContent ?? "").trim(), isBody, ring: outlineStyle !== "none" || boxShadow !== "none" };
    });
    if (name.test(here.text)) return;
    if (steps > 0 && !here.isBody && here.text !== "" && !here.ring) throw new Error(`no focus ring on "${here.text}"`);
    await page.keyboard.press("Tab");
  }
  throw new Error(`${name} is not reached by the tab key`);
}
