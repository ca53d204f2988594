import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { galleryForTests } from "../../e2e/support/gallery-for-tests.ts";

/**
 * How many actions a flow takes, by keyboard alone and by touch alone (ux.md 5). The page itself counts: every key that is pressed but
 * the digits of one figure, which are one action together, and every tap. The author of a test cannot miscount.
 */
const gallery = galleryForTests();
const { asked } = gallery;
let page: Page;

interface Counted {
  readonly keys: number;
  readonly taps: number;
}

async function open(query: string): Promise<void> {
  page = await gallery.open(query);
  await page.evaluate(() => {
    const counted = { keys: 0, taps: 0, figure: false };
    Object.assign(window, { counted });
    window.addEventListener(
      "keydown",
      (event) => {
        if (event.repeat || ["Control", "Shift", "Alt"].includes(event.key)) return;
        const isDigit = /^\d$/.test(event.key);
        if (!isDigit || !counted.figure) counted.keys += 1;
        counted.figure = isDigit;
      },
      { capture: true },
    );
    window.addEventListener("pointerdown", () => Object.assign(counted, { taps: counted.taps + 1, figure: false }), { capture: true });
  });
}

const counted = (): Promise<Counted> =>
  page.evaluate(() => {
    const { keys, taps } = (window as unknown as { readonly counted: Counted }).counted;
    return { keys, taps };
  });
/** As fingers do: what comes faster than 30 ms a key is a scanner's. */
const type = (text: string) => page.keyboard.type(text, { delay: 40 });
const press = (key: string) => page.keyboard.press(key);
const tile = (cabin: number) => page.locator(`[data-cabin="${cabin}"]`);
const tillButton = (name: string | RegExp) => page.locator("aside").getByRole("button", { name });
const dialogButton = (name: string | RegExp) => page.getByRole("dialog").getByRole("button", { name });
const lastAsked = async () => (await asked()).at(-1);

/** A figure ends where the next begins: two figures in a row are two actions. */
const figureEnds = () => page.evaluate(() => Object.assign((window as unknown as { counted: object }).counted, { figure: false }));

describe("by keyboard alone", () => {
  test("three calls charged and printed, exact: 2", async () => {
    await open("cabins=12");
    await type("3");
    await press("Enter");
    await expect.poll(lastAsked).toMatchObject({ what: "charge", input: { cabin: 3, print: true } });
    expect(await counted()).toEqual({ keys: 2, taps: 0 });
  });

  test("the same with a note and change: 3", async () => {
    await open("cabins=12");
    await type("3");
    await figureEnds();
    await type("5000");
    await press("Enter");
    await expect.poll(lastAsked).toMatchObject({ what: "charge", input: { tender: { received: "5000" } } });
    expect(await counted()).toEqual({ keys: 3, taps: 0 });
  });

  test("charged without paper: 2", async () => {
    await open("cabins=12");
    await type("3");
    await press("Control+Enter");
    await expect.poll(lastAsked).toMatchObject({ what: "charge", input: { print: false } });
    expect(await counted()).toEqual({ keys: 2, taps: 0 });
  });

  test("a cabin opened: 2", async () => {
    await open("cabins=12");
    await type("2");
    await press("Enter");
    await expect.poll(lastAsked).toMatchObject({ what: "openSession", input: { number: 2, mode: "postpaid" } });
    expect(await counted()).toEqual({ keys: 2, taps: 0 });
  });

  test("a cabin opened with a deposit: 4", async () => {
    await open("cabins=12");
    await type("2");
    await press("p");
    await page.getByRole("dialog").waitFor();
    await type("2000");
    await press("Enter");
    await expect.poll(lastAsked).toMatchObject({ what: "openSession", input: { number: 2, mode: "prepaid", deposit: "2000" } });
    expect(await counted()).toEqual({ keys: 4, taps: 0 });
  });

  test.each([
    { call: "about to be cut off", cabin: 4 },
    { call: "that goes on", cabin: 7 },
  ])("a deposit added during a call $call: 4", async ({ cabin }) => {
    await open("cabins=12");
    await type(String(cabin));
    await press("Enter");
    await page.getByRole("dialog").waitFor();
    await type("1000");
    await press("Enter");
    await expect.poll(lastAsked).toMatchObject({ what: "deposit", input: { number: cabin, amount: "1000" } });
    expect(await counted()).toEqual({ keys: 4, taps: 0 });
  });

  test("a finished call not charged: 3", async () => {
    await open("cabins=12");
    await type("3");
    await press("n");
    await page.getByRole("dialog").waitFor();
    await type("1");
    await expect.poll(lastAsked).toMatchObject({ what: "uncharge", input: { reason: "Prueba técnica" } });
    expect(await counted()).toEqual({ keys: 3, taps: 0 });
  });

  test("another item and the charge of all: 4", async () => {
    await open("cabins=12");
    await type("3");
    await press("i");
    await page.getByRole("dialog").waitFor();
    await type("1");
    await page.locator("aside").getByText("Recarga celular").waitFor();
    await press("Enter");
    await expect.poll(lastAsked).toMatchObject({ what: "charge", input: { cabin: 3 } });
    expect(await counted()).toEqual({ keys: 4, taps: 0 });
  });

  test("a cabin disabled: 3, and enabled: 2", async () => {
    await open("cabins=12");
    await type("2");
    await press("d");
    await page.getByRole("dialog").waitFor();
    await type("1");
    await expect.poll(lastAsked).toMatchObject({ what: "disable", input: { number: 2 } });
    expect(await counted()).toEqual({ keys: 3, taps: 0 });
    await figureEnds();
    await type("8");
    await press("Enter");
    await expect.poll(lastAsked).toMatchObject({ what: "enable", input: { number: 8 } });
    expect(await counted()).toEqual({ keys: 5, taps: 0 });
  });
});

