import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { ownUdpPort } from "../../fixtures/street/free-port.ts";
import { startStreet } from "../../fixtures/street/start-street.ts";
import type { Street } from "../../fixtures/street/street.ts";
import type { StreetLine } from "../../fixtures/street/street-options.ts";
import type { SaleView } from "../../shared/contract/sale-view.ts";
import { openBrowser } from "../support/browser.ts";
import { printedPapers } from "../support/printed-papers.ts";
import { type NetworkPrinter, startNetworkPrinter } from "../support/printer-sink.ts";
import { seriousFaults } from "../support/serious-faults.ts";
import { ShopClient } from "../support/shop-client.ts";
import { TRUNK_ACCOUNT } from "../support/shop-json.ts";
import { killLeftovers, ShopProcess } from "../support/shop-process.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { verifyBook } from "../support/verify-book.ts";

const BOLIVIA = "0059172153348";
const CABINS = 2;
/** A click, a key, a typed field or a lifted phone each, the mistakes of this story included; one takes a person some five seconds. */
const ACTIONS_MAX = 42;

/** The person at the counter; what they do is counted. */
class Technician {
  actions = 0;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(name: string | RegExp): Promise<void> {
    this.actions += 1;
    await this.page.getByRole("button", { name }).click();
  }

  async type(label: string, text: string): Promise<void> {
    this.actions += 1;
    await this.page.getByLabel(label, { exact: true }).fill(text);
  }

  /** Opens a list and takes one of it. */
  async choose(label: string, option: string | RegExp): Promise<void> {
    this.actions += 2;
    await this.page.getByRole("combobox", { name: label }).click();
    await this.page.getByRole("option", { name: option }).click();
  }

  /** The step that is asked now. A saved step puts its answers in force first. */
  async isAt(title: string): Promise<void> {
    await this.page.getByRole("heading", { name: title }).waitFor({ timeout: 30_000 });
  }
}

test("an empty folder becomes a shop: from the wizard to the first paid call and its receipt", async () => {
  const folder = await makeTempDir();
  const data = join(folder.path, "data");
  const closers: (() => Promise<unknown>)[] = [() => killLeftovers(folder.path), () => folder.remove()];
  const later = <T extends { stop(): Promise<unknown> }>(thing: T): T => {
    closers.unshift(() => thing.stop());
    return thing;
  };
  let shop: ShopProcess | null = null;
  try {
    const carrier = later(await startStreet({ carrier: TRUNK_ACCOUNT }));
    const printer = later(await startNetworkPrinter());
    const sipPort = await ownUdpPort();
    shop = await ShopProcess.start({ args: ["--data", data, "--sip-port", String(sipPort)] });
    const { kill, ready } = { kill: shop.kill.bind(shop), ready: shop.ready };
    closers.unshift(() => kill("SIGTERM"));
    const browser = await openBrowser({ url: ready.url, token: ready.token });
    closers.unshift(() => browser.close());
    const person = new Technician(browser.page);
    await theCashiersWindowWaits(ready);
    await tellsTheShop(person);
    const lines = await plugsTheGatewayIn(person, sipPort, later);
    await liftsEachPhone(person, lines);
    await tellsTheProvider(person, carrier);
    await setsAPrice(person);
    await triesThePrinter(person, printer);
    await makesTheFirstCall(person, { carrier, phones: lines.street, printer, ready });
    expect(person.actions).toBeLessThanOrEqual(ACTIONS_MAX);
    await theShopStaysAsItWasToldIt({ data, ready, page: browser.page });
    expect(await verifyBook(data)).toMatchObject({ exit: 0, ok: true, failures: [] });
  } catch (error) {
    if (error instanceof Error) error.message += `\n--- shop\n${shop?.logTail() ?? ""}`;
    throw error;
  } finally {
    for (const close of closers) await close();
  }
}, 300_000);

/** Nothing of the wizard is the cashier's. */
async function theCashiersWindowWaits({ url, tokens }: ShopProcess["ready"]): Promise<void> {
  const browser = await openBrowser({ url, token: tokens.cashier });
  await browser.page.getByText("El dueño está preparando este local.").waitFor();
  await browser.close();
  const answer = await new ShopClient(url, tokens.cashier).request("GET", "/setup/gateway");
  expect(answer).toMatchObject({ status: 403, body: { code: "auth/forbidden" } });
}

/** The country's clock of this computer has chosen country, currency, hour and emergencies already. */
async function tellsTheShop(person: Technician): Promise<void> {
  await person.isAt("País, moneda y local");
  await person.page.getByText("Así se escribe la plata: $2.780").waitFor();
  await person.page.getByText("Emergencias, siempre libres y sin costo: 131, 132, 133").waitFor();
  expect(await seriousFaults(person.page)).toEqual([]);
  await person.type("Nombre del local *", "Locutorio Los Andes");
  await person.type("Sucursal *", "Estación Central");
  await person.press("Guardar y seguir");
  await person.isAt("Dueño y cajeras");
  await person.page.locator("header").getByText("Locutorio Los Andes").waitFor();
  await person.type("Nombre · Dueño", "Jorge");
  await person.type("PIN · Dueño", "123456");
  await person.type("Nombre · Cajera", "Marisol");
  await person.type("PIN · Cajera", "7391");
  await person.press("Guardar y seguir");
  await person.page.getByText("Ese PIN se adivina fácil. Elige otro.").waitFor();
  await person.type("PIN · Dueño", "480263");
  await person.press("Guardar y seguir");
  await keepsTheCode(person);
}

