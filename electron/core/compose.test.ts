import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { silentLogger } from "../node-kit/logger.ts";
import { compose } from "./compose.ts";
import { holdFolder } from "./hold-folder.ts";
import { readSetupNotes, setupFileOf, writeSetupNotes } from "./shop/setup-notes.ts";
import { StartFailure } from "./start-failure.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "timbre-compose-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** As from the wizard's own shell, with its set-up. */
const starting = (dataDir: string, over: Partial<Parameters<typeof compose>[0]> = {}) =>
  compose({ dataDir, page: folder, log: silentLogger, restart: () => {}, ...over });

/** No port is that high: the shop cannot be read with it. */
const BAD_PORT = 70_000;

test("a folder that is being restored gets no wizard from a start meanwhile", async () => {
  const restore = holdFolder(folder);
  await expect(starting(folder)).rejects.toThrow("Another Timbre is running");
  expect(readdirSync(folder).filter((name) => !name.startsWith("core.lock"))).toEqual([]);
  restore?.leaveAsFound();
  expect(readdirSync(folder)).toEqual([]);
});

test("a start that fails leaves nothing where nothing was", async () => {
  const data = join(folder, "new", "data");
  await expect(starting(data, { sipPort: BAD_PORT })).rejects.toThrow(StartFailure);
  await expect(starting(data, { profile: join(folder, "nowhere.json") })).rejects.toThrow(StartFailure);
  expect(readdirSync(folder)).toEqual([]);
});

test("a start that fails leaves what was there as it was", async () => {
  writeFileSync(join(folder, "core.lock"), "");
  const notes = { answers: {}, isFinished: true, sipPort: 5071, fault: "as it was" };
  writeSetupNotes(folder, notes);
  await expect(starting(folder, { sipPort: BAD_PORT })).rejects.toThrow(StartFailure);
  expect([readdirSync(folder).sort(), readSetupNotes(folder)]).toEqual([["core.lock", "wizard.json"], notes]);
  rmSync(setupFileOf(folder));
  writeFileSync(join(folder, "shop.json"), "no JSON");
  await expect(starting(folder)).rejects.toThrow(StartFailure);
  expect([existsSync(setupFileOf(folder)), readdirSync(folder).sort()]).toEqual([false, ["core.lock", "shop.json"]]);
});
