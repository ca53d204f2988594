import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { galleryForTests } from "../../e2e/support/gallery-for-tests.ts";
import { seriousFaults } from "../../e2e/support/serious-faults.ts";

const gallery = galleryForTests();
const { asked, press } = gallery;
let page: Page;

async function open(query: string): Promise<void> {
  page = await gallery.open(query);
}

/** The pieces of the drawing: 76.380 pesos. */
const PIECES = ["1", "2", "3", "4", "6", "8", "26", "11", "23"];

async function countDrawing(): Promise<void> {
  await page.getByLabel("Piezas de $20.000").and(page.locator(":focus")).waitFor();
  for (const pieces of PIECES) {
    await page.keyboard.type(pieces);
    await press("Enter");
  }
  await page.getByRole("button", { name: "Confirmar conteo" }).and(page.locator(":focus")).waitFor();
  await press("Enter");
}

describe("the shift by keys alone", () => {
  test("F9 and Enter open it with what was left", async () => {
    await open("cabins=12&shift=none");
    await press("F9");
    await page
      .getByRole("button", { name: /Igual: \$40\.000/ })
      .and(page.locator(":focus"))
      .waitFor();
    await press("Enter");
    await expect.poll(asked).toMatchObject([{ what: "openShift", input: { float: "40000" } }]);
    await page.getByRole("heading", { name: "Turno N.º 318" }).waitFor();
  });

  test("another float is counted, and typing keeps its field", async () => {
    await open("cabins=12&shift=none&scene=shift");
    await page.getByLabel("Piezas de $20.000").focus();
    await page.keyboard.type("12");
    await press("ArrowDown");
    await page.keyboard.type("3");
    await page.getByRole("button", { name: "Abrir turno con $270.000" }).click();
    await expect.poll(asked).toMatchObject([{ what: "openShift", input: { float: "270000" } }]);
  });

  test("the open shift never shows what the drawer should hold", async () => {
    await open("cabins=12&scene=shift");
    await page.getByText("se muestra después de contar").waitFor();
    expect(await page.locator("main").innerText()).not.toContain("77.380");
  });

  test("lists what went in and out beside the sales, and what has just gone stands first", async () => {
    await open("cabins=12&scene=shift");
    const rows = page.getByRole("region", { name: "Ingresos y retiros de este turno" }).locator("tbody tr");
    await rows.first().waitFor();
    const told = async () => (await rows.allInnerTexts()).map((row) => row.split("\t").slice(1).join(" · "));
    expect(await told()).toEqual([
      "A la caja fuerte · Mucho efectivo · Marisol R. · −$40.000",
      "Retiro · Rollos de papel · Marisol R. · −$3.500",
      "Ingreso · Cambio · Jorge Cáceres · +$10.000",
    ]);
    await press("F4");
    await page.getByRole("dialog").waitFor();
    await page.getByLabel("Ingreso", { exact: true }).press("Space");
    await page.getByLabel("Monto").fill("700");
    await page.getByLabel("Motivo").fill("Monedas");
    await press("Enter");
    await expect.poll(told).toHaveLength(4);
    expect((await told())[0]).toBe("Ingreso · Monedas · Marisol R. · +$700");
  });

  test("closed in four steps: carried knowingly, counted blind, a reason, left and handed over", async () => {
    await open("cabins=12&scene=shift&counter=1");
    await press("Enter");
    await page.getByRole("button", { name: "Pasar 3 cuentas al turno siguiente" }).press("Enter");
    expect(await page.locator("main").innerText()).not.toContain("77.380");
    await countDrawing();
    await page.getByText("Faltan $1.000.").waitFor();
    await page.getByText("$77.380", { exact: true }).waitFor();
    await page.keyboard.type("Error de vuelto, venta 4.829");
    await press("Enter");
    await page.getByText("Deja $40.000 en la caja y entrega $36.380.").waitFor();
    const [count, close] = await asked();
    expect(count).toMatchObject({ what: "count", input: { count: { "20000": 1, "100": 26, "10": 23 } } });
    expect(close).toMatchObject({
      what: "close",
      input: { carry: true, leave: "40000", reason: "Error de vuelto, venta 4.829", print: true },
    });
    await press("Enter");
    await page.getByText("No hay turno abierto").waitFor();
  });

  test("the slip stands beside the difference as it will be printed, and follows what is typed", async () => {
    await open("cabins=12&scene=shift&counter=1");
    await press("Enter");
    await page.getByRole("button", { name: "Pasar 3 cuentas al turno siguiente" }).press("Enter");
    await page.getByLabel("Piezas de $20.000").waitFor();
    expect(await page.locator("pre").count()).toBe(0);
    await countDrawing();
    const paper = page.getByRole("figure", { name: "Así saldrá impreso el cierre" });
    await expect.poll(() => paper.innerText()).toMatch(/CIERRE DE TURNO N\.º 318[\s\S]*= Esperado +\$77\.380[\s\S]*FALTANTE +-\$1\.000/);
    await page.getByRole("button", { name: "Error de vuelto" }).press("Enter");
    await page.keyboard.type("venta 4.829");
    await page.getByLabel("Dejar en caja para el próximo turno").fill("30000");
    await expect
      .poll(() => paper.innerText())
      .toMatch(/Motivo +Error de vuelto: venta 4\.829[\s\S]*turno +\$30\.000\nSe entrega al dueño +\$46\.380/);
    await page.getByRole("button", { name: "Otro" }).press("Enter");
    await press("Enter");
    await page.getByText("Deja $30.000 en la caja y entrega $46.380.").waitFor();
    expect((await asked()).at(-1)).toMatchObject({ what: "close", input: { reason: "venta 4.829", leave: "30000" } });
  });

  test("within the limit of the shop no reason is asked: one button, and it has the focus", async () => {
    await open("cabins=12&scene=shift");
    await press("Enter");
    await page.getByRole("button", { name: /Pasar 2 cuentas/ }).press("Enter");
    await page.getByLabel("Piezas de $20.000").and(page.locator(":focus")).waitFor();
    await page.keyboard.type("3");
    await page.getByLabel("Piezas de $1.000").fill("17");
    await page.getByRole("button", { name: "Confirmar conteo" }).press("Enter");
    await page.getByText("Dentro del límite de $500: basta con cerrar.").waitFor();
    expect(await page.getByText("¿Qué pasó?").count()).toBe(0);
    await page.getByRole("button", { name: "Cerrar turno e imprimir" }).and(page.locator(":focus")).waitFor();
    await press("Enter");
    await page.getByText("Deja $40.000 en la caja y entrega $37.000.").waitFor();
  });

  test("without a reason a difference is not closed, and the field says so", async () => {
    await open("cabins=12&scene=shift");
    await press("Enter");
    await page.getByRole("button", { name: /Pasar 2 cuentas/ }).press("Enter");
    await countDrawing();
    await page.getByText("Faltan $1.000.").waitFor();
    await press("Enter");
    await page.getByText("Con esta diferencia se pide un motivo.").waitFor();
  });

  test("a recount is another count, and Escape keeps the shift open", async () => {
    await open("cabins=12&scene=shift");
    await press("Enter");
    await page.getByRole("button", { name: /Pasar 2 cuentas/ }).press("Enter");
    await countDrawing();
    await page.getByRole("button", { name: "Volver a contar" }).press("Enter");
    await page.getByRole("button", { name: "Confirmar conteo" }).press("Enter");
    await page.getByText("1 recuento anotado").waitFor();
    const counts = (await asked()).filter(({ what }) => what === "count");
    expect(new Set(counts.map(({ input }) => input.operationId)).size).toBe(2);
    await press("Escape");
    await page.getByRole("button", { name: /Cerrar turno/ }).waitFor();
  });

  test("F4 takes cash out with a reason", async () => {
    await open("cabins=12");
    await press("F4");
    await page.getByRole("dialog").waitFor();
    await page.getByLabel("Retiro", { exact: true }).press("Space");
    await page.getByLabel("Monto").fill("5000");
    await page.getByLabel("Motivo").fill("Insumos");
    await press("Enter");
    await expect.poll(asked).toMatchObject([{ what: "move", input: { kind: "out", amount: "5000", reason: "Insumos" } }]);
    await page.getByText("Anotado en el turno: $5.000.").waitFor();
  });

  test("the history shows the close of any shift as on paper, and prints it again", async () => {
    await open("cabins=12&scene=shift");
    await page.getByRole("button", { name: "Historial" }).press("Enter");
    await expect.poll(() => page.locator("pre").innerText()).toContain("CIERRE DE TURNO N.º 317");
    await press("ArrowDown");
    await expect.poll(() => page.locator("pre").innerText()).toContain("CIERRE DE TURNO N.º 316");
    await page.getByRole("button", { name: "Reimprimir cierre" }).press("Enter");
    await expect.poll(asked).toMatchObject([{ what: "reprintSlip", input: { id: "sh316" } }]);
  });
});

describe("accessibility", () => {
  test("axe finds no serious fault beside the slip", async () => {
    await open("cabins=12&scene=shift");
    await press("Enter");
    await page.getByRole("button", { name: /Pasar 2 cuentas/ }).press("Enter");
    await countDrawing();
    await page.locator("pre").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });
  test.each(["scene=shift", "scene=shift&shift=none", "scene=reports", "scene=settings", "scene=sales&counter=1", "people=1&scene=cabins"])(
    "axe finds no serious fault in %s",
    async (query) => {
      await open(`cabins=12&${query}`);
      await page.locator("main button").first().waitFor();
      expect(await seriousFaults(page)).toEqual([]);
    },
  );
});
