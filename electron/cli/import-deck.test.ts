import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import excel from "exceljs";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

// A process a test, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 });

const PROGRAM = join(import.meta.dirname, "timbre.ts");
const FIXTURES = join(import.meta.dirname, "../../fixtures/decks/import");
let folder: string;
let data: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "timbre-import-cli-"));
  data = join(folder, "data");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function importDeck(...args: readonly string[]) {
  const ran = spawnSync(process.execPath, [PROGRAM, "import-deck", "--data", data, ...args], { encoding: "utf8" });
  return { status: ran.status, out: ran.stdout.trim(), err: ran.stderr };
}

test("a trial in a folder that does not exist leaves none behind", () => {
  const ran = importDeck("--side", "cost", "--map", "yeastar", "--dry-run", "--json", join(FIXTURES, "yeastar.csv"));
  expect([ran.status, JSON.parse(ran.out), existsSync(data)]).toMatchObject([
    1,
    {
      side: "cost",
      version: null,
      accepted: 2,
      refused: [{ line: 4, code: "import/number-length" }, { line: 5 }, { line: 6 }],
      dryRun: true,
    },
    false,
  ]);
});

test("a header that names a column twice is refused: nobody knows which price is meant", () => {
  const file = join(folder, "twice.csv");
  writeFileSync(file, "prefix,description,unit,value,increment,value\n51,Peru,minute,1,1/1,7\n");
  const ran = importDeck("--side", "sell", "--dry-run", file);
  expect([ran.status, ran.err]).toEqual([1, expect.stringContaining("names value twice")]);
});

test("a workbook is imported knowingly without its bad lines, and its settings are kept", async () => {
  const file = join(folder, "lista.xlsx");
  const workbook = new excel.Workbook();
  workbook.addWorksheet("Portada");
  workbook.addWorksheet("Tarifas").addRows([
    ["Prefijo", "Destino", "Precio"],
    [51, "Perú", "0,5"],
    ["x", "Nadie", 1],
  ]);
  await workbook.xlsx.writeFile(file);
  const options = ["--side", "cost", "--sheet", "2", "--unit", "second", "--increment", "30/6", file];
  expect(importDeck(...options, "--map", "auto").status).toBe(1);
  const taken = importDeck(...options, "--map", "auto", "--skip-refused", "--keep", "carrier", "--json");
  expect([taken.status, JSON.parse(taken.out)]).toMatchObject([0, { version: 1, accepted: 1, refusedCount: 1, counts: { new: 1 } }]);
  const again = importDeck("--side", "cost", "--map", "carrier", "--skip-refused", "--json", file);
  expect([again.status, JSON.parse(again.out)]).toMatchObject([0, { version: 2, counts: { same: 1 } }]);
});

test("every rate of the new list is told of, also one that changes its increment alone", () => {
  const file = join(folder, "increment.csv");
  const told = (increment: string) => {
    writeFileSync(file, `prefix,description,unit,value,increment\n7,Moscú,minute,1,${increment}\n`);
    return importDeck("--side", "sell", file).out;
  };
  expect(told("60/60")).toContain("1 new");
  expect(told("1/1")).toContain("; 0 new, 0 gone, 0 up, 0 down, 1 with another increment, 0 changed otherwise, 0 as before");
});

test.each([
  ["--map nobody FILE", 2, "--map must be"],
  ["--delimiter ;; FILE", 2, "--delimiter"],
  ["--decimal x FILE", 2, "--decimal"],
  ["--sheet 0 FILE", 2, "--sheet"],
  ["--increment 60 FILE", 2, "--increment"],
  ["--effective tomorrow FILE", 2, "--effective"],
  ["--effective 2099-02-30T00:00:00Z FILE", 2, "--effective"],
  ["--effective 2001-01-01T00:00:00Z FILE", 2, "past"],
  ["", 2, "FILE"],
  ["gone.csv", 1, "cannot be read"],
])("import-deck %s ends with %d", (line, status, words) => {
  const file = join(folder, "own.csv");
  writeFileSync(file, "prefix,description,unit,value,increment\n51,Perú,minute,1,1/1\n");
  const args = line.split(" ").filter((word) => word !== "");
  expect(importDeck("--side", "cost", ...args.map((word) => (word === "FILE" ? file : word)))).toMatchObject({
    status,
    err: expect.stringContaining(words),
  });
});
