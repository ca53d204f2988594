import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import excel from "exceljs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { workbookOf } from "../../../../../fixtures/workbook-of.ts";
import { readSheet, sheetNames } from "./read-sheet.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "timbre-xlsx-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every row as its number and its texts; numbers end in "#". */
async function rowsOf(path: string, sheet = 0): Promise<readonly (readonly [number, string])[]> {
  const rows: [number, string][] = [];
  for await (const some of readSheet(path, sheet, () => {}))
    for (const { line, cells } of some) rows.push([line, cells.map((cell) => cell.text + (cell.isNumber ? "#" : "")).join("|")]);
  return rows;
}

function fileOf(bytes: Buffer): string {
  const path = join(folder, `${Math.random()}.xlsx`);
  writeFileSync(path, bytes);
  return path;
}

test("cells as exceljs writes them: numbers, texts in several fonts, results, dates, codes with their zeros", async () => {
  const path = join(folder, "exceljs.xlsx");
  const workbook = new excel.Workbook();
  const sheet = workbook.addWorksheet("Tarifas & más");
  workbook.addWorksheet("Otra").addRow(["x"]);
  sheet.addRow(["prefijo", "destino <1>", "precio", "desde"]);
  sheet.addRow([51_000_000_000, "Perú ñ", 0.0125, new Date(Date.UTC(2026, 11, 1))]);
  sheet.addRow(["032", { richText: [{ text: "Val", font: { bold: true } }, { text: "paraíso" }] }, { formula: "A1*2", result: 0.1 + 0.2 }]);
  sheet.getCell("A5").value = 32;
  sheet.getCell("A5").numFmt = "000";
  sheet.getCell("C5").value = { error: "#N/A" };
  sheet.getCell("D5").value = 1e-7;
  await workbook.xlsx.writeFile(path);
  expect(await sheetNames(path)).toEqual(["Tarifas & más", "Otra"]);
  expect(await rowsOf(path)).toEqual([
    [1, "prefijo|destino <1>|precio|desde"],
    [2, "51000000000#|Perú ñ|0.0125#|2026-12-01"],
    [3, "032|Valparaíso|0.3#"],
    [5, "032#||#N/A|0.0000001#"],
  ]);
  expect(await rowsOf(path, 1)).toEqual([[1, "x"]]);
});

test("cells as other programs write them: other namespaces, no references, own texts in runs", async () => {
  const path = fileOf(
    workbookOf(
      `<?xml version="1.0"?><!-- none --><x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>5.1E+10</x:v></x:c>` +
        `<x:c t="inlineStr"><x:is><x:r><x:t>Per</x:t></x:r><x:r><x:t>&#xFA; &amp; co</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:is></x:c>` +
        `<x:c t='str'><x:f>A1</x:f><x:v><![CDATA[a<b]]></x:v></x:c><x:c t="b"><x:v>1</x:v></x:c><x:c/></x:row>` +
        `<x:row r="9"><x:c r="C9"><x:v>-0.5</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    ),
  );
  expect(await rowsOf(path)).toEqual([
    [1, "51000000000#|Perú & co|a<b|TRUE|"],
    [9, "||-0.5#"],
  ]);
});

test("a sheet that is not there, and files that are no workbook or not all of one", async () => {
  const whole = workbookOf("<worksheet><sheetData/></worksheet>");
  await expect(rowsOf(fileOf(whole), 3)).rejects.toMatchObject({ code: "file/no-such-sheet" });
  for (const bytes of [whole.subarray(0, whole.length - 30), whole.subarray(200), Buffer.from("PK\u0003\u0004")])
    await expect(rowsOf(fileOf(bytes))).rejects.toMatchObject({ code: "file/broken-xlsx" });
  const cut = fileOf(workbookOf(`<worksheet><sheetData><row><c><v>1</v></c></row>`.padEnd(90_000, " <row>")));
  await expect(rowsOf(cut)).rejects.toMatchObject({ code: "file/broken-xlsx" });
  const flipped = workbookOf(`<worksheet><sheetData>${"<row><c><v>1</v></c></row>".repeat(3)}</sheetData></worksheet>`);
  const checksum = flipped.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 16;
  flipped.writeUInt32LE(flipped.readUInt32LE(checksum) ^ 1, checksum);
  await expect(rowsOf(fileOf(flipped))).rejects.toMatchObject({ code: "file/broken-xlsx" });
  truncateSync(cut, 60);
  await expect(rowsOf(cut)).rejects.toMatchObject({ code: "file/broken-xlsx" });
});

test("a bomb is given up, in its bytes and in its entities", async () => {
  const bomb = fileOf(workbookOf(Buffer.alloc(70_000_000, `<row spans="${" ".repeat(10_000)}"/>`)));
  await expect(rowsOf(bomb)).rejects.toMatchObject({ code: "file/too-large" });
  const entities = fileOf(workbookOf(`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>`));
  await expect(rowsOf(entities)).rejects.toMatchObject({ code: "file/broken-xlsx" });
});

test("a workbook with a password says so", async () => {
  const bytes = workbookOf("<worksheet/>");
  // The first bit of the flags in the first entry of the directory.
  const directory = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  bytes.writeUInt16LE(1, directory + 8);
  await expect(rowsOf(fileOf(bytes))).rejects.toMatchObject({ code: "file/encrypted" });
});
