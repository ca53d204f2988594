import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import { beginSetup } from "../../shop/begin-setup.ts";
import type { Core } from "../core.ts";
import { searchPrinters } from "./search-printers.ts";
import { createSetupDesk, noSetup, type PrinterSearch } from "./setup-desk.ts";
import { setupState } from "./setup-state.ts";

const HOSTS = Array.from({ length: 40 }, (_, index) => `192.168.1.${index + 1}`);

let folder: string;
let shop: TestShop;
let core: Core;
let searches: { readonly search: PrinterSearch; readonly end: () => void }[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "timbre-printers-"));
  await beginSetup(folder, 5071);
  shop = await testShop();
  searches = [];
  const findPrinters = (search: PrinterSearch) => new Promise<void>((end) => void searches.push({ search, end }));
  core = { ...shop.core, setup: createSetupDesk(folder, { ...noSetup, findPrinters }) };
});
afterEach(async () => {
  await shop.close();
  rmSync(folder, { recursive: true });
});

const now = () => setupState(core).printerSearch;

test("a search says how far it is and what it found, and its end", async () => {
  expect(now()).toBeNull();
  searchPrinters(core, true, HOSTS);
  const [{ search, end } = { search: null, end: () => {} }] = searches;
  expect([search?.hosts, now()]).toEqual([HOSTS, { isRunning: true, asked: 0, hosts: 40, found: [] }]);
  for (const host of HOSTS.slice(0, 10)) search?.onAsked(host, host.endsWith(".7"));
  expect(now()).toEqual({ isRunning: true, asked: 10, hosts: 40, found: ["192.168.1.7"] });
  end();
  await expect.poll(now).toMatchObject({ isRunning: false, found: ["192.168.1.7"] });
});

test("a search that is ended, begun anew or overtaken by a restart asks nobody more", () => {
  searchPrinters(core, true, HOSTS);
  expect(searchPrinters(core, false, HOSTS)).toMatchObject({ ok: true, value: { printerSearch: { isRunning: false } } });
  searchPrinters(core, true, HOSTS);
  searchPrinters(core, true, HOSTS);
  expect(now()).toMatchObject({ isRunning: true, asked: 0 });
  core.setup.restart();
  expect(searches.map(({ search }) => search.signal.aborted)).toEqual([true, true, true]);
});

test("no network is searched once the shop is set up", () => {
  core.setup.write({ isFinished: true });
  expect(searchPrinters(core, true, HOSTS)).toMatchObject({ ok: false, error: { code: "setup/closed" } });
  expect(searches).toEqual([]);
});
