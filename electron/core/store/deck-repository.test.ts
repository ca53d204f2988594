import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { rateOf } from "../../../fixtures/test-shop.ts";
import type { NewDeckVersion } from "./deck-repository.ts";
import { openStore, type Store } from "./store.ts";

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "timbre-decks-"));
  store = openStore(join(folder, "timbre.db"));
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const SELL = { side: "sell", scope: "shop" } as const;
const version = (effectiveUtc: number, rest: Partial<NewDeckVersion> = {}): NewDeckVersion => ({
  ...SELL,
  content: `content ${effectiveUtc}`,
  rateCount: 1,
  source: "edit",
  sourceSha256: null,
  baseVersion: null,
  effectiveUtc,
  publishedUtc: 0,
  publishedBy: "Marisol",
  ...rest,
});

describe("the version in force", () => {
  test.each([
    { at: 99, now: null, next: 1 },
    { at: 100, now: 1, next: 4 },
    { at: 150, now: 4, next: 2 },
    { at: 200, now: 2, next: null },
  ])("at $at is $now, then $next", ({ at, now, next }) => {
    for (const given of [version(100), version(200), version(50, { scope: "other" }), version(150), version(100, { side: "cost" })])
      store.decks.add(given);
    expect(store.decks.inForce(SELL, at)?.version ?? null).toBe(now);
    expect(store.decks.nextEffective(SELL, at)?.version ?? null).toBe(next);
  });

  test("of two that begin at once is the newer one", () => {
    store.decks.add(version(100));
    const newer = store.decks.add(version(100));
    expect(store.decks.inForce(SELL, 100)?.version).toBe(newer);
    expect(store.decks.nextEffective(SELL, 99)?.version).toBe(newer);
  });

  test("is never changed", () => {
    store.decks.add(version(100));
    expect(store.decks.get(1)).toEqual({ ...version(100), version: 1 });
    expect(store.decks.list(SELL, { limit: 1, offset: 1 })).toEqual({ total: 1, rows: [] });
  });
});

describe("a draft", () => {
  const draft = { ...SELL, baseVersion: null, content: "abc", source: "file.csv", refusedLines: 2, updatedUtc: 5, user: "Marisol" };
  const dear = rateOf(["032", "Valparaiso", 900]);
  const cheap = rateOf(["032", "Valparaiso", 100]);

  test("keeps its content from being swept, until it is removed", () => {
    store.decks.add(version(100, { content: "in force" }));
    store.drafts.put(draft);
    expect(store.decks.contentsInUse().toSorted()).toEqual(["abc", "in force"]);
    store.drafts.remove(SELL);
    expect(store.decks.contentsInUse()).toEqual(["in force"]);
    expect(store.drafts.get(SELL)).toBeNull();
  });

  test("knows the newest edit of each key, and takes steps back", () => {
    store.drafts.put(draft);
    store.drafts.appendStep(SELL, [{ key: "032||", rate: dear }]);
    store.drafts.appendStep(SELL, [
      { key: "032||", rate: cheap },
      { key: "02||", rate: null },
    ]);
    expect(store.drafts.edits(SELL)).toEqual([
      { key: "02||", rate: null },
      { key: "032||", rate: cheap },
    ]);
    expect(store.drafts.countEdits(SELL)).toBe(2);
    store.drafts.put({ ...draft, updatedUtc: 6 });
    expect(store.drafts.undoStep(SELL)).toBe(true);
    expect(store.drafts.edits(SELL)).toEqual([{ key: "032||", rate: dear }]);
    expect([store.drafts.undoStep(SELL), store.drafts.undoStep(SELL), store.drafts.hasSteps(SELL)]).toEqual([true, false, false]);
    expect(store.drafts.get(SELL)).toEqual({ ...draft, updatedUtc: 6 });
  });

  test("is removed with its edits", () => {
    store.drafts.put(draft);
    store.drafts.appendStep(SELL, [{ key: "032||", rate: dear }]);
    store.drafts.remove(SELL);
    store.drafts.put(draft);
    expect(store.drafts.countEdits(SELL)).toBe(0);
  });
});
