import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { lockFolder } from "../node-kit/folder-lock.ts";

// A process a test, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 });

const PROGRAM = join(import.meta.dirname, "timbre.ts");
let data: string;

beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), "timbre-quote-cli-"));
  writeFileSync(
    join(data, "sell.csv"),
    "prefix,description,unit,value,increment,band\n0051,Peru,minute,100,1/1,\n0051,Peru,minute,40,1/1,noche\n00509,Haití Celular,minute,390,30/6,\n",
  );
  writeFileSync(
    join(data, "shop.json"),
    JSON.stringify({ shop: { country: "CL" }, decks: { sell: "sell.csv", bands: { noche: "daily 22:00-08:00" } } }),
  );
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

function quote(...args: readonly string[]) {
  const ran = spawnSync(process.execPath, [PROGRAM, "quote", "--data", data, ...args], { encoding: "utf8" });
  return { status: ran.status, out: ran.stdout.trim(), err: ran.stderr };
}

test.each([
  // Santiago is three hours behind UTC in summer.
  ["2030-12-02T15:00:00Z", "100", null],
  ["2030-12-03T01:30:00Z", "40", "noche"],
  ["2030-12-02T11:30:00Z", "100", null],
])("at %s a minute costs %s", (at, value, band) => {
  const ran = quote("--at", at, "--json", "0051987412306");
  expect([ran.status, JSON.parse(ran.out)]).toMatchObject([0, { value, band, prefix: "0051" }]);
});

test("a destination is found by its name", () => {
  const ran = quote("--text", "hatiano cel", "--json");
  expect([ran.status, JSON.parse(ran.out)]).toMatchObject([
    0,
    [{ prefix: "00509", destination: "Haití Celular", value: "390", increment: "30/6" }],
  ]);
  expect(quote("--text", "haiti").out).toBe("00509  Haití Celular  390 per minute, 30/6  (sell)");
});

test("a question beside a running shop does not change its prices", () => {
  const other = join(data, "other.json");
  writeFileSync(join(data, "cheap.csv"), "prefix,description,unit,value,increment\n0051,Peru,minute,1,1/1\n");
  writeFileSync(other, JSON.stringify({ decks: { sell: "cheap.csv" } }));
  const noon = ["--at", "2030-12-02T15:00:00Z", "--json", "0051987412306"];
  expect(JSON.parse(quote(...noon).out)).toMatchObject({ value: "100" });
  const running = lockFolder(join(data, "core.lock"));
  expect(JSON.parse(quote("--profile", other, ...noon).out)).toMatchObject({ value: "100" });
  running?.release();
  expect(JSON.parse(quote(...noon).out)).toMatchObject({ value: "100" });
});

test("what nobody sells is refused with its reason", () => {
  expect(quote("--text", "senegal")).toMatchObject({ status: 1, out: expect.stringContaining("refused, no-price") });
  expect(quote("0022112345678")).toMatchObject({ status: 1, err: expect.stringContaining("no-price") });
});

test.each([
  [["--at", "2027-02-30T12:00:00Z", "131"]],
  [["--at", "2027-03-01T12:00", "131"]],
  [["--at", "yesterday", "131"]],
  [["--text", "peru", "131"]],
  [[]],
])("%o is wrong usage", (args) => {
  expect(quote(...args).status).toBe(2);
});