/** The owner's way back in without the PIN is told once; Enter says that it was kept. */
async function keepsTheCode(person: Technician): Promise<void> {
  await person.isAt("Código de recuperación");
  const field = person.page.getByLabel("Código de recuperación de Jorge");
  expect(await field.inputValue()).toMatch(/^[A-Z]{4}(-[A-Z]{4}){3}$/);
  expect(await seriousFaults(person.page)).toEqual([]);
  person.actions += 1;
  await field.press("Enter");
}

/** One typing error in the gateway is told; with the right passwords every port registers. */
async function plugsTheGatewayIn(
  person: Technician,
  port: number,
  later: <T extends { stop(): Promise<unknown> }>(thing: T) => T,
): Promise<{ readonly street: Street; readonly lines: readonly StreetLine[] }> {
  const { page } = person;
  await person.isAt("Cabinas y gateway");
  await person.type("¿Cuántas cabinas?", String(CABINS));
  await person.choose("El gateway llama a", /solo este equipo/);
  await person.press("Guardar y seguir");
  await person.isAt("Datos para el gateway");
  await page.getByText("Esperando que el gateway se registre…").waitFor();
  const cells = await page
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll("code")].map((code) => code.textContent ?? "")));
  const lines = cells.map(([user = "", secret = ""]) => ({ user, secret }));
  expect(lines).toHaveLength(CABINS);
  expect(await seriousFaults(page)).toEqual([]);
  const phones = { shop: { host: "127.0.0.1", port } };
  const mistaken = await startStreet({ phones: { ...phones, lines: lines.slice(0, 1).map(({ user }) => ({ user, secret: "mistyped" })) } });
  await page.getByText(/con clave incorrecta desde 127\.0\.0\.1\./).waitFor({ timeout: 20_000 });
  await mistaken.stop();
  const street = later(await startStreet({ phones: { ...phones, lines } }));
  await street.untilAllRegistered();
  await page.getByText(`Registrados: ${CABINS} puertos de ${CABINS}`).waitFor();
  await person.press("Seguir");
  return { street, lines };
}

/** Port 2 of the gateway was wired to cabin 1: whoever lifts that phone and dials 1 says so. */
async function liftsEachPhone(
  person: Technician,
  { street, lines }: { readonly street: Street; readonly lines: readonly StreetLine[] },
): Promise<void> {
  const { page } = person;
  const lift = async (port: number, digits: string) => {
    person.actions += 1;
    const call = await street.phone(lines[port - 1]?.user ?? "").dial(digits);
    expect((await call.untilEnded()).answered).toBe(false);
  };
  await person.isAt("Teléfonos");
  await page.getByText("Levanta el teléfono de la cabina 1 y marca 1").waitFor();
  await lift(2, "1");
  await page.getByText("Cabina 1: puerto 2. Listo.").waitFor();
  await page.getByText("Levanta el teléfono de la cabina 2 y marca 2").waitFor();
  // The same phone again: it is asked which of the two is right.
  await lift(2, "2");
  await page.getByText("Ese teléfono (puerto 2) ya es la cabina 1.").waitFor();
  await page.getByRole("button", { name: "No: es la cabina 2" }).waitFor();
  await lift(1, "55");
  await page.getByText("Cabina 2: puerto 1. Listo.").waitFor();
  await page.getByText("Todos los teléfonos están en su cabina.").waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await person.press("Guardar y seguir");
}

async function tellsTheProvider(person: Technician, carrier: Street): Promise<void> {
  const { page } = person;
  const { host, port } = carrier.carrier.address;
  await person.isAt("Proveedor");
  await person.type("Servidor *", "127.0.0.1:9");
  await person.type("Usuario", TRUNK_ACCOUNT.username);
  await person.type("Clave", TRUNK_ACCOUNT.secret);
  person.actions += 1;
  await page.getByLabel("El proveedor pide registro").uncheck();
  await person.press("Guardar y seguir");
  await page.getByText("El proveedor no responde. Revisa el servidor, el puerto y el cortafuegos.").waitFor({ timeout: 30_000 });
  await person.press("Cambiar");
  await person.type("Servidor *", `${host}:${port}`);
  await person.press("Guardar y seguir");
  await page.getByText(/El proveedor responde en \d+ ms\./).waitFor({ timeout: 30_000 });
  await page.getByText("No pide registro: la cuenta se reconoce al llamar.").waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await person.press("Seguir");
}

