import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { galleryForTests } from "../../e2e/support/gallery-for-tests.ts";
import { seriousFaults } from "../../e2e/support/serious-faults.ts";
import { tellShop } from "../../e2e/support/tell-shop.ts";
import type { Preferences } from "../store/preferences.ts";
import type {} from "./gallery-window.ts";

const gallery = galleryForTests();
const { asked, press } = gallery;

const prefer = (page: Page, change: Partial<Preferences>) =>
  page.evaluate((wanted) => window.gallery?.core.preferences.setState(wanted), change);

describe("an owner's recovery code", () => {
  test.each([false, true])("is made only when asked for twice, and shown once (dark: %s)", async (dark) => {
    const page = await gallery.open("scene=settings&people=1&role=owner", { dark });
    await page.getByRole("button", { name: /Jorge Cáceres/ }).click();
    await page.keyboard.type("123456");
    await press("Enter");
    await page.getByRole("button", { name: "Código de recuperación de Jorge Cáceres" }).click();
    await page.getByText("Jorge Cáceres ya tiene un código. Si haces otro, el anterior deja de servir.").waitFor();
    expect((await asked()).map(({ what }) => what)).not.toContain("makeRecoveryCode");
    await page.getByRole("button", { name: "Hacer un código" }).click();
    const code = page.getByLabel("Código de recuperación de Jorge Cáceres").and(page.locator("input:focus"));
    await expect.poll(() => code.inputValue()).toBe("KTRW-MPAX-QEGH-VUND");
    expect(await seriousFaults(page)).toEqual([]);
    await press("Enter");
    await code.waitFor({ state: "detached" });
    expect(await page.getByRole("button", { name: /^Código de recuperación de/ }).count()).toBe(1);
  });
});

describe("the settings of the shop", () => {
  test("are found by their words without accents and by other words for them", async () => {
    const page = await gallery.open("scene=settings");
    const names = () => page.locator("main section b").allTextContents();
    await page.getByRole("searchbox").fill("redondeo efectivo");
    expect(await names()).toEqual(["Redondeo en efectivo", "Hacia dónde se redondea", "La mitad baja"]);
    await page.getByRole("searchbox").fill("tamano");
    expect(await names()).toEqual(["Tamaño de letra"]);
    await page.getByRole("searchbox").fill("impresora USB");
    await page.getByText("Cajón conectado a la impresora").waitFor();
    await page.getByRole("searchbox").fill("accesibilidad");
    expect(await names()).toContain("Contraste alto");
    await page.getByRole("searchbox").fill("xyz");
    await page.getByText("Ningún ajuste dice «xyz».").waitFor();
  });

  test("are saved at once, say what they would be, and go back", async () => {
    const page = await gallery.open("scene=settings");
    await page.getByRole("textbox", { name: "Tiempo para deshacer" }).fill("15");
    await press("Enter");
    await page.getByText("Guardado: Tiempo para deshacer.").waitFor();
    await page.getByText("Ajustado aquí; sin este cambio sería 8 s.").waitFor();
    await page.getByText("Ninguna", { exact: true }).first().waitFor();
    await page.getByText("Se bloquea hasta cobrar").click();
    await page.getByRole("button", { name: "Restablecer Tiempo para deshacer" }).click();
    await expect.poll(() => page.getByRole("textbox", { name: "Tiempo para deshacer" }).inputValue()).toBe("8");
    expect(await asked()).toMatchObject([
      { what: "setting", input: { key: "counter.undoSeconds", value: 15 } },
      { what: "setting", input: { key: "counter.redial", value: "block" } },
      { what: "settingReset", input: { key: "counter.undoSeconds" } },
    ]);
  });

  test("that are limits go off, and on again with what is usual", async () => {
    const page = await gallery.open("scene=settings");
    await page.getByRole("searchbox").fill("intento fallido");
    const limit = page.getByRole("switch", { name: "Intentos rechazados", exact: true });
    await limit.uncheck({ force: true });
    await page.getByText("Ajustado aquí; sin este cambio sería 3 veces.").waitFor();
    expect(await page.getByRole("textbox", { name: "Intentos rechazados", exact: true }).count()).toBe(0);
    await limit.check({ force: true });
    await page.getByRole("textbox", { name: "Intentos rechazados", exact: true }).fill("4");
    await press("Enter");
    await page.getByRole("searchbox").fill("duplicado");
    await page.getByRole("textbox", { name: "Copias de cada recibo" }).fill("2");
    await press("Enter");
    await page.getByText("Guardado: Copias de cada recibo.").waitFor();
    expect((await asked()).map(({ input }) => [input.key, input.value])).toEqual([
      ["alerts.refusedAttempts.count", null],
      ["alerts.refusedAttempts.count", 3],
      ["alerts.refusedAttempts.count", 4],
      ["printer.copies", 2],
    ]);
  });

  test("that cannot be meant stay as they are and say why", async () => {
    const page = await gallery.open("scene=settings");
    await page.getByRole("textbox", { name: "Tiempo para deshacer" }).fill("2");
    await press("Tab");
    await page.getByText("No se guardó: lo mínimo es 5.").waitFor();
    expect(await page.getByRole("textbox", { name: "Tiempo para deshacer" }).inputValue()).toBe("8");
  });

  test("are the owner's: whoever else works here sets this window only", async () => {
    const page = await gallery.open("cabins=12&role=cashier&scene=settings");
    await page.getByRole("heading", { name: "Pantalla" }).waitFor();
    expect(await page.locator("main h2").allTextContents()).toEqual(["Pantalla", "Sonidos"]);
    await page.getByText("Los ajustes del local los cambia el dueño").waitFor();
    await page.getByRole("searchbox").fill("redondeo de la mitad");
    await page.getByText("«La mitad baja» lo ajusta el dueño con su PIN.").waitFor();
  });
});

