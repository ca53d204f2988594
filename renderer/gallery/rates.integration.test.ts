import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { galleryForTests } from "../../e2e/support/gallery-for-tests.ts";
import { seriousFaults } from "../../e2e/support/serious-faults.ts";
import type {} from "./gallery-window.ts";

const gallery = galleryForTests();
const { asked } = gallery;
let page: Page;

async function open(query = "scene=rates", look: Parameters<typeof gallery.open>[1] = {}): Promise<void> {
  page = await gallery.open(query, look);
}

const row = (key: string) => page.locator(`[data-row="r:${key}"]`);
const button = (name: string | RegExp) => page.getByRole("button", { name, exact: typeof name === "string" });
const dialog = () => page.getByRole("dialog");
const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-row"));
const body = () => page.locator("body").innerText();

async function edit(key: string, text: string): Promise<void> {
  await row(key).locator("td[data-editable]").click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await page.getByText("sin publicar.").first().waitFor();
}

describe("the list", () => {
  test.each([
    [1366, 768],
    [1920, 1080],
  ])("nothing scrolls sideways and no price is cut at %d x %d", async (width, height) => {
    await open("scene=rates", { width, height });
    await edit("519||", "19895,52");
    const over = await page.evaluate(() => {
      const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
      const cells = [...document.querySelectorAll("td[data-right]")].filter((cell) => cell.scrollWidth > cell.clientWidth + 1);
      return [wide, cells.map((cell) => cell.textContent)];
    });
    expect(over).toEqual([false, []]);
  });

  test("a price is edited by keys: Enter, the change in words, Tab to the next, Escape leaves it", async () => {
    await open();
    await row("519||").waitFor();
    await page.locator('[data-row="c:PE"]').focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe("r:519||");
    await page.keyboard.press("Enter");
    await page.keyboard.type("95");
    expect(await body()).toContain("$90/min → $95/min (+5,6 %)");
    expect(await body()).toContain("10 min: $900 → $950");
    expect(await body()).toContain("ganancia 62,7 %");
    await page.keyboard.press("Tab");
    await expect
      .poll(asked)
      .toMatchObject([{ what: "put", input: { rates: [{ rate: { prefix: "519", value: "95", increment: "1/1" } }] } }]);
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("90");
    await page.keyboard.type("1");
    await page.keyboard.press("Escape");
    await expect.poll(focused).toBe("r:5199||");
    expect(await asked()).toHaveLength(1);
    await expect.poll(() => row("519||").innerText()).toContain("$90");
    expect(await row("519||").locator("s").innerText()).toContain("$90");
    await expect.poll(() => page.getByRole("region", { name: "Borrador de tarifas" }).innerText()).toContain("Perú Móvil Claro: $90 → $95");
    await expect.poll(() => page.getByRole("region", { name: "Borrador de tarifas" }).innerText()).toContain("cerca de +$4.900 al mes");
  });

  test("a value that cannot be is kept, and says why", async () => {
    await open();
    await row("519||").locator("td[data-editable]").click();
    await page.keyboard.type("noventa");
    await page.keyboard.press("Enter");
    await page.getByText("Escribe un número, como 95 o 12,5.").waitFor();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("noventa");
    expect(await asked()).toEqual([]);
  });

  test("rows are chosen and taken out by keys, and the draft's undo brings them back", async () => {
    await open();
    await row("519||").waitFor();
    await row("519||").focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await page.getByText("2 elegidos").waitFor();
    await page.keyboard.press("Delete");
    await page.getByText("2 prefijos quitados del borrador.").waitFor();
    expect((await asked())[0]).toMatchObject({ what: "remove", input: { keys: ["519||", "5199||"] } });
    await expect.poll(() => row("519||").getAttribute("data-draft")).toBe("removed");
    await button("Deshacer").click();
    await expect.poll(() => row("519||").getAttribute("data-draft")).toBeNull();
  });

  test("everything the filter shows is taken out by what the filter is, never by names", async () => {
    await open();
    await page.getByRole("textbox", { name: "Filtrar país" }).fill("haiti");
    await row("50937||").waitFor();
    await row("511||").waitFor({ state: "detached" });
    await row("50937||").focus();
    await page.keyboard.press("Control+a");
    await page.getByText("3 elegidos").waitFor();
    await page.keyboard.press("Delete");
    await expect.poll(asked).toMatchObject([{ what: "remove", input: { matching: { text: "haiti" } } }]);
  });

  test("a carrier's list of 29,000 opens at once, and a country goes by pages", async () => {
    await open("scene=rates&rates=world");
    await page.locator('[data-row^="c:"]').first().waitFor();
    expect(await page.locator("tr").count()).toBeLessThan(450);
    const big = page.locator("[data-row^='c:']", { hasText: "4.000 prefijos" }).first();
    await big.click();
    await page.getByText("1–50 de 4.000").first().waitFor();
    await button(/^Prefijos siguientes de/)
      .first()
      .click();
    await page.getByText("51–100 de 4.000").waitFor();
  });

  test("a cashier sees prices, and nothing to edit or to earn", async () => {
    await open("scene=rates&role=cashier");
    await row("519||").waitFor();
    const heads = await page.locator("thead th").allInnerTexts();
    expect(heads.map((head) => head.trim())).toEqual(["Destino", "Prefijo", "Cobro", "Conexión", "Precio/min", "Desde"]);
    const text = await body();
    for (const word of ["58,4", "Ganancia", "costo +", "Importar", "Nuevo prefijo", "Historial"]) expect(text).not.toContain(word);
    expect(await page.locator("main input[type=checkbox], [data-edit], td[data-editable]").count()).toBe(0);
    await row("519||").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Delete");
    expect(await asked()).toEqual([]);
  });

  test("an empty list says what to do, and the general rule opens from there", async () => {
    await open("scene=rates&rates=empty");
    await page.getByText("Aún no hay precios. Importa un CSV o crea la regla general.").waitFor();
    await button("Crear la regla general").click();
    await page.getByLabel("% de ganancia sobre el costo").fill("12,5");
    await button("Guardar regla").click();
    await expect.poll(asked).toMatchObject([{ what: "setMarkup", input: { percent: "12.5" } }]);
    await page.getByText("Regla general: costo + 12,5 %.").waitFor();
  });
});

