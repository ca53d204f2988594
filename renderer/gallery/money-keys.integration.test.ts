import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { galleryForTests } from "../../e2e/support/gallery-for-tests.ts";
import { seriousFaults } from "../../e2e/support/serious-faults.ts";
import { fakeItem } from "./fake-item.ts";

const gallery = galleryForTests();
const { asked, press } = gallery;
let page: Page;

async function open(query: string): Promise<void> {
  page = await gallery.open(query);
}
const tile = (cabin: number) => page.locator(`[data-cabin="${cabin}"]`);

describe("beyond a plain charge", () => {
  test("Z undoes the sale while the cabin shows it as paid", async () => {
    await open("cabins=12");
    await press("3", "Enter");
    await tile(3).and(page.locator('[data-tone="paid"]')).waitFor();
    await press("z");
    await tile(3).and(page.locator('[data-tone="to-pay"]')).waitFor();
    expect((await asked()).map(({ what }) => what)).toEqual(["charge", "void"]);
    await page.getByText(/anulada\. La cuenta volvió a la cabina 03\./).waitFor();
  });

  test("a call left out is paid later: the total is of the others, and they alone are charged", async () => {
    await open("cabins=12&select=3");
    await page.locator("aside input[type=checkbox]").first().click();
    await page.getByText("Pagar después").waitFor();
    await press("1");
    await page.getByText("1 llamada para después").waitFor();
    await page.locator("aside").getByText("$650").first().waitFor();
    await press("Enter");
    await expect.poll(async () => (await asked())[0]?.input.calls).toHaveLength(2);
    await tile(3).and(page.locator('[data-tone="to-pay"]')).waitFor();
  });

  test("a call is not charged after all, with a reason in one key", async () => {
    await open("cabins=12&select=3");
    await page.locator("aside input[type=checkbox]").first().click();
    await page.getByText("Pagar después").waitFor();
    await press("2");
    await page.getByText("queda anotada como valor regalado").waitFor();
    await press("2");
    await expect.poll(asked).toMatchObject([{ what: "uncharge", input: { reason: "Mala calidad" } }]);
  });

  test("- takes a discount off, and the charge carries it with its reason", async () => {
    await open("cabins=12&select=3");
    await press("-");
    await page.getByLabel("Porcentaje").last().fill("10");
    await page.getByLabel("Motivo").fill("Reclamo");
    await press("Enter");
    await page.locator("aside").getByText("$2.500").first().waitFor();
    await press("Enter");
    await expect.poll(asked).toMatchObject([{ what: "charge", input: { discount: { percent: "10", reason: "Reclamo" } } }]);
  });

  test("A takes a part and leaves the rest pending under a name; the cabin is free", async () => {
    await open("cabins=12&select=3");
    await press("a");
    await page.getByRole("dialog").getByLabel("Monto").fill("1000");
    await page.getByRole("dialog").getByLabel("Nombre de quien debe el resto").fill("Don Luis");
    await press("Enter");
    await expect
      .poll(asked)
      .toMatchObject([{ what: "partPayment", input: { id: "a3", amount: "1000", method: "cash", restTo: "Don Luis" } }]);
    await tile(3).and(page.locator('[data-tone="free"]')).waitFor();
  });

  test("A takes no more than is due by card: there is no change of it", async () => {
    await open("cabins=12&select=3");
    await press("a");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Monto").fill("3000");
    await dialog.getByLabel("Nombre de quien debe el resto").fill("Don Luis");
    await dialog.getByText("Tarjeta").click();
    await dialog.getByText("Con tarjeta o transferencia, hasta $2.783: no hay vuelto.").waitFor();
    expect(await dialog.getByRole("button", { name: "Recibir e imprimir" }).isDisabled()).toBe(true);
    await dialog.getByLabel("Monto").fill("2783");
    await press("Enter");
    await expect.poll(asked).toMatchObject([{ what: "partPayment", input: { amount: "2783", method: "card" } }]);
  });

  test("what is left of money paid before goes back in coins, by card too: in the till, in the detailed charge and on paper", async () => {
    await open("cabins=12&select=3");
    await press("a");
    await page.getByRole("dialog").getByLabel("Monto").fill("5000");
    await page.getByRole("switch", { name: /Dejar el resto pendiente/ }).click();
    await press("Enter");
    await page.locator("aside").getByText("Tarjeta").click();
    await page.locator("aside").getByText("A devolver en efectivo").waitFor();
    await page.locator("aside").getByRole("button", { name: "Devolver $2.220" }).waitFor();
    await page.locator("aside").getByText("Redondeo efectivo").waitFor();
    await press("+");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Devolver $2.220" }).waitFor();
    await dialog.getByText("Redondeo efectivo (Ley 20.956)").first().waitFor();
    await dialog.getByText(/Depósito devuelto +\$2\.220/).waitFor();
  });

  test("A takes what is checked, and the unchecked call is the rest", async () => {
    await open("cabins=12&select=3");
    await page.locator("aside input[type=checkbox]").first().click();
    await page.getByText("Pagar después").waitFor();
    await press("1");
    await press("a");
    await page.getByText("Lo marcado · $650").waitFor();
    await page.getByRole("dialog").getByLabel("Nombre de quien debe el resto").fill("Doña Ana");
    await press("Enter");
    await expect
      .poll(async () => (await asked())[0]?.input)
      .toMatchObject({ restTo: "Doña Ana", calls: [expect.any(String), expect.any(String)] });
    await tile(3).and(page.locator('[data-tone="free"]')).waitFor();
  });

  test("A takes a part of an account that stays, and G leaves the account pending under a name", async () => {
    await open("cabins=12&select=3");
    await press("a");
    await page.getByRole("dialog").getByLabel("Monto").fill("1000");
    await page.getByRole("switch", { name: /Dejar el resto pendiente/ }).click();
    await press("Enter");
    await expect.poll(asked).toMatchObject([{ what: "partPayment", input: { amount: "1000", method: "cash" } }]);
    await page.getByText("Pagado a cuenta").waitFor();
    await press("g");
    await page.getByLabel("Nombre del cliente").fill("Don Luis");
    await press("Enter");
    await expect.poll(async () => (await asked())[1]).toMatchObject({ what: "park", input: { number: 3, name: "Don Luis" } });
  });

  test("a pending account is charged from the till without a cabin", async () => {
    await open("cabins=12&counter=1");
    await page.getByRole("button", { name: /Señora Rosa/ }).press("Enter");
    await page.getByText("Pendiente de Señora Rosa").waitFor();
    await press("Enter");
    await expect.poll(asked).toMatchObject([{ what: "charge", input: { account: "p1", tender: { method: "cash" } } }]);
  });

  test("+ opens the detailed charge: a keypad, the change and its notes, the paper; Ctrl+Enter prints nothing", async () => {
    await open("cabins=12&select=3");
    await press("+");
    const dialog = page.getByRole("dialog");
    for (const key of ["5", "000"]) await dialog.getByRole("button", { name: key, exact: true }).click();
    await dialog.getByText("1 × $2.000 · 2 × $100 · 2 × $10").waitFor();
    expect(await dialog.locator("label", { hasText: "Recibido" }).innerText()).toMatch(/Recibido\s*\$/);
    await dialog.getByText("08:12 × $260/min").waitFor();
    await dialog.getByText(/colgó hace 1:\d\d/).waitFor();
    await expect
      .poll(() => dialog.locator("pre").innerText())
      .toMatch(/Comprobante N\.º A-4\.821[\s\S]*TOTAL +\$2\.780[\s\S]*Vuelto +\$2\.220/);
    expect(await seriousFaults(page)).toEqual([]);
    await press("Control+Enter");
    await expect
      .poll(asked)
      .toMatchObject([{ what: "charge", input: { cabin: 3, print: false, tender: { method: "cash", received: "5000" } } }]);
    await dialog.waitFor({ state: "detached" });
  });

  test("several ways: the last completes itself, rounded only where it is cash", async () => {
    await open("cabins=12&select=3");
    await press("+");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Mixto" }).click();
    await dialog.getByRole("textbox", { name: "Tarjeta" }).fill("2000");
    await dialog.getByText("$780", { exact: true }).waitFor();
    await dialog.getByRole("button", { name: "El resto" }).last().click();
    await dialog.getByText("$783", { exact: true }).waitFor();
    await dialog.getByRole("button", { name: /^Cobrar \$2\.783 e imprimir/ }).click();
    await expect
      .poll(asked)
      .toMatchObject([{ what: "charge", input: { tender: { method: "transfer", parts: [{ method: "card", amount: "2000" }] } } }]);
  });

  test("I puts a favourite on the account, and it comes off again", async () => {
    await open("cabins=12&select=3");
    await press("i");
    await page.getByRole("dialog").getByText("Bebida").waitFor();
    await press("2");
    await page.locator("aside").getByText("3 llamadas · 12:46 · 1 ítem").waitFor();
    await page.locator("aside").getByRole("button", { name: "Quitar Bebida" }).click();
    await page.locator("aside").getByText("3 llamadas · 12:46", { exact: true }).waitFor();
    expect((await asked()).map(({ what }) => what)).toEqual(["addItem", "removeItem"]);
  });

  test("I with no cabin chosen sells at the counter", async () => {
    await open("cabins=12");
    await press("i");
    await page.getByRole("dialog").getByText("Recarga celular").waitFor();
    await press("2", "2");
    await page.getByRole("dialog").getByText("Bebida × 2").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole("dialog").getByRole("button", { name: "Cobrar e imprimir" }).click();
    await expect.poll(asked).toMatchObject([{ what: "sell", input: { items: [{ name: "Bebida", quantity: 2 }], print: true } }]);
    await page.getByText("Última venta · Mostrador").waitFor();
  });

  test("a deposit says what it buys, and a part of it goes back", async () => {
    await open("cabins=12&select=9");
    await page.locator("aside").getByRole("button", { name: "Devolver una parte" }).click();
    await page.getByRole("dialog").getByLabel("Monto").fill("403");
    await page.getByText("En efectivo se paga de $10 en $10.").waitFor();
    await press("Enter");
    await page.getByRole("dialog").getByLabel("Monto").fill("400");
    await press("Enter");
    await expect.poll(asked).toMatchObject([{ what: "depositBack", input: { number: 9, amount: "400" } }]);
    await press("2", "p");
    await page.getByRole("dialog").getByLabel("Monto").fill("2000");
    await page.getByText("Perú · Móvil 22:13 · Colombia · Móvil 28:34").waitFor();
  });

  test("a deposit that was not used goes back", async () => {
    await open("cabins=12&select=9");
    await page.getByRole("button", { name: "Devolver $1.000" }).press("Enter");
    await expect.poll(asked).toMatchObject([{ what: "depositBack", input: { number: 9 } }]);
  });
});

