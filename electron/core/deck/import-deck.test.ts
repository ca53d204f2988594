import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStore, type Store } from "../store/store.ts";
import { type DeckOrder, importDeck } from "./import-deck.ts";

const OWN = "prefix,description,unit,value,increment";
const OF = { side: "sell", scope: "shop" } as const;
let folder: string;
let store: Store;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "timbre-import-"));
  store = openStore(join(folder, "timbre.db"));
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

function order(text: string, more: Partial<DeckOrder> = {}): DeckOrder {
  const file = join(folder, "list.csv");
  writeFileSync(file, text);
  return { ...OF, file, atUtc: 1_000, ...more };
}

const versions = () => store.decks.list(OF, { limit: 9, offset: 0 }).total;

test("all lines are imported, and told how they differ from those in force", async () => {
  await importDeck(store, order(`${OWN}\n032,Valparaiso,minute,200,1/1\n51,Perú,minute,1,1/1\n53,Cuba,minute,9,1/1\n`));
  const second = await importDeck(
    store,
    order(`${OWN}\n032,Valparaiso,minute,250,1/1\n51,Perú,minute,1,1/1\n52,México,minute,2,1/1\n`, { atUtc: 2_000 }),
  );
  expect(second).toMatchObject({
    ok: true,
    value: { accepted: 3, refused: [], refusedCount: 0, counts: { up: 1, same: 1, new: 1, gone: 1 } },
  });
  expect(store.decks.inForce(OF, 2_000)).toMatchObject({
    rateCount: 3,
    baseVersion: 1,
    sourceSha256: expect.stringMatching(/^[\da-f]{64}$/),
  });
});

test("a deck in force that cannot be read any more does not keep a new one out", async () => {
  const text = `${OWN}\n032,Valparaiso,minute,200,1/1\n`;
  await importDeck(store, order(text));
  for (const name of readdirSync(join(folder, "decks"))) writeFileSync(join(folder, "decks", name), "damaged");
  expect(await importDeck(store, order(text, { atUtc: 2_000 }))).toMatchObject({ ok: true, value: { version: 2, counts: { new: 1 } } });
  const inForce = store.decks.inForce(OF, 2_000);
  expect(store.deckFiles.read(inForce?.content ?? "")).toBeDefined();
});

test("one refused line imports none, and the good ones only knowingly", async () => {
  const text = `${OWN}\n032,Valparaiso,minute,200,1/1\nx,No,minute,1,1/1\n`;
  expect(await importDeck(store, order(text))).toMatchObject({ ok: true, value: { version: null, accepted: 1, refused: [{ line: 3 }] } });
  expect([versions(), readdirSync(folder).includes("decks")]).toEqual([0, false]);
  expect(await importDeck(store, order(text, { skipsRefused: true }))).toMatchObject({ ok: true, value: { accepted: 1, refusedCount: 1 } });
  expect(versions()).toBe(1);
});

test("a trial changes nothing", async () => {
  const tried = await importDeck(store, order(`${OWN}\n51,Perú,minute,1,1/1\n`, { dryRun: true, keepAs: "carrier" }));
  expect(tried).toMatchObject({ ok: true, value: { version: null, accepted: 1, counts: { new: 1 } } });
  expect([versions(), readdirSync(folder).includes("decks"), store.settings.get("import.settings.sell.carrier")]).toEqual([0, false, null]);
});

test("a list is in force from its day on", async () => {
  await importDeck(store, order(`${OWN}\n51,Perú,minute,1,1/1\n`, { effectiveUtc: 5_000 }));
  expect([store.decks.inForce(OF, 4_999), store.decks.inForce(OF, 5_000)?.rateCount]).toEqual([null, 1]);
});

test("settings kept under a provider's name read its next list", async () => {
  const given = { columns: { prefix: 1, description: 0, value: 2 }, defaultUnit: "second" } as const;
  await importDeck(store, order("N;P;V\nPerú;51;0,5\n", { map: "auto", given, keepAs: "carrier", currencyDecimal: "," }));
  expect(await importDeck(store, order("N;P;V\nCuba;53;0,7\n", { map: "carrier" }))).toMatchObject({ ok: true, value: { accepted: 1 } });
});

test.each([
  ["prefix,value\n1,2", "plain", "file/missing-column", "lacks description, unit"],
  [`${OWN},colour\n`, "plain", "file/unknown-column", "unknown column colour"],
  [`${OWN}\n"032,x`, "plain", "file/not-csv", "cannot be read as CSV"],
  ["a,b\n1,2", "nobody", "file/unknown-map", "nobody"],
  ["Destino;Precio\nPerú;1,5\n", "auto", "file/missing-column", "prefix"],
])("%j by %s is refused whole: %s", async (text, map, code, words) => {
  expect(await importDeck(store, order(text, { map }))).toEqual({ ok: false, error: { code, message: expect.stringContaining(words) } });
});