async function setsAPrice(person: Technician): Promise<void> {
  const { page } = person;
  await person.isAt("Tarifas");
  await person.type("Precio", "260");
  await person.choose("Se cobra", "Por minuto completo");
  await person.type("Número 1", BOLIVIA);
  await page.getByText("Sin precio: la llamada no sale.").waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await person.press("Guardar y seguir");
}

async function triesThePrinter(person: Technician, printer: NetworkPrinter): Promise<void> {
  const { page } = person;
  await person.isAt("Impresora");
  await person.type("Dirección", `127.0.0.1:${printer.port}`);
  await person.press("Imprimir prueba");
  await page.getByText("La página salió. ¿Se ve bien?").waitFor();
  const paper = await printer.paper.untilCut();
  // cp858: the accents and the euro are single bytes that every Spanish receipt printer has a glyph for.
  expect(paper.includes(Buffer.from([0xa0, 0x82, 0xa1, 0xa2, 0xa3]))).toBe(true);
  expect(paper.includes(Buffer.from([0xa7, 0xd5]))).toBe(true);
  expect(paper.toString("latin1")).toContain("\u001bp");
  expect(await seriousFaults(page)).toEqual([]);
  await person.press("Sí, se ve bien");
}

interface FirstCallWorld {
  readonly carrier: Street;
  readonly phones: Street;
  readonly printer: NetworkPrinter;
  readonly ready: ShopProcess["ready"];
}

async function makesTheFirstCall(person: Technician, { carrier, phones, printer, ready }: FirstCallWorld): Promise<void> {
  const { page } = person;
  await person.isAt("Primera llamada");
  await page.getByText("El proveedor responde", { exact: true }).waitFor({ timeout: 20_000 });
  await page.getByText("Una cabina con línea").waitFor({ timeout: 20_000 });
  await page.getByText("Abre el primer turno con el fondo del cajón.").waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await person.type("Fondo en el cajón", "40000");
  await person.press("Abrir el primer turno");
  await page.getByText("El turno está abierto").waitFor();

  person.actions += 1;
  const arriving = carrier.carrier.untilInvite(BOLIVIA);
  // The phone of cabin 1 hangs on port 2, as was found out by lifting it.
  const call = await phones.phone("linea02").dial(BOLIVIA);
  await arriving;
  await call.untilAnswered();
  await page.getByText("Cabina 1: hablando. El cobro empezó al contestar.").waitFor();
  await call.hangUp();
  await page.getByText("Al colgar terminó el cobro").waitFor();
  const before = { cuts: printer.paper.cuts, bytes: printer.paper.bytes.length };
  await person.press("Cobrar $260");
  await page.getByText("¡Primera llamada cobrada!").waitFor();
  const bytes = (await printer.paper.untilCut(before.cuts + 1)).subarray(before.bytes);
  const paper = printedPapers(bytes).at(-1)?.join("\n") ?? "";
  expect(paper).toContain("LOCUTORIO LOS ANDES");
  expect(paper).toMatch(/TOTAL +\$260/);
  await page.getByLabel("Ticket de la primera venta").first().getByText(/TOTAL/).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  const [sale] = (await new ShopClient(ready.url, ready.token).sales()).rows as [SaleView];
  expect(sale).toMatchObject({ cabin: 1, total: "260", receipt: { number: 1 } });
  await person.press("Ir al panel de cabinas");
  await page.getByRole("gridcell", { name: /^Cabina 1, / }).waitFor();
}

/** The wizard is not seen again, its commands are refused, and no secret lies in shop.json. */
async function theShopStaysAsItWasToldIt(world: { data: string; ready: ShopProcess["ready"]; page: Page }): Promise<void> {
  const { data, ready, page } = world;
  await page.reload();
  await page.getByRole("gridcell", { name: /^Cabina 2, / }).waitFor();
  const owner = new ShopClient(ready.url, ready.token);
  expect(await owner.request("GET", "/setup/gateway")).toMatchObject({ status: 409, body: { code: "setup/closed" } });
  const text = await readFile(join(data, "shop.json"), "utf8");
  expect(JSON.parse(text)).toMatchObject({
    shop: { name: "Locutorio Los Andes", branch: "Estación Central", country: "CL", currency: "CLP" },
    cabins: [
      { number: 1, line: { user: "linea02", secret: { file: "secrets/line-linea02" } } },
      { number: 2, line: { user: "linea01", secret: { file: "secrets/line-linea01" } } },
    ],
    shift: "required",
  });
  expect(text).not.toContain(TRUNK_ACCOUNT.secret);
  const secret = join(data, "secrets", "trunk-main");
  expect((await readFile(secret, "utf8")).trim()).toBe(TRUNK_ACCOUNT.secret);
  for (const file of [secret, join(data, "shop.json"), join(data, "wizard.json")]) expect((await stat(file)).mode & 0o777).toBe(0o600);
  // With people, whoever comes without the owner's key is asked who they are.
  const terminal = new ShopClient(ready.url, ready.tokens.cashier);
  expect((await terminal.request("GET", "/cabins")).body).toMatchObject({ code: "people/sign-in-first" });
}