describe("sales", () => {
  test("voided with a reason, given back by amount; the state says so in words", async () => {
    await open("cabins=12&scene=sales&counter=1");
    await page.getByRole("button", { name: "Devolver", exact: true }).press("Enter");
    await page.getByRole("dialog").getByLabel("Motivo").fill("Mala calidad");
    await page.getByRole("dialog").getByLabel("Monto").fill("103");
    await page.getByText("Las monedas no pagan $103. Lo más cercano que pagan es $100 o $110.").waitFor();
    await press("Enter");
    await page.getByRole("dialog").getByLabel("Monto").fill("100");
    await press("Enter");
    await expect.poll(asked).toMatchObject([{ what: "refund", input: { id: "sale-4820", amount: "100", reason: "Mala calidad" } }]);
    await page.locator("tbody tr").first().getByText("Devuelta").waitFor();
    await page.locator("tbody tr").nth(1).getByText("Anulada").waitFor();
  });

  test("given back by line, the dialog says what leaves the drawer: coins in cash, the exact sum by card", async () => {
    await open("cabins=12");
    const items = [
      fakeItem({ name: "Copia", price: "200" }),
      fakeItem({ name: "Llavero", price: "403" }),
      fakeItem({ name: "Hoja", price: "4" }),
    ];
    await page.evaluate((items) => {
      const sales = window.gallery?.fake.client.sales;
      if (sales === undefined) return;
      const { list } = sales;
      Object.assign(sales, {
        list: async (input: Parameters<typeof list>[0]) => {
          const { total, rows } = await list(input);
          return { total, rows: rows.map((row) => ({ ...row, subtotal: "607", total: "610", items })) };
        },
      });
      window.gallery?.core.panel.setState({ scene: "sales" });
    }, items);
    await page.getByRole("button", { name: "Devolver", exact: true }).press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Motivo").fill("Mala calidad");
    await dialog.getByRole("checkbox", { name: /Llavero/ }).click();
    await dialog.getByRole("button", { name: "Devolver $400" }).waitFor();
    expect(await dialog.getByLabel("Monto").inputValue()).toBe("400");
    await dialog.getByText("Tarjeta").click();
    await dialog.getByRole("button", { name: "Devolver $403" }).waitFor();
    await dialog.getByText("Efectivo").click();
    // Of four pesos no coin can be given.
    await dialog.getByRole("checkbox", { name: /Llavero/ }).click();
    await dialog.getByRole("checkbox", { name: /Hoja/ }).click();
    await dialog.getByText("En efectivo se paga de $10 en $10.").waitFor();
    expect(await dialog.getByRole("button", { name: "Devolver", exact: true }).isDisabled()).toBe(true);
    // All of the sale is what was paid for it.
    await dialog.getByRole("checkbox", { name: /Llavero/ }).click();
    await dialog.getByRole("checkbox", { name: /Copia/ }).click();
    await dialog.getByRole("button", { name: "Devolver $610" }).waitFor();
  });

  test("pending accounts have their own tab", async () => {
    await open("cabins=12&scene=sales&counter=1");
    await page.getByRole("button", { name: "Pendientes" }).press("Enter");
    await page.getByRole("button", { name: "Cobrar Señora Rosa" }).press("Enter");
    await page.getByText("Pendiente de Señora Rosa").waitFor();
  });
});

describe("to review", () => {
  test("a ticket nobody is sure of is asked about once", async () => {
    await open("cabins=12&counter=1");
    await page.getByRole("button", { name: "3 por revisar" }).press("Enter");
    await page.getByText("¿Salió el ticket A-4819?").waitFor();
    await page.getByRole("button", { name: "No salió" }).press("Enter");
    await expect.poll(asked).toMatchObject([{ what: "resolve", input: { id: 1, printed: false } }]);
    await page.getByText("¿Salió el ticket").waitFor({ state: "detached" });
  });
});
