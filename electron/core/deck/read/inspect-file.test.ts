import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import excel from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inspectFile } from "./inspect-file.ts";

const FIXTURES = join(import.meta.dirname, "../../../../fixtures/decks/import");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "timbre-inspect-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(content: string | Buffer): string {
  const path = join(folder, String(Math.random()));
  writeFileSync(path, content);
  return path;
}

describe("lists of other programs are known by their columns", () => {
  test.each([
    ["yeastar.csv", "yeastar", { prefix: 1, description: 0, value: 3, next: 4, first: 5, connect: 6 }],
    ["didww.csv", "didww", { prefix: 3, description: 2, value: 4, connect: 5, first: 6, next: 7 }],
    ["cgrates.csv", "cgrates", { prefix: 1, description: 0, connect: 2, value: 3 }],
    ["jerasoft.csv", "jerasoft", { prefix: 0, description: 1, value: 2, connect: 3, first: 4, next: 5, grace: 6, from: 8, until: 9 }],
    ["magnusbilling.csv", "magnusbilling", { prefix: 0, description: 1, value: 2, first: 3, next: 4, grace: 5, connect: 6 }],
  ])("%s", async (name, layout, columns) => {
    const seen = await inspectFile(join(FIXTURES, name), {}, ",");
    expect(seen).toMatchObject({ recognised: layout, settings: { layout, columns, decimal: ".", delimiter: "," } });
  });
});

test("a Spanish list of Windows with a title, semicolons and decimal commas", async () => {
  const seen = await inspectFile(join(FIXTURES, "lista-1252.csv"), {}, ".");
  expect(seen).toMatchObject({
    kind: "csv",
    recognised: null,
    header: ["Destino", "Prefijo", "Precio (CLP/min)", "Cobro", "Vigencia desde"],
    settings: {
      encoding: "windows-1252",
      delimiter: ";",
      decimal: ",",
      skipLines: 3,
      header: true,
      columns: { prefix: 1, description: 0, value: 2, increment: 3, from: 4 },
    },
  });
  expect(seen.sample[0]).toEqual(["España móvil", "346", "$ 1.234,56", "60/60", "01/12/2026"]);
});

test("UTF-16 as Excel writes Unicode text, and UTF-16 without a mark", async () => {
  expect(await inspectFile(join(FIXTURES, "codigos-utf16.txt"), {}, ".")).toMatchObject({
    header: ["Código", "Descripción", "Tarifa", "Unidad", "Incremento inicial", "Incremento siguiente"],
    settings: {
      encoding: "utf-16le",
      delimiter: "\t",
      decimal: ",",
      columns: { prefix: 0, description: 1, value: 2, unit: 3, first: 4, next: 5 },
    },
  });
  const bare = fileOf(Buffer.from("prefijo;destino;precio\n51;Perú;0,5\n", "utf16le"));
  expect((await inspectFile(bare, {}, ".")).settings).toMatchObject({ encoding: "utf-16le", decimal: "," });
});

test.each([
  [
    "Prefix,Destination,Rate per minute,Connection Fee,Billing Increment,Effective Date,End Date",
    ["prefix", "description", "value", "connect", "increment", "from", "until"],
  ],
  [
    "Código,País,Costo por minuto (USD),Cargo mínimo,Segundos de gracia,Hasta",
    ["prefix", "description", "value", "minimum", "grace", "until"],
  ],
  ["Destination,Dial Code,Price USD/min,Initial,Interval", ["description", "prefix", "value", "first", "next"]],
  ["Name,Prefix,Cost,Price,Notes", ["description", "prefix", undefined, "value", undefined]],
  ["destino,prefijo,venta,unidad,franja horaria,establecimiento", ["description", "prefix", "value", "unit", "band", "connect"]],
])("the columns of %s", async (header, fields) => {
  const { settings } = await inspectFile(fileOf(`${header}\n51,Perú,0.5,1,1,1,1\n`), {}, ".");
  const byPosition = header.split(",").map((_, at) => Object.entries(settings.columns).find(([, column]) => column === at)?.[0]);
  expect(byPosition).toEqual(fields);
});

