import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { CallView } from "../../shared/contract/call-view.ts";
import type { RatesOverview } from "../../shared/contract/rates-view.ts";
import { deckCsv } from "../support/deck-csv.ts";
import { letTimePass } from "../support/let-time-pass.ts";
import { makeCall } from "../support/make-call.ts";
import { dialogButton, dialogOf, openRates } from "../support/rates-page.ts";
import { wholesaleCsv } from "../support/wholesale-csv.ts";
import { makeWorld, type World } from "../support/world.ts";

const HAITI = "0050934123456";
/** What the call costs by the list in force at first, and by the wholesale list. */
const BEFORE = { destination: "Haití antes", value: "310" };
const AFTER = { destination: "Haití Año 3412", value: "753" };
const FILE = wholesaleCsv({ badEvery: 2_500 });

test("100,000 prices with 40 bad lines: published knowingly, undone in one act, and no call is refused meanwhile", async () => {
  const deck = await deckCsv([{ prefix: "509", description: BEFORE.destination, value: BEFORE.value, increment: "60/60" }]);
  const decks = { sell: deck.path, markupPercent: "10", sellForm: "e164" };
  const world = await makeWorld({ cabins: 2, extra: { decks } });
  try {
    const { page } = await world.counter();
    await openRates(page);
    const { quotes, calls } = await watched(world, async () => {
      await aBrokenFileChangesNothing(world, page);
      await aReadingThatIsStoppedChangesNothing(world, page);
      await theListBecomesTheDraft(world, page);
      await thePublicationIsKnowing(world, page);
      await theVersionBeforeComesBack(world, page);
    });
    expectNoMix(quotes, calls);
  } finally {
    await world.stop();
    await deck.remove();
  }
});

async function quoted({ shop }: World): Promise<{ destination: string | null; value: string | null }> {
  const { destination, value } = await shop.rest.quote(HAITI);
  return { destination, value };
}

async function overview({ shop }: World): Promise<RatesOverview> {
  return (await shop.rest.request("GET", "/rates")).body as RatesOverview;
}

async function chooseFile(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.getByRole("button", { name: "Importar", exact: true }).click();
  await dialogOf(page).getByText("Mis precios de venta").click();
  await page.setInputFiles("input[type=file]", file);
}

async function expectNothingChanged(world: World): Promise<void> {
  const { drafts, sell } = await overview(world);
  expect([drafts, sell?.version, sell?.rates]).toEqual([[], 1, 1]);
  expect(await quoted(world)).toEqual(BEFORE);
}

async function aBrokenFileChangesNothing(world: World, page: Page): Promise<void> {
  const brokenWorkbook = Buffer.concat([Buffer.from("PK\u0003\u0004"), FILE.bytes.subarray(0, 4_000)]);
  await chooseFile(page, { name: "rota.xlsx", mimeType: "application/octet-stream", buffer: brokenWorkbook });
  await dialogOf(page).getByRole("alert").getByText("No se cambió nada.").waitFor();
  await dialogButton(page, "Cancelar").click();
  await dialogOf(page).waitFor({ state: "detached" });
  await expectNothingChanged(world);
}

const csv = { name: "andina.csv", mimeType: "text/csv", buffer: FILE.bytes };

async function aReadingThatIsStoppedChangesNothing(world: World, page: Page): Promise<void> {
  await chooseFile(page, csv);
  await dialogButton(page, "Seguir").click();
  await dialogButton(page, "Leer y comparar").click();
  await dialogButton(page, "Detener").click();
  await dialogOf(page).getByText("Lectura detenida. No se cambió nada.").waitFor();
  await expectNothingChanged(world);
  await page.keyboard.press("Escape");
  await dialogOf(page).waitFor({ state: "detached" });
}

