import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { galleryForTests } from "../../e2e/support/gallery-for-tests.ts";
import { seriousFaults } from "../../e2e/support/serious-faults.ts";
import { logoPng } from "../../fixtures/logo-png.ts";
import { LOGO_FILE_BYTES_MAX } from "../../shared/receipt/logo-limits.ts";

const { open, asked, press } = galleryForTests();

const PNG = logoPng(40, 20, (x, y) => x > y);
const PICTURE = "Logo como se imprime";

/** Enter on the button opens the chooser of the system; the file is chosen there. */
async function choose(page: Page, button: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button, exact: true }).focus();
  await press("Enter");
  await (await chooser).setFiles({ name: "logo.png", mimeType: "application/octet-stream", buffer });
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

describe("the logo in the settings", { timeout: 60_000 }, () => {
  test("is found by other words, put, replaced and taken away by keyboard alone", async () => {
    const page = await open("scene=settings");
    await page.getByRole("searchbox").fill("imagen recibo");
    await page.getByText("Sin logo: los recibos empiezan con el nombre del local.").waitFor();
    await choose(page, "Elegir un PNG", PNG);
    await page.getByText("Guardado: los recibos llevan este logo desde ahora.").waitFor();
    await page.getByText("Así se imprime: 336 × 96 puntos.").waitFor();
    expect(await focused(page)).toBe("Cambiar");
    await choose(page, "Cambiar", PNG);
    await press("Tab");
    expect(await focused(page)).toBe("Quitar el logo");
    await press("Enter");
    await page.getByText("Los recibos ya no llevan logo.").waitFor();
    await page.getByText("Sin logo: los recibos").waitFor();
    expect(await focused(page)).toBe("Elegir un PNG");
    expect(await page.getByRole("img", { name: PICTURE }).count()).toBe(0);
    const png = PNG.toString("base64");
    expect(await asked()).toMatchObject([
      { what: "logo", input: { png } },
      { what: "logo", input: { png } },
      { what: "logoRemoved", input: {} },
    ]);
  });

  test("is drawn dot by dot as the core says it is printed", async () => {
    const page = await open("scene=settings&logo=1");
    const picture = page.getByRole("img", { name: PICTURE });
    await picture.waitFor();
    const drawn = await picture.evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      return Array.from({ length: data.length / 4 }, (_, dot) => (data[dot * 4 + 3] === 255 ? 1 : 0));
    });
    const { width, height, bits } = await page.evaluate(async () => {
      const view = await window.gallery?.fake.client.settings.logo({ name: "" });
      return view ?? { width: 0, height: 0, bits: "" };
    });
    const told = [...Buffer.from(bits, "base64")].flatMap((byte) => Array.from({ length: 8 }, (_, dot) => (byte >> (7 - dot)) & 1));
    expect([drawn.length, drawn]).toEqual([width * height, told]);
  });

  test.each([
    ["a file that is no PNG", Buffer.from("GIF89a"), "No es un PNG. Guárdalo como PNG y elígelo de nuevo.", 0],
    ["an empty file", Buffer.alloc(0), "El archivo está vacío. Elige otro.", 0],
    ["a file too large to be sent", Buffer.alloc(LOGO_FILE_BYTES_MAX + 1), "El archivo pesa demasiado: lo más son 512 KB.", 0],
  ] as const)("says why %s is not taken, and keeps the one before", async (_, buffer, words, sent) => {
    const page = await open("scene=settings&logo=1");
    await choose(page, "Cambiar", buffer);
    expect(await page.getByRole("alert").filter({ hasText: words }).textContent()).toBe(words);
    expect(await page.getByRole("img", { name: PICTURE }).count()).toBe(1);
    expect((await asked()).length).toBe(sent);
    await choose(page, "Cambiar", PNG);
    await page.getByText(words).waitFor({ state: "detached" });
  });

  test("is the owner's", async () => {
    const page = await open("scene=settings&role=cashier");
    await page.getByRole("heading", { name: "Pantalla" }).waitFor();
    expect(await page.getByRole("button", { name: "Elegir un PNG" }).count()).toBe(0);
  });

  test.each([false, true])("axe finds nothing serious (dark: %s)", async (dark) => {
    const page = await open("scene=settings&logo=1", { dark });
    await page.getByRole("img", { name: PICTURE }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });
});

describe("the logo in the wizard", { timeout: 60_000 }, () => {
  test.each([false, true])("is put in the step of the shop, and saved at once (dark: %s)", async (dark) => {
    const page = await open("cabins=8&scene=settings&role=owner&shift=none&setup=shop", { dark });
    await page.getByText("En el ticket · Si quieres").focus();
    await press("Enter");
    await choose(page, "Elegir un PNG", PNG);
    await page.getByText("Así se imprime: 336 × 96 puntos.").waitFor();
    await page.getByRole("img", { name: PICTURE }).waitFor();
    expect(await asked()).toMatchObject([{ what: "logo", input: { png: PNG.toString("base64") } }]);
    expect(await seriousFaults(page)).toEqual([]);
  });
});

describe("the logo on a receipt", { timeout: 60_000 }, () => {
  test("stands above the shop's name where the receipt is shown before it is printed, as wide as on the roll", async () => {
    const page = await open("cabins=12&select=3&logo=1");
    await page.locator('[data-cabin="3"]').waitFor();
    await page.evaluate(() => window.gallery?.core.panel.setState({ detailed: true }));
    const paper = page.getByRole("figure");
    const picture = paper.getByRole("img", { name: PICTURE });
    await picture.waitFor();
    const box = async (of: typeof picture) => (await of.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const [logo, name, roll] = [await box(picture), await box(paper.getByText("LOCUTORIO LOS ANDES")), await box(paper.locator("pre"))];
    expect(logo.y + logo.height).toBeLessThanOrEqual(name.y + 1);
    expect(logo.width / roll.width).toBeCloseTo(336 / 576, 1);
    expect(Math.abs(logo.x + logo.width / 2 - (roll.x + roll.width / 2))).toBeLessThan(2);
  });
});