describe("the cabins in the order of the shop", () => {
  const numbers = (page: Page) => page.locator("main ol li b").allTextContents();

  test("without dragging: pick one, and where it goes; the arrows; all back by number", async () => {
    const page = await gallery.open("cabins=4&scene=settings");
    await page.getByRole("button", { name: "Cabina 3", exact: true }).click();
    await page.getByRole("button", { name: "Mover la cabina 3 al lugar de la 1" }).click();
    await expect.poll(() => numbers(page)).toEqual(["03", "01", "02", "04"]);
    await page.getByRole("button", { name: "Un lugar después" }).click();
    await expect.poll(() => numbers(page)).toEqual(["01", "03", "02", "04"]);
    await page.getByRole("navigation").getByRole("button", { name: "Cabinas" }).first().click();
    await expect
      .poll(() => page.locator("[data-cabin]").evaluateAll((tiles) => tiles.map((tile) => tile.getAttribute("data-cabin"))))
      .toEqual(["1", "3", "2", "4"]);
  });

  test("by dragging", async () => {
    const page = await gallery.open("cabins=4&scene=settings");
    const place = (number: number) => page.getByRole("button", { name: `Cabina ${number}`, exact: true });
    await place(4).dragTo(place(1));
    await expect.poll(() => numbers(page)).toEqual(["04", "01", "02", "03"]);
  });
});

