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
const tile = (cabin: number) => page.locator(`[data-cabin="${cabin}"]`);
const action = (name: string) => page.getByRole("group", { name: "Acciones de la cabina" }).getByRole("button", { name });

describe("a customer who goes to another cabin", () => {
  test("four keys: cabin, M, cabin, Enter; both tiles show the way", async () => {
    await open("cabins=12");
    await press("3", "m");
    await tile(2).getByText("Mover aquí", { exact: true }).waitFor();
    expect(await tile(3).and(page.locator("[data-dimmed]")).count()).toBe(0);
    expect(await tile(8).and(page.locator("[data-dimmed]")).count()).toBe(1);
    await press("2", "Enter");
    await tile(2).and(page.locator('[data-tone="to-pay"]')).getByText("←03").waitFor();
    await tile(3).and(page.locator('[data-tone="free"]')).getByText("→02").waitFor();
    expect((await asked()).map(({ what, input }) => [what, input.number, input.to])).toEqual([["move", 3, 2]]);
    await page.getByText("La cuenta de la cabina 03 está en la 02.").waitFor();
  });

  test("three touches: tile, Mover, tile; while it talks it waits for the hang-up and can be taken back", async () => {
    await open("cabins=12");
    await tile(1).click();
    await action("Mover al colgar").click();
    await tile(2).click();
    await tile(1).getByText("→02").waitFor();
    await action("No mover").click();
    await expect.poll(asked).toMatchObject([{ what: "move", input: { number: 1, to: 2 } }, { what: "cancelMove" }]);
    expect(await tile(1).getByText("→02").count()).toBe(0);
  });

  test("a cabin that is not free is no target, and Escape leaves everything as it was", async () => {
    await open("cabins=12");
    await press("3", "m", "8", "Enter");
    await tile(4).click({ force: true });
    await page.getByText("Cabina 03: elige a cuál se mueve").waitFor();
    await press("Escape");
    await page.getByText("Cabina 03: elige a cuál se mueve").waitFor({ state: "detached" });
    expect(await asked()).toEqual([]);
  });
});

describe("accounts that part and join", () => {
  test("S leaves the ticked calls to an account of their own, with a name at hand", async () => {
    await open("cabins=12");
    await press("3", "s");
    await page
      .getByRole("checkbox", { name: /Bolivia · Móvil Entel/ })
      .last()
      .check();
    expect(await page.getByLabel("Nombre del cliente").inputValue()).toBe("Cabina 03");
    await page.getByRole("button", { name: "Separar $2.132" }).click();
    await expect.poll(asked).toMatchObject([{ what: "split", input: { id: "a3", name: "Cabina 03" } }]);
    expect((await asked())[0]?.input.calls).toHaveLength(1);
    await tile(3).getByText("2 llamadas").last().waitFor();
  });

  test("what was sold goes along where it is ticked", async () => {
    await open("cabins=12");
    await press("3", "i");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /Bebida/ })
      .waitFor();
    await press("2");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await press("s");
    await page.getByRole("checkbox", { name: /^Bebida/ }).check();
    await page.getByRole("button", { name: /^Separar \$/ }).click();
    await expect.poll(asked).toContainEqual(expect.objectContaining({ what: "split" }));
    const [split] = (await asked()).filter(({ what }) => what === "split");
    expect(split?.input).toMatchObject({ id: "a3", calls: [], items: [expect.stringMatching(/^item/)] });
    await tile(3).getByText("3 llamadas").last().waitFor();
  });

  test("a pending account joins a cabin's, or comes back to a free one", async () => {
    await open("cabins=12&counter=1");
    await page.locator("aside").getByText("Señora Rosa").click();
    await page.getByRole("button", { name: "A una cabina" }).click();
    await tile(2).getByText("Juntar aquí", { exact: true }).waitFor();
    await tile(3).getByText("Juntar aquí", { exact: true }).click();
    await expect.poll(asked).toMatchObject([{ what: "merge", input: { id: "p1", cabin: 3 } }]);
    await page.getByText("La cuenta está junta en la cabina 03.").waitFor();
  });

  test("J joins the account of a cabin with another", async () => {
    await open("cabins=12");
    await press("3", "j", "1", "Enter");
    await expect.poll(asked).toMatchObject([{ what: "merge", input: { id: "a3", cabin: 1 } }]);
  });
});

describe("a cabin", () => {
  test("has everything in its menu, by the right button and by the menu key", async () => {
    await open("cabins=12");
    await tile(3).click({ button: "right" });
    const menu = page.getByRole("menu");
    expect(await menu.getByRole("menuitem").allInnerTexts()).toEqual(
      expect.arrayContaining([
        "Cobrar",
        expect.stringContaining("Mover"),
        expect.stringContaining("Separar cuenta"),
        expect.stringContaining("Detalles"),
      ]),
    );
    await menu.getByRole("menuitem", { name: "Mover" }).click();
    await tile(2).getByText("Mover aquí", { exact: true }).waitFor();
  });

  test("shows why it is out of use and since when; all of them go out of use at once, and back", async () => {
    await open("cabins=12");
    await tile(8).getByText("Limpieza", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Todas las cabinas" }).click();
    await page.getByRole("menuitem", { name: "Deshabilitar todas al terminar" }).click();
    await page.getByText("Las libres se deshabilitan ahora").waitFor();
    await press("1");
    await tile(2).getByText("Cierre", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Todas las cabinas" }).click();
    await page.getByRole("menuitem", { name: "Habilitar todas", exact: true }).click();
    await tile(2).and(page.locator('[data-tone="free"]')).waitFor();
    expect((await asked()).map(({ what }) => what)).toEqual(["disableAll", "enableAll"]);
  });

  test("hangs up when its button is held, and asks when it is only pressed", async () => {
    await open("cabins=12");
    await press("1");
    const button = page.getByRole("button", { name: "Colgar y cobrar" });
    await button.click();
    await page.getByText("La llamada se corta ahora").waitFor();
    await press("Escape");
    await button.hover();
    await page.mouse.down();
    await expect.poll(asked, { timeout: 5_000 }).toMatchObject([{ what: "hangUp", input: { number: 1 } }]);
    await page.mouse.up();
  });
});

test.each([false, true])("what is chosen from and asked has no serious faults, dark: %s", async (dark) => {
  page = await gallery.open("cabins=12", { dark });
  await press("3", "m");
  await tile(2).getByText("Mover aquí", { exact: true }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await press("Escape", "s");
  await page.getByRole("group", { name: "Lo que se separa" }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
});
