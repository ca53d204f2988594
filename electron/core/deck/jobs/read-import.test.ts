import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { importSettingsSchema } from "../../../../shared/contract/rates-view.ts";
import { openStore, type Store } from "../../store/store.ts";
import { createDeckDesk, type DeckDesk } from "../deck-desk.ts";
import { keptSettingsKey, keptSettingsText } from "../read/kept-settings.ts";
import { type ReadProgress, readImport } from "./read-import.ts";

let folder: string;
let store: Store;
let desk: DeckDesk;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "timbre-import-"));
  store = openStore(join(folder, "timbre.db"));
  desk = createDeckDesk({ book: join(folder, "timbre.db"), decks: join(folder, "decks") });
});
afterEach(async () => {
  await desk.close();
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

function fileOf(text: string): string {
  const path = join(folder, "list.csv");
  writeFileSync(path, text);
  return path;
}

async function inspected(file: string) {
  const seen = await desk.run("inspectImport", { file, side: "cost", currencyDecimal: "," });
  if (!seen.ok) throw new Error(seen.error.message);
  return seen.value;
}

test("a list becomes a deck file, and the book is as it was", async () => {
  const file = fileOf("Prefijo;Destino;Precio\n51;Perú;0,5\n52;;0,7\n");
  const { settings } = await inspected(file);
  const read = await desk.run("readImport", { file, settings, bands: {}, form: "e164" });
  expect(read).toMatchObject({
    ok: true,
    value: {
      accepted: 1,
      refused: 1,
      refusedLines: [{ line: 3, code: "rate/no-description" }],
      content: expect.stringMatching(/^[\da-f]{64}$/),
    },
  });
  expect(readdirSync(join(folder, "decks"))).toEqual([`${read.ok ? read.value.content : ""}.deck`]);
  expect(store.decks.list({ side: "cost", scope: "shop" }, { limit: 9, offset: 0 }).total).toBe(0);
});

function longList(): string {
  const rows = Array.from({ length: 60_000 }, (_, at) => `${1_000_000 + at};Destino ${at};0,5`);
  return fileOf(`Prefijo;Destino;Precio\n${rows.join("\n")}\n`);
}

test("progress is told, and whoever stops waiting is answered at once", async () => {
  const file = longList();
  const { settings } = await inspected(file);
  const stop = new AbortController();
  const told: ReadProgress[] = [];
  const onProgress = (progress: ReadProgress) => {
    told.push(progress);
    stop.abort(new Error("the owner went home"));
  };
  const order = { file, settings, bands: {}, form: "e164" } as const;
  await expect(desk.run("readImport", order, { signal: stop.signal, onProgress })).rejects.toThrow("the owner went home");
  expect(told[0]).toMatchObject({ kind: "progress", phase: "reading" });
});

test("a list nobody waits for any more is read no further and leaves no deck file", async () => {
  const file = longList();
  const { settings } = await inspected(file);
  let breaths = 0;
  const reading = readImport(
    { file, settings, bands: {}, form: "e164" },
    {
      deckFile: () => expect.unreachable(),
      writeDeck: () => expect.unreachable("nothing is written"),
      readBook: () => expect.unreachable(),
      progress: () => {},
      isCancelled: () => breaths > 1,
      stopIfCancelled: () => {
        if (breaths > 1) throw new Error("cancelled");
      },
      breathe: async () => {
        breaths += 1;
      },
    },
  );
  await expect(reading).rejects.toThrow("cancelled");
  expect(breaths).toBe(2);
});

test("a file that is no list is an answer, not a fault", async () => {
  const file = fileOf("%PDF-1.7");
  expect(await desk.run("inspectImport", { file, side: "cost", currencyDecimal: "," })).toMatchObject({
    ok: false,
    error: { code: "file/binary" },
  });
  const gone = await desk.run("inspectImport", { file: join(folder, "gone"), side: "cost", currencyDecimal: "," });
  expect(gone).toMatchObject({ ok: false, error: { code: "file/missing" } });
});

test("what a provider's columns mean is kept, and known again by their names", async () => {
  const file = fileOf("A;B;C\n51;Perú;0,5\n");
  const said = {
    columns: { prefix: 0, description: 1, value: 2 },
    defaultUnit: "second",
    defaultIncrement: "30/6",
    decimal: ",",
  } as const;
  const settings = importSettingsSchema.parse(said);
  store.settings.set(keptSettingsKey("cost", "Ñandú SpA"), keptSettingsText(settings, ["A", "B", "C"]));
  store.settings.set(keptSettingsKey("cost", "other"), keptSettingsText(settings, ["A", "C", "B"]));
  store.settings.set(keptSettingsKey("sell", "sales"), keptSettingsText(settings, ["A", "B", "C"]));
  store.settings.set(keptSettingsKey("cost", "broken"), "{");
  expect(await inspected(file)).toMatchObject({
    recognised: "Ñandú SpA",
    providers: ["other", "Ñandú SpA"],
    settings: { ...said, delimiter: ";", header: true, provider: "Ñandú SpA" },
  });
});