describe("how a window looks and listens", () => {
  test("is there again after it was closed, and goes back by itself", async () => {
    const page = await gallery.open("cabins=12&scene=settings");
    await page.getByText("130 %", { exact: true }).click();
    await page.getByText("Oscuro", { exact: true }).click();
    await page.reload();
    await page.locator("main").waitFor();
    const look = () =>
      page.evaluate(() => [getComputedStyle(document.documentElement).zoom, document.documentElement.dataset.mantineColorScheme]);
    await expect.poll(look).toEqual(["1.3", "dark"]);
    await page.getByRole("button", { name: "Restablecer Tamaño de letra" }).click();
    await expect.poll(look).toEqual(["1", "dark"]);
  });

  test.each([
    ["digits", 7],
    ["none", null],
  ] as const)("single keys: %s", async (characterKeys, selected) => {
    const page = await gallery.open("cabins=12");
    await prefer(page, { characterKeys });
    await press("7");
    expect(await page.evaluate(() => window.gallery?.core.panel.getState().selected ?? null)).toBe(selected);
    await press("n", "d", "p", "*");
    expect(await page.evaluate(() => window.gallery?.core.panel.getState().dialog ?? null)).toBeNull();
  });

  test.each([
    ["all", "discount", "7"],
    ["digits", null, "7"],
    ["none", null, ""],
  ] as const)("single keys in the detailed charge: %s", async (characterKeys, dialog, received) => {
    const page = await gallery.open("cabins=12&select=3");
    await prefer(page, { characterKeys });
    const panel = () =>
      page.evaluate(() => {
        const { dialog: over, received: typed } = window.gallery?.core.panel.getState() ?? {};
        return { dialog: over?.kind ?? null, received: typed };
      });
    await page.evaluate(() => window.gallery?.core.panel.setState({ detailed: true }));
    const field = page.getByRole("dialog").getByLabel("Recibido");
    await field.waitFor();
    // On a button of it, not in the amount.
    await page.getByRole("dialog").getByRole("button", { name: "Otro ítem" }).focus();
    await press("7");
    expect((await panel()).received).toBe(received);
    // What is written into the amount is no key of the counter.
    await field.fill("");
    await field.focus();
    await press("5");
    await expect.poll(panel).toEqual({ dialog: null, received: "5" });
    // A letter in the amount is one: nothing is typed there but digits.
    await press("-");
    expect((await panel()).dialog).toBe(dialog);
    if (dialog !== null) return;
    await press("n", "a", "i", "g");
    expect(await panel()).toEqual({ dialog: null, received: "5" });
    await page.getByRole("dialog").getByRole("button", { name: "Otro ítem" }).focus();
    await press("n", "a", "i", "g", "-");
    expect(await panel()).toEqual({ dialog: null, received: "5" });
    // Enter is no such key.
    await field.focus();
    await press("Backspace", "Enter");
    await expect.poll(gallery.asked).toMatchObject([{ what: "charge" }]);
  });

  test.each(["digits", "none"] as const)("single keys in the amount of the till: %s", async (characterKeys) => {
    const page = await gallery.open("cabins=12&select=3");
    await prefer(page, { characterKeys });
    await page.locator("aside").getByLabel("Recibido").focus();
    await press("5", "n", "-", "a", "+");
    const { dialog, detailed, received } = await page.evaluate(() => {
      const state = window.gallery?.core.panel.getState();
      return { dialog: state?.dialog ?? null, detailed: state?.detailed, received: state?.received };
    });
    expect({ dialog, detailed, received }).toEqual({ dialog: null, detailed: false, received: "5" });
  });

  test.each([
    ["digits", ["1", "2"], { dialog: null, asked: ["disable"] }],
    ["none", [], { dialog: "disable", asked: [] }],
  ] as const)("single keys in the reasons: %s", async (characterKeys, caps, after) => {
    const page = await gallery.open("cabins=12");
    await prefer(page, { characterKeys });
    await page.evaluate(() => window.gallery?.core.panel.setState({ dialog: { kind: "disable", cabin: 2 } }));
    await page.getByRole("dialog").getByRole("button", { name: "Limpieza" }).waitFor();
    expect((await page.getByRole("dialog").locator("kbd").allInnerTexts()).slice(0, 2)).toEqual(caps);
    await press("2");
    const dialog = () => page.evaluate(() => window.gallery?.core.panel.getState().dialog?.kind ?? null);
    await expect.poll(dialog).toBe(after.dialog);
    await expect.poll(async () => (await gallery.asked()).map(({ what }) => what)).toEqual(after.asked);
    if (characterKeys !== "none") return;
    // Enter on the first reason is no such key.
    await page.getByRole("dialog").getByRole("button", { name: "Limpieza" }).press("Enter");
    await expect.poll(gallery.asked).toMatchObject([{ what: "disable", input: { number: 2, reason: "Limpieza" } }]);
  });

  test.each([
    ["digits", ["1", "2", "3", "4"], null],
    ["none", [], "item"],
  ] as const)("single keys in the items: %s", async (characterKeys, caps, dialog) => {
    const page = await gallery.open("cabins=12&select=3");
    await prefer(page, { characterKeys });
    await page.evaluate(() => window.gallery?.core.panel.setState({ dialog: { kind: "item", cabin: 3 } }));
    await page.getByRole("dialog").getByRole("button", { name: "Bebida" }).waitFor();
    expect(await page.getByRole("dialog").locator("kbd").allInnerTexts()).toEqual(caps);
    await press("2");
    await expect.poll(() => page.evaluate(() => window.gallery?.core.panel.getState().dialog?.kind ?? null)).toBe(dialog);
  });

  test.each([
    ["digits", ["1", "2", "3", "4"], /Bebida/],
    ["none", [], /Todavía sin ítems/],
  ] as const)("single keys in a sale without a cabin: %s", async (characterKeys, caps, basket) => {
    const page = await gallery.open("cabins=12");
    await prefer(page, { characterKeys });
    await page.evaluate(() => window.gallery?.core.panel.setState({ over: "sell" }));
    await page.getByRole("dialog").getByRole("button", { name: "Bebida" }).waitFor();
    expect(await page.getByRole("dialog").locator("ol kbd").allInnerTexts()).toEqual(caps);
    await press("2");
    expect(await page.getByRole("dialog").locator("ul").innerText()).toMatch(basket);
  });

  test.each(["digits", "none"] as const)("single keys are named by no cap where they do nothing: %s", async (characterKeys) => {
    const page = await gallery.open("cabins=12&select=3");
    await prefer(page, { characterKeys });
    const letters = async () => (await page.locator("kbd").allInnerTexts()).filter((cap) => /^[^0-9]$/.test(cap));
    expect(await letters()).toEqual([]);
    await page.evaluate(() => window.gallery?.core.panel.setState({ detailed: true }));
    await page.getByRole("dialog").getByRole("button", { name: "Otro ítem" }).waitFor();
    expect(await letters()).toEqual([]);
    // Enter keeps its cap.
    expect(await page.getByRole("dialog").locator("kbd", { hasText: "Enter" }).count()).toBe(1);
    await press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.evaluate(() => window.gallery?.core.panel.setState({ menu: { cabin: 3, x: 300, y: 300 } }));
    await page.getByRole("menuitem").first().waitFor();
    expect(await letters()).toEqual([]);
    await page.evaluate(() => window.gallery?.core.panel.setState({ menu: null, over: "help" }));
    await page.getByRole("dialog", { name: "Teclas y ayuda" }).waitFor();
    expect(await letters()).toEqual([]);
    expect(await page.getByRole("dialog").locator("kbd").allInnerTexts()).toEqual(expect.arrayContaining(["F1", "Esc", "Ctrl+P"]));
  });

  test.each([
    ["all", "prepaid"],
    ["digits", null],
  ] as const)("single keys in the box of prices: %s", async (characterKeys, dialog) => {
    const page = await gallery.open("cabins=12&scene=rates&select=2");
    await prefer(page, { characterKeys });
    await page.locator("[data-quote]").fill("haiti");
    await page.getByText("$11.700").first().waitFor();
    await press("Enter", "p");
    await expect.poll(() => page.evaluate(() => window.gallery?.core.panel.getState().dialog?.kind ?? null)).toBe(dialog);
  });

  test.each([90, 100, 120, 140] as const)("text of %s %: nothing is cut off at 1366x768, nor outside of the window", async (textSize) => {
    const page = await gallery.open("cabins=12&select=3");
    await prefer(page, { textSize });
    const outside = () =>
      page.evaluate(() => {
        const cut = [...document.querySelectorAll("header button, aside button, [data-cabin], [class*=total], [class*=cost]")].filter(
          (each) => {
            const { left, right, width } = each.getBoundingClientRect();
            return width > 0 && (left < -1 || right > window.innerWidth + 1);
          },
        );
        return cut.map((each) => each.textContent);
      });
    await expect.poll(outside).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });

  test("touch mode: everything that is pressed is as large as a fingertip", async () => {
    const page = await gallery.open("cabins=12&select=3");
    await prefer(page, { touch: true });
    const small = (scope: string) =>
      page.evaluate((where) => {
        const pressed = [
          ...document.querySelectorAll<HTMLElement>(`${where} button, ${where} [role=button], ${where} a[href], ${where} select`),
        ];
        return pressed
          .map((each) => ({ text: each.textContent || each.getAttribute("aria-label"), box: each.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.width < 43.5 || box.height < 43.5))
          .map(({ text, box }) => `${text} ${Math.round(box.width)}x${Math.round(box.height)}`);
      }, scope);
    expect(await small("body")).toEqual([]);
    await page.evaluate(() => window.gallery?.core.panel.setState({ scene: "settings" }));
    await page.getByRole("heading", { name: "Pantalla" }).waitFor();
    expect(await small("body")).toEqual([]);
  });

  test.each([
    ["light", false, {}],
    ["dark", true, {}],
    ["light, high contrast", false, { contrast: "high" }],
    ["dark, high contrast", true, { contrast: "high" }],
  ] as const)("axe finds nothing serious (%s)", async (_, dark, change) => {
    const page = await gallery.open("cabins=12&scene=settings", { dark });
    await prefer(page, change);
    await page.getByRole("heading", { name: "Sonidos" }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.evaluate(() => window.gallery?.core.panel.setState({ scene: "cabins", selected: 3, zone: "till" }));
    await page.locator('[data-cabin="3"]').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });
});

test("a computer set to English, a shop in Chile: its money and its dates (ux 19.16)", async () => {
  const first = await gallery.open("cabins=12&select=3");
  const browser = first.context().browser();
  if (browser === null) throw new Error("the gallery has a browser");
  const context = await browser.newContext({ locale: "en-US", timezoneId: "America/New_York", viewport: { width: 1366, height: 768 } });
  try {
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date("2026-11-21T21:42:00Z"));
    await page.goto(first.url());
    await page.getByRole("gridcell", { name: /^Cabina 3, por cobrar, 3 llamadas, 2\.780 pesos/ }).waitFor();
    expect(await page.locator('[data-cabin="3"]').textContent()).toContain("$2.780");
    await page.evaluate(() => window.gallery?.core.panel.setState({ scene: "shift" }));
    await page
      .getByText(/21-11-2026/)
      .first()
      .waitFor();
    await page.locator("header").getByText("18:42 · sáb 21 nov").waitFor();
    expect(await page.locator("body").textContent()).not.toMatch(/\$2,780|11\/21\/2026/);
  } finally {
    await context.close();
  }
});

test.each([
  {
    country: "US",
    timeZone: "America/New_York",
    date: "11/21/2026",
    place: "mm/dd/yyyy",
    day: "16:42 · Sat Nov 21",
    tooLarge: "31/12/2026",
  },
  {
    country: "CA",
    timeZone: "America/Toronto",
    date: "2026-11-21",
    place: "yyyy-mm-dd",
    day: "16:42 · Sat Nov 21",
    tooLarge: "12/31/2026",
  },
  { country: "GB", timeZone: "Europe/London", date: "21/11/2026", place: "dd/mm/yyyy", day: "21:42 · Sat 21 Nov", tooLarge: "12/31/2026" },
])("a shop in $country: its dates, shown and typed", async ({ country, timeZone, date, place, day, tooLarge }) => {
  const page = await gallery.open("cabins=12", { frozen: true });
  await tellShop(page, { country, currency: "USD", timeZone });
  await prefer(page, { language: "en" });
  await page.locator("header").getByText(day).waitFor();
  await page.evaluate(() => window.gallery?.core.panel.setState({ scene: "shift" }));
  await page.locator("main").getByText(date).first().waitFor();
  await page.evaluate(() => window.gallery?.core.panel.setState({ scene: "calls" }));
  await page.locator("main").getByText(date).first().waitFor();
  const from = page.getByRole("textbox", { name: "From" });
  expect(await from.getAttribute("title")).toBe(place);
  await from.fill(tooLarge);
  await expect.poll(() => from.getAttribute("title")).toContain(place);
  expect(await from.getAttribute("aria-invalid")).toBe("true");
  await from.fill(date);
  await expect.poll(() => from.getAttribute("aria-invalid")).not.toBe("true");
});