async function theListBecomesTheDraft(world: World, page: Page): Promise<void> {
  await chooseFile(page, csv);
  // What was found out about the file is shown, with its first lines.
  const setting = (name: string) => dialogOf(page).getByRole("combobox", { name });
  await setting("Separador").waitFor();
  const detected = await Promise.all(["Letras", "Separador", "Decimales"].map((name) => setting(name).inputValue()));
  expect(detected).toEqual(["WINDOWS-1252", ";", "coma (12,5)"]);
  await dialogOf(page).getByText("Perú Año 0000").waitFor();
  await dialogButton(page, "Seguir").click();
  await dialogOf(page).getByText("Quitarlos").click();
  await dialogOf(page).getByLabel("Si no dice, se cobra").fill("60/60");
  await dialogButton(page, "Leer y comparar").click();
  await dialogOf(page).getByText("99.960 líneas buenas").waitFor();
  await dialogOf(page).getByText("40 líneas malas", { exact: true }).waitFor();
  expect(await listedBadLines(page)).toEqual(badLines);
  const accept = dialogButton(page, "Dejar en borrador sin las 40 líneas malas");
  expect(await accept.isDisabled()).toBe(true);
  await dialogOf(page).getByText("Entiendo que 40 líneas no entran").click();
  await accept.click();
  await dialogOf(page).waitFor({ state: "detached" });
  await page.getByText("De andina.csv. Sin 40 líneas malas.").waitFor();
  expect((await overview(world)).sell?.version).toBe(1);
  expect(await quoted(world)).toEqual(BEFORE);
}

const badLines = FILE.badLines.map(({ line, reason }) => [line.toLocaleString("de-DE"), reason] as const);

/** Number and reason of every line, page after page. */
async function listedBadLines(page: Page): Promise<string[][]> {
  const rows = dialogOf(page).getByRole("region", { name: "Líneas malas" }).locator("tbody tr");
  const listed: string[][] = [];
  for (const [first] of badLines.filter((_, place) => place % 15 === 0)) {
    await rows.filter({ hasText: first }).first().waitFor();
    for (const row of await rows.allInnerTexts()) {
      const [line = "", reason = ""] = row.split("\t");
      listed.push([line, reason.replace(/^Valor: /, "")]);
    }
    if (listed.length < badLines.length) await dialogOf(page).getByRole("button", { name: "Página siguiente" }).click();
  }
  return listed;
}

async function thePublicationIsKnowing(world: World, page: Page): Promise<void> {
  await page.getByRole("button", { name: "Publicar tarifas" }).click();
  const publish = dialogButton(page, "Publicar");
  await publish.waitFor();
  await publish.click();
  await page.getByText("Tarifas publicadas: versión 2.").waitFor();
  expect((await overview(world)).sell).toMatchObject({ version: 2, rates: 99_960, state: "in-force" });
  expect(await quoted(world)).toEqual(AFTER);
}

async function theVersionBeforeComesBack(world: World, page: Page): Promise<void> {
  await page.getByRole("button", { name: "Historial" }).click();
  await dialogButton(page, "Volver a esta versión").click();
  await page.getByText("La versión 1 rige otra vez, como versión 3.").waitFor();
  expect((await overview(world)).sell).toMatchObject({ version: 3, rates: 1 });
  expect(await quoted(world)).toEqual(BEFORE);
}

type Quote = Awaited<ReturnType<typeof quoted>>;

/** Asks for the price and calls, all the while that something is done. */
async function watched(world: World, doing: () => Promise<void>): Promise<{ quotes: Quote[]; calls: readonly CallView[] }> {
  const quotes: Quote[] = [];
  let over = false;
  const asking = async () => {
    while (!over) {
      quotes.push(await quoted(world));
      await letTimePass(25);
    }
  };
  const calling = async () => {
    while (!over) {
      await makeCall(world, HAITI);
      await letTimePass(100);
    }
  };
  const witnesses = Promise.all([asking(), calling()]);
  try {
    await Promise.race([doing(), witnesses]);
  } finally {
    over = true;
    await witnesses;
  }
  return { quotes, calls: (await world.shop.rest.calls({ size: "200" })).rows };
}

/** Every quote and every call is of the one list or of the other, whole; none is refused. */
function expectNoMix(quotes: readonly Quote[], calls: readonly CallView[]): void {
  const kinds = new Set(quotes.map((quote) => JSON.stringify(quote)));
  expect([...kinds].sort()).toEqual([BEFORE, AFTER].map((quote) => JSON.stringify(quote)).sort());
  const prices = calls.map(({ state, destination, value, price }) => ({ state, destination, value, price }));
  const whole = [BEFORE, AFTER].map(({ destination, value }) => ({ state: "answered", destination, value, price: value }));
  for (const call of prices) expect(whole).toContainEqual(call);
  expect(calls.length).toBeGreaterThan(5);
}