/** What the drawing counts, and the thousand that is missing there: 77.380 pesos, as expected. */
const PIECES = ["1", "2", "3", "4", "7", "8", "26", "11", "23"];

describe("a shift", () => {
  test("opened with what was left, by keys: 2", async () => {
    await open("cabins=12&shift=none");
    await press("F9");
    await page.getByRole("button", { name: /Igual/ }).and(page.locator(":focus")).waitFor();
    await press("Enter");
    await expect.poll(lastAsked).toMatchObject({ what: "openShift" });
    expect(await counted()).toEqual({ keys: 2, taps: 0 });
  });

  test("closed without a difference, by keys: what is counted, and 5 around it", async () => {
    await open("cabins=12");
    await press("F9");
    await page
      .getByRole("button", { name: /Cerrar turno/ })
      .and(page.locator(":focus"))
      .waitFor();
    await press("Enter");
    await page.getByRole("button", { name: /Pasar/ }).and(page.locator(":focus")).waitFor();
    await press("Enter");
    await page.getByLabel("Piezas de $20.000").and(page.locator(":focus")).waitFor();
    for (const pieces of PIECES) {
      await type(pieces);
      await press("Enter");
    }
    await page.getByRole("button", { name: "Confirmar conteo" }).and(page.locator(":focus")).waitFor();
    await press("Enter");
    await page.getByRole("button", { name: "Cerrar turno e imprimir" }).and(page.locator(":focus")).waitFor();
    await press("Enter");
    await expect.poll(lastAsked).toMatchObject({ what: "close" });
    expect(await counted()).toEqual({ keys: 2 * PIECES.length + 5, taps: 0 });
  });
});

describe("by touch alone", () => {
  test("three calls charged and printed, exact: 2", async () => {
    await open("cabins=12");
    await tile(3).click({ position: { x: 20, y: 60 } });
    await tillButton("Cobrar e imprimir").click();
    await expect.poll(lastAsked).toMatchObject({ what: "charge", input: { cabin: 3 } });
    expect(await counted()).toEqual({ keys: 0, taps: 2 });
  });

  test("the same with a note and change: 3", async () => {
    await open("cabins=12");
    await tile(3).click({ position: { x: 20, y: 60 } });
    await tillButton("$5.000").click();
    await tillButton("Cobrar e imprimir").click();
    await expect.poll(lastAsked).toMatchObject({ what: "charge", input: { tender: { received: "5000" } } });
    expect(await counted()).toEqual({ keys: 0, taps: 3 });
  });

  test("a cabin opened: 1", async () => {
    await open("cabins=12");
    await tile(2).getByText("Abrir cabina").click();
    await expect.poll(lastAsked).toMatchObject({ what: "openSession", input: { number: 2 } });
    expect(await counted()).toEqual({ keys: 0, taps: 1 });
  });

  test("a cabin opened with a deposit: 3, a note confirms", async () => {
    await open("cabins=12");
    await tile(2).click({ position: { x: 20, y: 12 } });
    await tillButton("Prepago").click();
    await dialogButton("$2.000").click();
    await expect.poll(lastAsked).toMatchObject({ what: "openSession", input: { mode: "prepaid", deposit: "2000" } });
    expect(await counted()).toEqual({ keys: 0, taps: 3 });
  });

  test("a deposit added during a call: 2", async () => {
    await open("cabins=12");
    await tile(4).getByText("Añadir depósito").click();
    await dialogButton("$1.000").click();
    await expect.poll(lastAsked).toMatchObject({ what: "deposit", input: { number: 4, amount: "1000" } });
    expect(await counted()).toEqual({ keys: 0, taps: 2 });
  });

  test("an unused deposit given back: 2", async () => {
    await open("cabins=12");
    await tile(9).click({ position: { x: 20, y: 60 } });
    await tillButton("Devolver $1.000").click();
    await expect.poll(lastAsked).toMatchObject({ what: "depositBack", input: { number: 9 } });
    expect(await counted()).toEqual({ keys: 0, taps: 2 });
  });

  test("a finished call not charged: 3", async () => {
    await open("cabins=12");
    await tile(3).click({ position: { x: 20, y: 60 } });
    await tillButton("Sin cobrar").click();
    await dialogButton(/Mala calidad/).click();
    await expect.poll(lastAsked).toMatchObject({ what: "uncharge", input: { reason: "Mala calidad" } });
    expect(await counted()).toEqual({ keys: 0, taps: 3 });
  });

  test("the last receipt printed again: 1", async () => {
    await open("cabins=12");
    await tillButton(/Reimprimir/).click();
    await expect.poll(lastAsked).toMatchObject({ what: "reprint" });
    expect(await counted()).toEqual({ keys: 0, taps: 1 });
  });
});
