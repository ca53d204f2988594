import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { clientOf } from "../../../../fixtures/rates-client.ts";
import { publishRates, rateOf, type TestShop, testShop } from "../../../../fixtures/test-shop.ts";

let shop: TestShop;
let owner: ReturnType<typeof clientOf>;
let operations = 0;
const operationId = () => `operation-${++operations}`;
const rate = (value: string) => ({ prefix: "032", description: "Valparaiso", unit: "minute" as const, value });

beforeEach(async () => {
  shop = await testShop();
  owner = clientOf(shop.core);
});
afterEach(() => shop.close());

function damage(content: string | null | undefined): void {
  const file = join(dirname(shop.book), "decks", `${content}.deck`);
  const bytes = readFileSync(file);
  bytes[bytes.length - 8] = (bytes.at(-8) ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

async function restart(): Promise<void> {
  await shop.crashAndRestart();
  owner = clientOf(shop.core);
}

async function importList(text: string): Promise<void> {
  const bytes = Buffer.from(text);
  const { id } = await owner.rates.import.open({ fileName: "prices.csv", bytes: bytes.length });
  await owner.rates.import.append({ id, base64: bytes.toString("base64") });
  const { settings } = await owner.rates.import.inspect({ id });
  for await (const said of await owner.rates.import.read({ id, settings })) expect(said.kind).not.toBe("failed");
  await owner.rates.import.accept({ operationId: operationId(), id });
}

const LIST = "prefix,description,unit,value,increment\n032,Valparaiso,minute,240,1/1\n";

describe("a draft whose base list was damaged later", () => {
  beforeEach(async () => {
    await owner.rates.draft.put({ operationId: operationId(), rates: [{ rate: rate("250") }] });
    // Another list comes into force, and the file of the one the draft was begun on is damaged.
    publishRates(shop.core.store, [rateOf(["032", "Valparaiso", 300]), rateOf(["0051", "Perú", 90])]);
    damage(shop.core.store.decks.get(1)?.content);
    await restart();
  });

  test("is told of, and all the rest of the screen is there", async () => {
    expect(await owner.rates.overview()).toMatchObject({
      sell: { version: 2 },
      drafts: [],
      damagedDrafts: [{ side: "sell", source: null, user: "owner" }],
      counts: { all: 2 },
    });
    expect(await owner.rates.list({})).toMatchObject({ total: 2 });
    expect(await owner.rates.countries({})).not.toEqual([]);
    expect(await clientOf(shop.core, "cashier").rates.overview()).toMatchObject({ drafts: [], damagedDrafts: [] });
  });

  test("takes no edit, shows no changes and is not published: each says that its file is bad", async () => {
    const bad = { code: "rates/bad-file" };
    await expect(owner.rates.draft.put({ operationId: operationId(), rates: [{ rate: rate("260") }] })).rejects.toMatchObject(bad);
    await expect(owner.rates.draft.changes({})).rejects.toMatchObject(bad);
    await expect(owner.rates.draft.replay({})).rejects.toMatchObject(bad);
    await expect(owner.rates.draft.publish({ operationId: operationId() })).rejects.toMatchObject(bad);
    expect(shop.core.rates.quote("0322768005")).toMatchObject({ kind: "priced", deckVersion: 2 });
  });

  test("is gone when it is thrown away", async () => {
    await owner.rates.draft.discard({ operationId: operationId() });
    expect(await owner.rates.overview()).toMatchObject({ drafts: [], damagedDrafts: [] });
    const edited = await owner.rates.draft.put({ operationId: operationId(), rates: [{ rate: rate("260") }] });
    expect(edited.draft).toMatchObject({ changes: 1 });
  });

  test("gives way to a list that is imported", async () => {
    await importList(LIST);
    expect(await owner.rates.overview()).toMatchObject({ drafts: [{ source: "prices.csv" }], damagedDrafts: [] });
  });
});

test("an imported draft whose own file is damaged is told of, and mended by importing the same file again", async () => {
  await importList(LIST);
  const draft = shop.core.store.drafts.get({ side: "sell", scope: "shop" });
  damage(draft?.content);
  await restart();
  expect(await owner.rates.overview()).toMatchObject({ sell: { version: 1 }, drafts: [], damagedDrafts: [{ source: "prices.csv" }] });
  await importList(LIST);
  expect(await owner.rates.overview()).toMatchObject({ drafts: [{ source: "prices.csv" }], damagedDrafts: [] });
});

test("a list that prices calls is whole in memory: its file, damaged since, is written anew", async () => {
  const file = shop.core.store.decks.get(1)?.content;
  damage(file);
  expect(await owner.rates.overview()).toMatchObject({ sell: { version: 1 }, drafts: [], damagedDrafts: [], counts: { all: 5 } });
  expect(() => shop.core.store.deckFiles.read(file ?? "")).not.toThrow();
  const edited = await owner.rates.draft.put({ operationId: operationId(), rates: [{ rate: rate("250") }] });
  expect(edited.draft).toMatchObject({ changes: 1 });
});
