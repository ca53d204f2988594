import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { galleryForTests } from "../../e2e/support/gallery-for-tests.ts";
import { tellShop } from "../../e2e/support/tell-shop.ts";

const gallery = galleryForTests();
const { asked } = gallery;
let page: Page;

async function open(query: string): Promise<void> {
  page = await gallery.open(query);
}
const tile = (cabin: number) => page.locator(`[data-cabin="${cabin}"]`);

describe("keyboard", () => {
  test("3 Enter charges cabin 3 and prints, once, however long Enter is held", async () => {
    await open("cabins=12");
    await page.keyboard.press("3");
    for (let repeat = 0; repeat < 20; repeat += 1) await page.keyboard.down("Enter");
    await page.keyboard.up("Enter");
    await expect.poll(async () => (await asked()).length).toBe(1);
    await tile(3).and(page.locator('[data-tone="paid"]')).waitFor();
    const [charge] = await asked();
    expect(charge?.input).toMatchObject({ cabin: 3, tender: { method: "cash" }, print: true });
    expect(charge?.input.operationId).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-cabin"))).toBe("3");
  });

  test("3 5000 Enter hands back the change", async () => {
    await open("cabins=12");
    await page.keyboard.press("3");
    await page.keyboard.type("5000", { delay: 40 });
    await page.getByText("$2.220").first().waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await asked())[0]?.input.tender).toEqual({ method: "cash", received: "5000" });
  });

  test.each([
    ["CLP", "CL", "5000", "$5.000", "$500"],
    ["EUR", "ES", "5000", "5.000 €", "500 €"],
    ["PEN", "PE", "27.5", "S/ 27.5", "S/ 27."],
  ])("what is received in %s stands with its sign, which no key erases", async (currency, country, typed, shown, erased) => {
    await open("cabins=12&select=3");
    await tellShop(page, { currency, country });
    const field = page.locator("aside label").filter({ hasText: "Recibido" });
    const text = async () => {
      const [sign, value] = [(await field.innerText()).replace("Recibido", ""), await field.getByRole("textbox").inputValue()];
      return (currency === "EUR" ? `${value}${sign}` : `${sign}${value}`).replace(/[\s\n]+/g, " ").trim();
    };
    await page.keyboard.type(typed, { delay: 40 });
    expect(await text()).toBe(shown);
    await page.keyboard.press("Backspace");
    expect(await text()).toBe(erased);
  });

  test("too little is not charged, and says how much is missing", async () => {
    await open("cabins=12");
    await page.keyboard.press("3");
    await page.keyboard.type("2500", { delay: 40 });
    await page.getByText("Faltan $280.").waitFor();
    await page.keyboard.press("Enter");
    expect(await asked()).toEqual([]);
  });

  test("a card pays without the cash rounding", async () => {
    await open("cabins=12&select=3");
    await page.getByText("Redondeo efectivo").waitFor();
    await page.getByText("Tarjeta").click();
    await page.getByText("Redondeo efectivo").waitFor({ state: "detached" });
    await expect.poll(() => page.locator("aside").innerText()).toContain("$2.783");
  });

  test.each(["P", "the button"])(
    "a deposit on an account that is paid later is not asked for: by %s it is said what comes first",
    async (by) => {
      await open("cabins=12&select=3");
      if (by === "P") await page.keyboard.press("p");
      else await page.locator("aside").getByRole("button", { name: "Prepago" }).click();
      await page.getByText("Cóbrala primero: el depósito se toma al abrir la cabina.").waitFor();
      expect(await page.getByRole("dialog").count()).toBe(0);
      expect(await asked()).toEqual([]);
    },
  );

  test("L shows the calls of the cabin, whatever it owes", async () => {
    await open("cabins=12&select=3");
    await page.keyboard.press("l");
    await page.locator("main h1").waitFor();
    expect(await page.evaluate(() => window.gallery?.core.panel.getState())).toMatchObject({ scene: "calls", callsOf: 3 });
  });

  test("N 1 asks for an uncharged call, D disables, * finds who has to pay", async () => {
    await open("cabins=12");
    await page.keyboard.press("0");
    await page.keyboard.press("2");
    await page.keyboard.press("n");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("1");
    await expect.poll(asked).toMatchObject([{ what: "uncharged", input: { number: 2, mode: "once", reason: "Prueba técnica" } }]);
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.keyboard.press("d");
    await page.getByRole("dialog").getByText("Limpieza").waitFor();
    await page.keyboard.press("1");
    await expect.poll(asked).toMatchObject([{ what: "uncharged" }, { what: "disable", input: { number: 2, reason: "Limpieza" } }]);
    await page.keyboard.press("*");
    await expect.poll(() => tile(3).getAttribute("aria-selected")).toBe("true");
  });

  test("arrows move, with one tab stop", async () => {
    await open("cabins=12");
    await tile(1).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-cabin"))).toBe("6");
    expect(await page.locator('[data-cabin][tabindex="0"]').count()).toBe(1);
  });
});

describe("sales", () => {
  test("the newest receipt is shown first; the last sale opens it, arrows and clicks choose another, and it is printed again", async () => {
    await open("cabins=12");
    await page.keyboard.press("3");
    await page.keyboard.press("Enter");
    await tile(3).and(page.locator('[data-tone="paid"]')).waitFor();
    await page.getByRole("button", { name: /^Última venta/ }).click();
    const paper = page.locator("pre");
    await expect.poll(() => paper.innerText()).toContain("TOTAL 2780");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => paper.innerText()).toContain("TOTAL 320");
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-row"))).toBe("sale-4820");
    await page.locator("tbody tr").first().click();
    await expect.poll(() => paper.innerText()).toContain("TOTAL 2780");
    await page.keyboard.press("End");
    await expect.poll(() => paper.innerText()).toContain("TOTAL 320");
    await page.getByRole("button", { name: "Reimprimir 4.820" }).click();
    await expect.poll(asked).toMatchObject([{ what: "charge" }, { what: "reprint", input: { id: "sale-4820" } }]);
  });

  test("a till that is but a number is called so in the line of the brand", async () => {
    await open("cabins=12");
    await page.getByText("Estación Central · Caja 1").waitFor();
  });
});
