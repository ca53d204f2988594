import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { clientOf } from "../../../../fixtures/rates-client.ts";
import { publishRates, rateOf, type TestShop, testShop } from "../../../../fixtures/test-shop.ts";

let shop: TestShop;
let cashier: ReturnType<typeof clientOf>;
beforeEach(async () => {
  shop = await testShop({ file: { shop: { currency: "EUR", country: "ES", timeZone: "Europe/Madrid" } } });
  publishRates(shop.core.store, [rateOf(["0034", "=ESPAÑA;1", 2]), rateOf(["032", "Valparaiso", 2])]);
  await shop.core.rates.takeUpNewer();
  cashier = clientOf(shop.core, "cashier");
});
afterEach(() => shop.close());

type Pieces = AsyncIterable<{ readonly fileName: string; readonly base64: string }>;

async function fileOf(pieces: Promise<Pieces>): Promise<{ fileName: string; bytes: Buffer }> {
  let [fileName, base64] = ["", ""];
  for await (const piece of await pieces) [fileName, base64] = [piece.fileName, base64 + piece.base64];
  return { fileName, bytes: Buffer.from(base64, "base64") };
}

/** The lines of a CSV, each as its cells by the headings of the first. */
async function rowsOf(pieces: Promise<Pieces>): Promise<Record<string, string>[]> {
  const [head = "", ...lines] = (await fileOf(pieces)).bytes.toString("utf8").replace("\ufeff", "").trimEnd().split("\r\n");
  const cells = (line: string) => line.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  return lines.map((line) => Object.fromEntries(cells(head).map((name, at) => [name, cells(line)[at] ?? ""])));
}

const LEFT = () => {
  const folder = join(dirname(shop.book), "imports");
  return existsSync(folder) ? readdirSync(folder) : [];
};

test("calls: newest first, money in the currency, time of the shop and UTC, and nothing a spreadsheet computes", async () => {
  shop.call("4311", "+34600111222", 61_500);
  shop.call("4312", "0322768005", 68_000);
  shop.call("4312", "999", 1_000);
  const rows = await rowsOf(cashier.calls.export({}));
  expect(rows.map((row) => row.Número)).toEqual(["999", "0322768005", "'+34600111222"]);
  expect(rows[2]).toEqual({
    "Fecha y hora": "21/11/2026 16:00:00",
    "Fecha y hora UTC": "2026-11-21T15:00:00.000Z",
    Cabina: "1",
    Número: "'+34600111222",
    Destino: '"\'=ESPAÑA;1"',
    Prefijo: "0034",
    Resultado: "Contestada",
    Causa: "16",
    Contestada: expect.stringMatching(/^21\/11\/2026 16:0\d:\d\d$/),
    "Contestada UTC": expect.stringMatching(/^2026-11-21T15:0\d:\d\d\.\d{3}Z$/),
    Terminada: expect.stringMatching(/^21\/11\/2026 16:0\d:\d\d$/),
    "Terminada UTC": expect.stringMatching(/^2026-11-21T15:0\d:\d\d\.\d{3}Z$/),
    Segundos: "62",
    "Precio por unidad": "2",
    Unidad: "minuto",
    Incremento: "1/1",
    Horario: "",
    Cobro: "2,07",
    "Impuesto incluido": "0,00",
    "Sin cobrar": "0,00",
    "Motivo sin cobro": "",
    "Sin cobro por": "",
    Ticket: "",
    Identificador: expect.any(String),
  });
  expect(rows[0]).toMatchObject({ Resultado: "No permitida", Cobro: "0,00", Contestada: "" });
  expect(LEFT()).toEqual([]);
});

test("calls: the filter of the list is the filter of the file", async () => {
  shop.call("4311", "0322768005", 10_000);
  const between = new Date(shop.core.clock.now() + 1).toISOString();
  shop.time.pass(5_000);
  shop.call("4312", "0322768005", 10_000);
  const cabins = async (query: object) => (await rowsOf(cashier.calls.export(query))).map((row) => row.Cabina);
  expect(await cabins({ cabin: 1 })).toEqual(["1"]);
  expect(await cabins({ from: between })).toEqual(["2"]);
  expect(await cabins({ to: between })).toEqual(["1"]);
  expect(await cabins({ state: "busy" })).toEqual([]);
});

test("sales: what each came to, how it was paid, and its receipt beside its call", async () => {
  shop.call("4311", "0322768005", 68_000);
  const tender = { method: "cash" as const, received: "500" };
  const sale = await cashier.sales.charge({ operationId: "op-00000001", cabin: 1, tender, print: false });
  expect(await rowsOf(cashier.sales.export({}))).toMatchObject([
    {
      Serie: "A",
      Ticket: "1",
      "Fecha y hora": expect.stringMatching(/^21\/11\/2026 16:01/),
      "Fecha y hora UTC": sale.at,
      Cabina: "1",
      Llamadas: "1",
      Estado: "Cobrada",
      Devuelto: "0,00",
      Pago: "Efectivo",
      Total: sale.total.replace(".", ","),
      Recibido: "500,00",
      Vuelto: sale.change.replace(".", ","),
    },
  ]);
  expect(await rowsOf(cashier.sales.export({ state: "void" }))).toEqual([]);
  expect(await rowsOf(cashier.sales.export({ search: "1" }))).toHaveLength(1);
  expect(await rowsOf(cashier.sales.export({ from: new Date(shop.core.clock.now() + 60_000).toISOString() }))).toEqual([]);
  expect(await rowsOf(cashier.calls.export({}))).toMatchObject([{ Ticket: "A-1" }]);
});

test("an empty list is a file with its headings; a workbook is one; a reader that goes away leaves no file", async () => {
  const { fileName, bytes } = await fileOf(cashier.sales.export({ format: "csv" }));
  expect(fileName).toBe("ventas-2026-11-21.csv");
  expect(bytes.toString("utf8")).toMatch(/^\ufeffSerie;Ticket;[^\r]*\r\n$/);
  const workbook = await fileOf(cashier.calls.export({ format: "xlsx" }));
  expect(workbook.fileName).toBe("llamadas-2026-11-21.xlsx");
  expect(workbook.bytes.subarray(0, 2).toString()).toBe("PK");
  for await (const piece of await cashier.calls.export({ format: "csv" })) {
    expect(piece.base64.length).toBeGreaterThan(0);
    break;
  }
  expect(LEFT()).toEqual([]);
});

test("more calls than a page holds are all there, once", async () => {
  const row = { ...shop.core.store.calls.byId(shop.core.store.calls.bySwitchCallId(shop.call("4311", "0322768005", 1_000))?.id ?? "") };
  for (let i = 0; i < 1_204; i += 1) shop.core.store.calls.insert({ ...row, id: `more-${i}`, switch_call_id: `more-${i}` } as never);
  const ids = (await rowsOf(cashier.calls.export({}))).map((each) => each.Identificador);
  expect(ids.length).toBe(1_205);
  expect(new Set(ids).size).toBe(1_205);
  expect(ids[0]).toBe("more-1203");
});
