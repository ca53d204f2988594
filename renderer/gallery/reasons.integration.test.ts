import { describe, expect, test } from "vitest";
import { galleryForTests } from "../../e2e/support/gallery-for-tests.ts";
import { tellShop } from "../../e2e/support/tell-shop.ts";

const gallery = galleryForTests();
const { asked, press } = gallery;

describe("the reasons", () => {
  test("the last number is another one, in own words", async () => {
    const page = await gallery.open("cabins=12&select=3");
    await press("n");
    await page.getByRole("dialog").getByRole("button", { name: "6 Otro" }).waitFor();
    await press("6");
    await page.getByLabel("Otro motivo").and(page.locator(":focus")).waitFor();
    // A digit is now a letter of the reason.
    await press(..."Clave 1", "Enter");
    await expect.poll(async () => (await asked())[0]).toMatchObject({ what: "uncharge", input: { reason: "Clave 1" } });
  });

  test("a cabin is out of use for one of three, or another", async () => {
    const page = await gallery.open("cabins=12");
    await press(..."02", "d");
    expect(await page.getByRole("dialog").getByRole("listitem").allInnerTexts()).toEqual([
      expect.stringContaining("Limpieza"),
      expect.stringContaining("Falla"),
      expect.stringContaining("Reservada"),
      expect.stringContaining("Otro"),
    ]);
    await press("3");
    await expect.poll(asked).toMatchObject([{ what: "disable", input: { number: 2, reason: "Reservada" } }]);
  });

  test("a shop with reasons of its own is offered those", async () => {
    const page = await gallery.open("cabins=12&select=3");
    await tellShop(page, { noChargeReasons: ["Promoción", "Vecino"] });
    await press("n");
    await page.getByRole("dialog").getByRole("button", { name: "3 Otro" }).waitFor();
    await press("2");
    await expect.poll(async () => (await asked())[0]).toMatchObject({ what: "uncharge", input: { reason: "Vecino" } });
  });
});
