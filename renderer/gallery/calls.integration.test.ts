import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { galleryForTests } from "../../e2e/support/gallery-for-tests.ts";
import { seriousFaults } from "../../e2e/support/serious-faults.ts";

const gallery = galleryForTests();
let page: Page;
const open = async (look?: Parameters<typeof gallery.open>[1]) => {
  page = await gallery.open("scene=calls", look);
  await page.getByText("Total: 26 Registros", { exact: true }).waitFor();
};
const totals = () => page.getByRole("region", { name: "Totales de las llamadas filtradas" });

test.each([false, true])("the list tells colour by icon and word too, and has no fault (dark: %s)", async (dark) => {
  await open({ dark });
  const row = (text: string) => page.getByRole("row").filter({ hasText: text });
  for (const word of ["Ocupado", "No permitida", "Fallida"]) expect(await row(word).locator("svg").count()).toBeGreaterThanOrEqual(2);
  expect(await row("Ocupado").innerText()).toMatch(/Con cobro/);
  expect(await seriousFaults(page)).toEqual([]);
});

test("filters narrow list and totals alike; taken away, all is there again", async () => {
  await open();
  await totals().getByText("Cobro $ 454").waitFor();
  await page.getByRole("searchbox", { name: "Destino o número" }).fill("haití");
  await page.getByText("Total: 1 Registro", { exact: true }).waitFor();
  await totals().getByText("1 llamada", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Quitar filtros" }).click();
  await page.getByText("Total: 26 Registros", { exact: true }).waitFor();
  await page.getByRole("combobox", { name: "Cobro" }).click();
  await page.getByRole("option", { name: "Llamadas sin cobrar" }).click();
  await totals().getByText("Sin cobrar $ 227").waitFor();
  await page.getByRole("complementary", { name: "Llamada" }).getByText("Mala calidad").waitFor();
  await page.getByRole("textbox", { name: "Desde" }).fill("31-02-2026");
  await expect.poll(() => page.getByRole("textbox", { name: "Desde" }).getAttribute("aria-invalid")).toBe("true");
});

test("one call in full: how, why, proof, receipt and who; its receipt is one press away", async () => {
  await open();
  await page.locator("[data-row=h5]").click();
  const panel = page.getByRole("complementary", { name: "Llamada" });
  for (const text of ["68 seg", "67,3 s", "Fin normal (16)", "El reloj propio de la caja", "Ticket A-4.821"])
    await panel.getByText(text, { exact: true }).waitFor();
  await panel.getByText(/^Cobró Marisol R\. el/).waitFor();
  await panel.getByText("68 s × $200 por minuto ÷ 60 ≈ $226,666667").waitFor();
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => page.locator("[data-row=h6]").getAttribute("aria-current")).toBe("true");
  await page.locator("[data-row=h5]").click();
  await panel.getByRole("button", { name: "Ver ticket" }).click();
  expect(await page.getByRole("searchbox").inputValue()).toBe("4821");
});

test("printed, the filtered rows are pages with their heading on each, and nothing else of the counter", async () => {
  await open();
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute("data-asked", "print");
  });
  await page.getByRole("button", { name: "Exportar" }).click();
  await page.getByRole("menuitem", { name: "PDF o papel (imprimir)" }).click();
  await page.locator("body[data-asked=print]").waitFor();
  const sheet = page.locator("[data-printed-list]");
  expect(await sheet.locator("tbody tr").count()).toBe(26);
  expect(await sheet.isVisible()).toBe(false);
  await page.emulateMedia({ media: "print" });
  expect(await sheet.isVisible()).toBe(true);
  expect(await page.locator("#root").isVisible()).toBe(false);
  const pdf = await page.pdf({ format: "A4" });
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect.poll(() => sheet.count()).toBe(0);
});