describe("another window", () => {
  const elsewhere = () =>
    page.evaluate(async () => {
      const fake = window.gallery?.fake;
      const rate = { prefix: "5193", description: "Móvil Bitel", unit: "minute" as const, value: "95" };
      await fake?.client.rates.draft.put({ operationId: "operation-elsewhere", rates: [{ rate }] });
      fake?.send({ kind: "rates-changed" });
    });

  test("changes prices: the list shows it, and the price being typed stays", async () => {
    await open();
    await row("519||").locator("td[data-editable]").click();
    await page.keyboard.type("97");
    await elsewhere();
    await row("5193||").waitFor();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("97");
    expect(await body()).toContain("10 min: $900 → $970");
  });

  test("changes prices: the quote box answers anew, and the question stays", async () => {
    await open();
    await page.keyboard.press("F2");
    await page.keyboard.type("bitel");
    await page.getByText("No conocemos un destino así.").waitFor();
    await elsewhere();
    await page.getByRole("option", { name: /Móvil Bitel/ }).waitFor();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("bitel");
  });
});

describe("a new prefix", () => {
  test("wrong fields say why, the first has the focus, and then it goes to the draft and the next begins", async () => {
    await open();
    await button("Nuevo prefijo").click();
    await dialog().waitFor();
    await button("Aceptar").click();
    await page.getByText("El prefijo lleva de 1 a 15 cifras").waitFor();
    await page.getByText("Escribe el destino.").waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("prefix");
    await page.fill("[name=prefix]", "51 93");
    await page.fill("[name=description]", "Móvil Bitel");
    await page.fill("[name=value]", "95");
    await page.fill("[name=first]", "60");
    await page.fill("[name=next]", "6");
    await page.getByText("Primer minuto completo, después cada 6 s.").waitFor();
    await page.locator("summary").click();
    await page.locator("[name=band]").focus();
    await page.getByRole("option", { name: "noche" }).click();
    await button("Aceptar y nuevo").click();
    await expect.poll(asked).toMatchObject([
      {
        what: "put",
        input: {
          rates: [{ rate: { prefix: "5193", description: "Móvil Bitel", unit: "minute", value: "95", increment: "60/6", band: "noche" } }],
        },
      },
    ]);
    await expect.poll(() => page.inputValue("[name=prefix]")).toBe("");
    expect(await page.inputValue("[name=first]")).toBe("60");
    await button("Cancelar").click();
    await row("5193|noche|").waitFor();
  });
});