describe("amounts that could be both are read as the layout, the file or the shop has it", () => {
  test.each([
    ["prefijo;precio;destino\n51;200.000;Perú\n", ",", ","],
    ["prefijo;precio;destino\n51;200.000;Perú\n", ".", "."],
    ["prefijo,precio,destino\n51,200.000,Perú\n", ",", "."],
    ["prefix;description;unit;value\n51;Perú;minute;200.000\n", ",", "."],
    ["prefix;description;unit;value\n51;Perú;minute;1,234\n", ".", ","],
    ["Match Prefix;Name;Rate;Billable Unit(s);Initial Time(s);Initial Cost\n51;Perú;0.125;60;0;1.000\n", ",", "."],
  ] as const)("%j in a shop with %s: %s", async (text, currency, decimal) => {
    expect((await inspectFile(fileOf(text), {}, currency)).settings.decimal).toBe(decimal);
  });

  test("in our own form a comma far below tells too", async () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => `${10_000 + at};D;minute;${at}`);
    const path = fileOf(`prefix;description;unit;value\n${rows.join("\n")}\n9;E;minute;1,234\n`);
    expect((await inspectFile(path, {}, ".")).settings.decimal).toBe(",");
  });
});

test("what is said of a file is not guessed", async () => {
  const path = fileOf("a;b;c\n51;Perú;1,5\n");
  const given = { delimiter: ";", decimal: ".", skipLines: 0, header: true, columns: { prefix: 0, description: 1, value: 2 } } as const;
  expect((await inspectFile(path, given, ",")).settings).toMatchObject(given);
});

test("columns are guessed anew where only the rest was corrected", async () => {
  const path = fileOf("prefijo|destino;de;red|precio\n51|Perú;a;b|1,5\n");
  const { settings } = await inspectFile(path, { delimiter: ";" }, ",");
  expect((await inspectFile(path, { ...settings, header: true, delimiter: "|", columns: {} }, ",")).settings.columns).toEqual({
    prefix: 0,
    value: 2,
  });
});

test("a list without the names of its columns begins with its first line", async () => {
  expect(await inspectFile(fileOf("51;Perú;0,5\n56;Chile;0,7\n"), {}, ".")).toMatchObject({
    header: [],
    settings: { header: false, skipLines: 0 },
  });
});

test("a workbook: texts tell the decimal sign, numbers have none", async () => {
  const path = join(folder, "libro.xlsx");
  const workbook = new excel.Workbook();
  workbook.addWorksheet("Portada").addRows([["Carrier Ltd."], ["Valid from", "2026-12-01"]]);
  const sheet = workbook.addWorksheet("Lista");
  sheet.addRows([
    ["Tarifas 2026"],
    [],
    ["Prefijo", "Destino", "Precio", "Conexión"],
    [51, "Perú", "0,5", 0.0125],
    ["032", "Valparaíso", 200, "1,5"],
  ]);
  await workbook.xlsx.writeFile(path);
  expect(await inspectFile(path, {}, ".")).toMatchObject({
    kind: "xlsx",
    sheets: ["Portada", "Lista"],
    settings: { sheet: 1, decimal: ",", skipLines: 2, columns: { prefix: 0, description: 1, value: 2, connect: 3 } },
  });
});

test("text that was compressed whole is read as it is", async () => {
  const path = fileOf(gzipSync("prefix,destination,rate\n51,Peru,0.5\n"));
  expect(await inspectFile(path, {}, ",")).toMatchObject({ kind: "csv", header: ["prefix", "destination", "rate"] });
});

test.each([
  ["", "file/empty"],
  ["\n\n\n", "file/empty"],
  [Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 3, 0, 9, 0, 0, 0, 0]), "file/binary"],
  ["%PDF-1.7 …", "file/binary"],
  [gzipSync("prefix,rate\n51,1\n").subarray(0, 20), "file/binary"],
  [Buffer.from("d0cf11e0a1b11ae1", "hex"), "file/old-excel"],
  [Buffer.from("\ufeffprefix", "utf16le").swap16(), "file/encoding"],
  ["PK\u0003\u0004 and no more", "file/broken-xlsx"],
])("%j is refused whole: %s", async (content, code) => {
  await expect(inspectFile(fileOf(content), {}, ".")).rejects.toMatchObject({ code });
});
