import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { galleryForTests } from "../../e2e/support/gallery-for-tests.ts";

const gallery = galleryForTests();
const { asked } = gallery;
let page: Page;

test.each([
  { scene: "calls", list: "llamadas", format: "csv", item: "CSV para hoja de cálculo" },
  { scene: "sales", list: "ventas", format: "xlsx", item: "Excel (XLSX)" },
])("the list of $scene is exported by keys, and the file's name is told", async ({ scene, list, format, item }) => {
  page = await gallery.open(`scene=${scene}`);
  await page.getByRole("button", { name: "Exportar" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: item }).focus();
  const downloading = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(`${list}-2026-11-21.${format}`);
  expect(readFileSync(await download.path(), "utf8")).toBe("fecha;cabina\r\n21-11-2026;1\r\n");
  await page.getByText(`Lista guardada: ${list}-2026-11-21.${format}.`).waitFor();
  expect(await asked()).toMatchObject([{ what: `export ${list}`, input: { format } }]);
});
