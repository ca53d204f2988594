import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { galleryForTests } from "../../e2e/support/gallery-for-tests.ts";

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

  test("+ takes a part, and G leaves the account pending under a name", async () => {
    await open("cabins=12&select=3");
    await press("+");
    await page.getByRole("dialog").getByLabel("Monto").fill("1000");
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
    await page.getByRole("dialog").getByLabel("Monto").fill("100");
    await page.getByRole("dialog").getByLabel("Motivo").fill("Mala calidad");
    await press("Enter");
    await expect.poll(asked).toMatchObject([{ what: "refund", input: { id: "sale-4820", amount: "100", reason: "Mala calidad" } }]);
    await page.locator("tbody tr").first().getByText("Devuelta").waitFor();
    await page.locator("tbody tr").nth(1).getByText("Anulada").waitFor();
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