describe("publishing", () => {
  test("the replay shows the loss, nothing goes without its ticks, and backing out leaves the draft", async () => {
    await open();
    await edit("50932||", "120");
    await button("Publicar tarifas").click();
    await dialog().getByText("2 destinos pierden plata.").waitFor();
    expect(await dialog().locator("tr[data-loses]").allInnerTexts()).toHaveLength(2);
    await expect.poll(() => button("Publicar").isDisabled()).toBe(true);
    await button("Dejar en borrador").click();
    await dialog().waitFor({ state: "detached" });
    expect((await asked()).map(({ what }) => what)).toEqual(["put"]);
    await page.getByText("1 cambio sin publicar.").waitFor();
    await button("Publicar tarifas").click();
    await page.getByText("Acepto vender").click();
    await page.getByText("Acepto 1 cambio de más de 50 %").click();
    await button("Publicar").click();
    await page.getByText("Tarifas publicadas: versión 8.").waitFor();
    expect((await asked()).at(-1)).toMatchObject({ what: "publish", input: { acceptBelowCost: true, acceptLargeChanges: true } });
  });

  test("from a day and an hour of the shop, and never of the past", async () => {
    await open();
    await edit("519||", "95");
    await button("Publicar tarifas").click();
    await page.getByText("En una fecha").click();
    await page.getByRole("textbox", { name: "Fecha" }).fill("01-01-2020");
    await page.getByText("Esa hora ya pasó.").waitFor();
    expect(await button("Publicar").isDisabled()).toBe(true);
    await page.getByRole("textbox", { name: "Fecha" }).fill("01-07-2099");
    await button("Publicar").click();
    await expect
      .poll(async () => (await asked()).at(-1))
      .toMatchObject({ what: "publish", input: { effectiveAt: "2099-07-01T04:00:00.000Z" } });
  });

  test("an older version comes back in one act", async () => {
    await open();
    await button("Historial").click();
    await button("Volver a esta versión").first().click();
    await expect.poll(asked).toMatchObject([{ what: "restore", input: { version: 6 } }]);
    await page.getByText("La versión 6 rige otra vez, como versión 8.").waitFor();
  });
});

describe("importing", () => {
  const file = { name: "andina-2026-12.csv", mimeType: "text/csv", buffer: Buffer.from("a;b\n") };
  const choose = async () => {
    await button("Importar").first().click();
    await page.setInputFiles("input[type=file]", file);
    await page.getByText("Reconocido: JeraSoft.").waitFor();
  };

  test("four steps to the draft, without the bad lines, knowingly", async () => {
    await open();
    await choose();
    await button("Seguir").click();
    await button("Leer y comparar").click();
    await page.getByText("40 líneas malas", { exact: true }).waitFor();
    expect(await dialog().innerText()).toContain("2.429\tValor: Escribe un número, como 95 o 12,5.\tCuba;53;n/a;60;60;2026-12-01");
    const accept = button("Dejar en borrador sin las 40 líneas malas");
    expect(await accept.isDisabled()).toBe(true);
    await page.getByText("99.960 líneas buenas").click();
    await page.getByRole("tab", { name: "×100 2" }).click();
    await page.getByText("Casi seguro es una coma decimal mal leída.").waitFor();
    await page.getByText("Entiendo que 40 líneas no entran").click();
    await accept.click();
    await dialog().waitFor({ state: "detached" });
    expect((await asked()).find(({ what }) => what === "accept")).toMatchObject({ input: { id: "i1", skipRefused: true } });
    await page.getByText("De andina-2026-12.csv. Sin 40 líneas malas.").waitFor();
  });

  test("costs and sales with a ganancia go into the draft, the general rule's percentage offered", async () => {
    await open();
    await choose();
    await button("Seguir").click();
    await button("Leer y comparar").click();
    await page.getByText("40 líneas malas", { exact: true }).waitFor();
    expect(await page.getByRole("radio", { name: "Solo costos" }).isChecked()).toBe(true);
    await page.getByText("Costos y ventas con ganancia").click();
    const percent = page.getByRole("textbox", { name: "% ganancia" });
    expect(await percent.inputValue()).toMatch(/^\d/);
    await page.getByText("Entiendo que 40 líneas no entran").click();
    await percent.fill("12,x");
    expect(await button("Dejar en borrador sin las 40 líneas malas").isDisabled()).toBe(true);
    await percent.fill("12,5");
    await page.getByRole("checkbox", { name: "Mantener mis precios de venta fijos" }).check();
    await button("Dejar en borrador sin las 40 líneas malas").click();
    await dialog().waitFor({ state: "detached" });
    expect((await asked()).find(({ what }) => what === "accept")).toMatchObject({
      input: { sellMarkupPercent: "12.5", keepSalePrices: true },
    });
  });

  test("a wrong separator is seen and corrected; a missing column is asked for", async () => {
    await open();
    await choose();
    await page.getByRole("combobox", { name: "Separador" }).click();
    await page.getByRole("option", { name: ",", exact: true }).click();
    await page.getByText("Peru Lima;511;31,90;1;1;2026-12-01").waitFor();
    await button("Seguir").click();
    await button("Leer y comparar").click();
    await page.getByText("Falta decir qué columna trae el prefijo.").waitFor();
  });

  test("a reading that is stopped changes nothing and says so", async () => {
    await open("scene=rates&pace=150");
    await choose();
    await button("Seguir").click();
    await button("Leer y comparar").click();
    await page.getByRole("progressbar").waitFor();
    await button("Detener").click();
    await page.getByText("Lectura detenida. No se cambió nada.").waitFor();
    expect((await asked()).some(({ what }) => what === "accept")).toBe(false);
  });

  test("an empty file is not sent", async () => {
    await open();
    await button("Importar").first().click();
    await page.setInputFiles("input[type=file]", { ...file, buffer: Buffer.alloc(0) });
    await page.getByText("El archivo está vacío. No se envió. Elige otro.").waitFor();
    expect(await asked()).toEqual([]);
  });
});

