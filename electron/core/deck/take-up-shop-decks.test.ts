import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { TEST_SHOP_FILE } from "../../../fixtures/test-shop.ts";
import { silentLogger } from "../../node-kit/logger.ts";
import { parseShopFile } from "../shop/read-shop-file.ts";
import { openStore, type Store } from "../store/store.ts";
import { importDeck } from "./import-deck.ts";
import { takeUpShopDecks } from "./take-up-shop-decks.ts";

const LIST = "prefix,description,unit,value,increment\n032,Valparaiso,minute,200,1/1\n";
const OF = { side: "sell", scope: "shop" } as const;
let folder: string;
let store: Store;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "timbre-take-up-"));
  store = openStore(join(folder, "timbre.db"));
  writeFileSync(join(folder, "sell.csv"), LIST);
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function takeUp(atUtc: number): Promise<unknown> {
  const shop = parseShopFile(JSON.stringify({ ...TEST_SHOP_FILE, decks: { sell: "sell.csv" } }));
  if (!shop.ok) throw new Error(shop.error.join("\n"));
  return takeUpShopDecks(store, shop.value, folder, { atUtc, log: silentLogger });
}

const fileOf = (content: string | undefined) => join(folder, "decks", `${content}.deck`);
const inForce = () => store.decks.inForce(OF, 10_000);
const openKinds = () => store.journal.items({ open: true }).map((item) => item.kind);

function damage(): void {
  const file = fileOf(inForce()?.content);
  const bytes = readFileSync(file);
  bytes[bytes.length - 8] = (bytes.at(-8) ?? 0) ^ 1;
  writeFileSync(file, bytes);
  store.journal.openItem({ atUtc: 1_500, kind: "deck-damaged", callId: null, detail: "sell 1: the deck file is damaged" });
}

test("a damaged list is made again from the source shop.json names, under its own version, and its item is resolved", async () => {
  await takeUp(1_000);
  damage();
  expect(() => store.deckFiles.read(inForce()?.content ?? "")).toThrow("damaged");
  store.journal.openItem({ atUtc: 1_500, kind: "deck-damaged", callId: null, detail: "cost 7: the deck file is damaged" });
  expect(await takeUp(2_000)).toMatchObject({ ok: true });
  expect(inForce()?.version).toBe(1);
  expect(() => store.deckFiles.read(inForce()?.content ?? "")).not.toThrow();
  expect(store.journal.items({ open: true })).toMatchObject([{ detail: "cost 7: the deck file is damaged" }]);
});

test("a lost one too", async () => {
  await takeUp(1_000);
  rmSync(join(folder, "decks"), { recursive: true });
  await takeUp(2_000);
  expect(readdirSync(join(folder, "decks"))).toEqual([`${inForce()?.content}.deck`]);
});

test("a list that came from elsewhere is not put in its place", async () => {
  await takeUp(1_000);
  const other = join(folder, "other.csv");
  writeFileSync(other, LIST.replace("200", "300"));
  await importDeck(store, { ...OF, file: other, atUtc: 1_200 });
  damage();
  expect(await takeUp(2_000)).toMatchObject({ ok: true });
  expect(inForce()?.version).toBe(2);
  expect(() => store.deckFiles.read(inForce()?.content ?? "")).toThrow("damaged");
  expect(openKinds()).toEqual(["deck-damaged"]);
});

test("one whose source reads as another list today is imported anew", async () => {
  await takeUp(1_000);
  const first = inForce();
  damage();
  // As if an earlier Timbre had read the same file differently.
  store.decks.add({ ...(first as NonNullable<typeof first>), content: "0".repeat(64), effectiveUtc: 1_600, publishedUtc: 1_600 });
  expect(await takeUp(2_000)).toMatchObject({ ok: true });
  expect(inForce()?.version).toBe(3);
  expect(() => store.deckFiles.read(inForce()?.content ?? "")).not.toThrow();
});
