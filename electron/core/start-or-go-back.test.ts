import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { silentLogger } from "../node-kit/logger.ts";
import { readSetupNotes, setupFileOf, shopFileIn, writeSetupNotes } from "./shop/setup-notes.ts";
import { StartFailure } from "./start-failure.ts";
import { startOrGoBack } from "./start-or-go-back.ts";

const open = { answers: {}, isFinished: false, sipPort: 5060, fault: null };

let folder: string;
/** shop.json at each start. */
let started: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "timbre-go-back-"));
  started = [];
  writeSetupNotes(folder, { ...open, before: "before" });
  writeFileSync(shopFileIn(folder), "tried");
});
afterEach(() => rmSync(folder, { recursive: true }));

const shopJson = () => readFileSync(shopFileIn(folder), "utf8");
/** A core that starts on some shop.json only. */
const startsOn = (...good: readonly string[]) =>
  startOrGoBack({ dataDir: folder, log: silentLogger }, async () => {
    started.push(shopJson());
    if (!good.includes(shopJson())) throw new StartFailure("the port is taken");
    return `core on ${shopJson()}`;
  });
/** What is written durably is written beside it first. */
const unwritable = (file: string) => mkdirSync(`${file}.tmp`);

test("answers the core starts on are kept", async () => {
  expect(await startsOn("tried")).toBe("core on tried");
  expect([started, readSetupNotes(folder)]).toEqual([["tried"], open]);
});

test("answers it does not start on are taken back, and the wizard says why", async () => {
  expect(await startsOn("before")).toBe("core on before");
  expect([started, readSetupNotes(folder)]).toEqual([["tried", "before"], { ...open, fault: "the port is taken" }]);
});

test("a core that started is the one that runs, also where that cannot be noted: no second one is tried beside it", async () => {
  unwritable(setupFileOf(folder));
  expect(await startsOn("tried", "before")).toBe("core on tried");
  expect([started, shopJson()]).toEqual([["tried"], "tried"]);
});

test.each([
  ["shop.json", shopFileIn, "tried"],
  ["the wizard's notes", setupFileOf, "before"],
])("where answers cannot be taken back, for %s takes no writing, both are told", async (_, file, left) => {
  unwritable(file(folder));
  const refused = await startsOn("before").catch((fault: unknown) => fault);
  expect([refused instanceof StartFailure, String(refused)]).toEqual([true, expect.stringMatching(/the port is taken[\s\S]*EISDIR/)]);
  expect(shopJson()).toBe(left);
});

test("a fault that is not the wizard's stays what it is", async () => {
  writeSetupNotes(folder, open);
  const bug = new TypeError("undefined is not a function");
  await expect(startOrGoBack({ dataDir: folder, log: silentLogger }, () => Promise.reject(bug))).rejects.toBe(bug);
});