describe("the quote box", () => {
  test("a number is answered with the digits that matched, minutes and what notes pay, and is printed", async () => {
    await open();
    await page.keyboard.press("F2");
    await page.keyboard.type("00 51 987 4");
    await page.getByText("$2.700").waitFor();
    expect(await page.locator("mark").first().innerText()).toBe("51 9");
    const box = page.getByRole("complementary");
    for (const text of ["$90", "Se cobra por segundo, sin costo de conexión.", "Con $1.000 habla", "11:06"])
      expect(await box.innerText()).toContain(text);
    await page.keyboard.press("Control+p");
    await expect.poll(asked).toMatchObject([{ what: "printQuote", input: { text: "00 51 987 4" } }]);
    await page.getByText("Precio enviado a la impresora.").waitFor();
  });

  test("an emergency number is named free; a destination without a price is refused in words", async () => {
    await open();
    await page.fill("[data-quote]", "131");
    await page.getByText("Emergencia: la llamada es gratis y siempre sale.").waitFor();
    await page.fill("[data-quote]", "dominicana");
    await page.getByText("No tenemos costo para ese destino").waitFor();
  });

  test("F2 in the list of calls opens it over the list, and P opens a prepaid account", async () => {
    await open("cabins=12&select=2");
    await page.click("nav button:nth-child(3)");
    await page.keyboard.press("F2");
    await page.keyboard.type("haiti");
    await page.getByText("$11.700").waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("p");
    await dialog().getByText("Cabina 02: prepago").waitFor();
  });

  test("F2 in the panel answers below the field, and a P of a name opens nothing", async () => {
    await open("cabins=12&select=2");
    await page.keyboard.press("F2");
    await page.keyboard.type("peru");
    await page.getByText("$1.800").first().waitFor();
    expect(await dialog().count()).toBe(0);
    await page.keyboard.press("Escape");
    await page.getByText("Con $1.000 habla").waitFor({ state: "detached" });
  });
});

test("why a call costs what it costs, from the list of calls", async () => {
  await open("cabins=12");
  await page.click("nav button:nth-child(3)");
  await button(/^¿Por qué \$ 227\?/)
    .first()
    .click();
  await dialog().getByText("68 s × $200 por minuto ÷ 60 ≈ $226,666667").waitFor();
  await dialog().getByText("$226,666667 se redondea al más cercano: $227.").waitFor();
});

describe("accessibility", () => {
  const situations: Readonly<Record<string, () => Promise<unknown>>> = {
    list: () => edit("519||", "95"),
    editing: () => row("519||").locator("td[data-editable]").click(),
    quote: async () => {
      await page.fill("[data-quote]", "0051987");
      await page.getByText("$2.700").waitFor();
    },
    "new prefix": async () => {
      await button("Nuevo prefijo").click();
      await page.locator("summary").click();
      await button("Aceptar").click();
      await page.getByText("Escribe el destino.").waitFor();
    },
    publish: async () => {
      await edit("50932||", "120");
      await button("Publicar tarifas").click();
      await dialog().getByText("Acepto 1 cambio").waitFor();
    },
    import: async () => {
      await button("Importar").first().click();
      await page.setInputFiles("input[type=file]", { name: "a.csv", mimeType: "text/csv", buffer: Buffer.from("a;b\n") });
      await button("Seguir").click();
      await button("Leer y comparar").click();
      await page.getByText("99.960 líneas buenas").click();
      await page.getByRole("tab", { name: "×100 2" }).waitFor();
    },
    history: async () => {
      await button("Historial").click();
      await button("Volver a esta versión").first().waitFor();
    },
  };

  test.each(Object.keys(situations).flatMap((name) => [false, true].map((dark) => ({ name, dark }))))(
    "axe finds no serious fault: $name, dark $dark",
    async ({ name, dark }) => {
      await open("scene=rates&select=2", { dark });
      await row("519||").waitFor();
      await situations[name]?.();
      expect(await seriousFaults(page)).toEqual([]);
    },
  );
});
