import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { publishRates, rateOf } from "../../../fixtures/test-shop.ts";
import { rateAt } from "../../../shared/rating/deck-content.ts";
import { deckFolderOf } from "../store/migrate.ts";
import { openStore } from "../store/store.ts";
import { createDeckDesk, type DeckDesk } from "./deck-desk.ts";
import { DeckWorkerFault } from "./job-thread.ts";

const ODD_WORKER = new URL("../../../fixtures/odd-deck-worker.ts", import.meta.url);

let folder: string;
let desk: DeckDesk;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "timbre-desk-"));
});
afterEach(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a job reads a deck that both threads then see in the same memory", async () => {
  const book = join(folder, "timbre.db");
  const store = openStore(book);
  const version = publishRates(store, [rateOf(["032", "Valparaíso", 200])]);
  desk = createDeckDesk({ book, decks: deckFolderOf(book) });
  const content = await desk.run("loadDeck", { sha256: store.decks.get(version)?.content ?? "" });
  expect(content.prefixKeys.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(rateAt(content, 0)).toMatchObject({ prefix: "032", description: "Valparaíso" });
  store.close();
});

test("a thread that was woken is loaded before the first job", async () => {
  desk = createDeckDesk({ book: join(folder, "timbre.db"), decks: folder });
  await desk.wake();
  await desk.wake();
  await expect(desk.run("loadDeck", { sha256: "none" })).rejects.toThrow(DeckWorkerFault);
});

test("a fault of a job is the answer to that job, and the thread goes on", async () => {
  desk = createDeckDesk({ book: join(folder, "timbre.db"), decks: folder });
  for (const name of ["missing", "also missing"]) {
    await expect(desk.run("loadDeck", { sha256: name })).rejects.toThrow(new RegExp(`loadDeck: .*${name}\\.deck`));
  }
});

describe("a thread", () => {
  const order = (sha256: string, options = {}) => desk.run("loadDeck", { sha256 }, options) as Promise<unknown>;
  beforeEach(() => {
    desk = createDeckDesk({ book: "", decks: "" }, ODD_WORKER);
  });

  test.each([
    { end: "exit", message: "loadDeck: the deck worker ended with 3" },
    { end: "throw", message: "loadDeck: the deck worker died: out of its mind" },
  ])("that ends by $end fails every job it had, and the next job gets a new one", async ({ end, message }) => {
    const working = order("work");
    const ending = order(end);
    await expect(working).rejects.toThrow(message);
    await expect(ending).rejects.toThrow(DeckWorkerFault);
    expect(await order("echo")).toEqual({ stopped: 0 });
  });

  test("tells its progress, is told to stop, and the caller does not wait for it", async () => {
    const abort = new AbortController();
    const begun = Promise.withResolvers<unknown>();
    const working = order("work", { signal: abort.signal, onProgress: begun.resolve });
    expect(await begun.promise).toBe("begun");
    const reason = new Error("the owner pressed Escape");
    abort.abort(reason);
    await expect(working).rejects.toBe(reason);
    const stopped = async (): Promise<number> => ((await order("echo")) as { stopped: number }).stopped;
    await expect.poll(stopped).toBe(1);
    await expect(order("echo", { signal: abort.signal })).rejects.toBe(reason);
  });

  test("is ended with the desk: what it had is rejected, and nothing new is taken", async () => {
    const working = order("work");
    const rejected = expect(working).rejects.toThrow("the core is closing");
    await desk.close();
    await rejected;
    await expect(order("echo")).rejects.toThrow("the core is closing");
  });
});
