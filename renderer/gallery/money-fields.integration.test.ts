import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { galleryForTests } from "../../e2e/support/gallery-for-tests.ts";
import { tellShop } from "../../e2e/support/tell-shop.ts";

const { open } = galleryForTests();

const field = (page: Page, label: string) =>
  page
    .getByRole("dialog")
    .locator("label")
    .filter({ hasText: label })
    .filter({ has: page.locator("input[inputmode=decimal]") });

/** What stands in a field, with the sign where it stands. */
const shownIn = (label: Locator) =>
  label.evaluate((element) => {
    const input = element.querySelector("input");
    return [...(input?.parentElement?.childNodes ?? [])].map((node) => (node === input ? input?.value : node.textContent)).join("");
  });

const DIALOGS = [
  { dialog: "a deposit", query: "cabins=12&select=2", keys: ["p"], label: "Monto" },
  { dialog: "a part of an account", query: "cabins=12&select=3", keys: ["a"], label: "Monto" },
  { dialog: "another item", query: "cabins=12&select=3", keys: ["i"], label: "Precio" },
  { dialog: "a sale at the counter", query: "cabins=12", keys: ["i"], label: "Precio" },
  { dialog: "cash in and out", query: "cabins=12", keys: ["F4"], label: "Monto" },
] as const;

describe("an amount that a dialog asks for", () => {
  test.each(DIALOGS)("stands with its sign: $dialog", async ({ query, keys, label }) => {
    const page = await open(query);
    for (const key of keys) await page.keyboard.press(key);
    await field(page, label).locator("input").fill("1500");
    expect(await shownIn(field(page, label))).toBe("$1.500");
  });

  test.each([
    { currency: "EUR", country: "ES", shown: "12,5 €" },
    { currency: "PEN", country: "PE", shown: "S/ 12.5" },
  ])("stands as $currency is written: $shown", async ({ currency, country, shown }) => {
    const page = await open("cabins=12&select=2");
    await tellShop(page, { currency, country });
    await page.keyboard.press("p");
    const input = field(page, "Monto").locator("input");
    await expect.poll(() => input.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await shownIn(field(page, "Monto"))).toBe("");
    await page.keyboard.type(currency === "EUR" ? "12,5" : "12.5", { delay: 40 });
    expect(await shownIn(field(page, "Monto"))).toBe(shown);
    // Wherever its frame is pressed, it is typed on.
    await input.blur();
    await field(page, "Monto").click({ position: { x: 20, y: 45 } });
    expect(await input.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test("has no sign where it is so many percent of a discount, and has one where it is so much", async () => {
    const page = await open("cabins=12&select=3");
    await page.keyboard.press("-");
    const typed = page
      .getByRole("dialog")
      .locator("label")
      .filter({ has: page.locator("input[inputmode=decimal]") });
    await typed.locator("input").fill("10");
    expect(await shownIn(typed)).toBe("10");
    await page.getByRole("dialog").getByText("Monto", { exact: true }).first().click();
    await expect.poll(() => shownIn(typed)).toBe("$10");
  });
});

describe("what is handed over, typed while the amount has not the focus", () => {
  const received = (page: Page) => page.locator("[data-till-amount]").inputValue();
  const typeApart = async (page: Page, text: string) => {
    await page.getByText("Tarjeta", { exact: true }).first().click();
    await page.getByText("Efectivo", { exact: true }).first().click();
    // Slower than a scanner.
    await page.keyboard.type(text, { delay: 40 });
  };

  test.each([
    { currency: "EUR", country: "ES", typed: "3000,50", shown: "3.000,50" },
    { currency: "PEN", country: "PE", typed: "3000.50", shown: "3,000.50" },
    { currency: "CLP", country: "CL", typed: "3.000", shown: "3.000" },
  ])("keeps the cents of $currency: $shown", async ({ currency, country, typed, shown }) => {
    const page = await open("cabins=12&select=3");
    await tellShop(page, { currency, country });
    await typeApart(page, typed);
    await expect.poll(() => received(page)).toBe(shown);
  });

  test("shows every digit it takes, and takes no more than the field does", async () => {
    const page = await open("cabins=12&select=3");
    await typeApart(page, "12345678901");
    await expect.poll(() => received(page)).toBe("123.456.789");
  });
});
