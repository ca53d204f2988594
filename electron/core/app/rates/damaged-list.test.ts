import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { clientOf } from "../../../../fixtures/rates-client.ts";
import { publishRates, rateOf, type TestShop, testShop } from "../../../../fixtures/test-shop.ts";

let shop: TestShop;
let owner: ReturnType<typeof clientOf>;
let operations = 0;
const operationId = () => `operation-${++operations}`;

/** The shop starts and finds the file of its price list damaged. */
beforeEach(async () => {
  shop = await testShop({ file: { decks: { default: { value: "1" }, costForm: "dialled" } } });
  publishRates(shop.core.store, [rateOf(["032", "Valparaiso", 300])]);
  damage(2);
  await shop.crashAndRestart();
  owner = clientOf(shop.core);
});
afterEach(() => shop.close());

function damage(version: number): void {
  const file = join(dirname(shop.book), "decks", `${shop.core.store.decks.get(version)?.content}.deck`);
  const bytes = readFileSync(file);
  bytes[bytes.length - 8] = (bytes.at(-8) ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

test("it is mended from the tariff screen, by importing a list", async () => {
  expect(await owner.rates.overview()).toMatchObject({ sell: null, drafts: [] });
  const bytes = Buffer.from("prefix,description,unit,value,increment\n032,Valparaiso,minute,240,1/1\n");
  const { id } = await owner.rates.import.open({ fileName: "prices.csv", bytes: bytes.length });
  await owner.rates.import.append({ id, base64: bytes.toString("base64") });
  const { settings } = await owner.rates.import.inspect({ id });
  for await (const said of await owner.rates.import.read({ id, settings })) expect(said.kind).not.toBe("failed");
  expect(await owner.rates.import.accept({ operationId: operationId(), id })).toMatchObject({ changes: 1 });
  await owner.rates.draft.publish({ operationId: operationId() });
  expect(shop.core.rates.quote("0322768005")).toMatchObject({ kind: "priced", deckVersion: 3, terms: { value: { digits: 240n } } });
});

test("its item is open as long as it is damaged, and resolved by the import that mends it", async () => {
  const open = () => shop.core.store.journal.openItems().map(({ kind }) => kind);
  expect(open()).toEqual(["deck-damaged"]);
  await shop.crashAndRestart();
  expect(open()).toEqual(["deck-damaged"]);
  publishRates(shop.core.store, [rateOf(["032", "Valparaiso", 300])]);
  await shop.core.rates.takeUpNewer();
  expect(open()).toEqual([]);
});

test("one that is whole again at the next start is nobody's item any more", async () => {
  damage(2);
  await shop.crashAndRestart();
  expect(shop.core.rates.isDamaged("sell")).toBe(false);
  expect(shop.core.store.journal.openItems()).toEqual([]);
});

test("it is mended by going back to a version that can be read, and by no other", async () => {
  const restore = (version: number) => owner.rates.restore({ operationId: operationId(), version });
  await expect(restore(2)).rejects.toMatchObject({ code: "rates/bad-file" });
  expect(shop.core.store.decks.get(3)).toBeNull();
  expect(await restore(1)).toMatchObject({ version: 3, source: "restore 1", state: "in-force" });
  expect(shop.core.rates.quote("0322768005")).toMatchObject({ kind: "priced", deckVersion: 3 });
});

test("nothing is edited by hand in it: the edits would be the whole list", async () => {
  const put = {
    operationId: operationId(),
    rates: [{ rate: { prefix: "0051", description: "Perú", unit: "minute" as const, value: "95" } }],
  };
  await expect(owner.rates.draft.put(put)).rejects.toMatchObject({ code: "rates/bad-file" });
  expect((await owner.rates.overview()).drafts).toEqual([]);
});

test("a draft that was begun on it is not shown and can be thrown away", async () => {
  const of = { side: "sell" as const, scope: "shop" };
  const draft = { ...of, baseVersion: 2, content: null, source: "edit", refusedLines: 0, updatedUtc: 0, user: "owner" };
  shop.core.store.drafts.put(draft);
  shop.core.store.drafts.appendStep(of, [{ key: "032||", rate: rateOf(["032", "Valparaiso", 400]) }]);
  expect((await owner.rates.overview()).drafts).toEqual([]);
  await expect(owner.rates.draft.publish({ operationId: operationId() })).rejects.toMatchObject({ code: "rates/bad-file" });
  expect(await owner.rates.draft.discard({ operationId: operationId() })).toMatchObject({ draft: null });
  expect(shop.core.store.drafts.get(of)).toBeNull();
});

test("nobody is quoted a price at which no call is let out", async () => {
  expect(await owner.rates.search({ text: "0322768005" })).toMatchObject([{ value: null, refused: "no-price" }]);
  const abroad = shop.core.store.decks.get(publishRates(shop.core.store, [rateOf(["0051", "Perú", 90])], Number.MAX_SAFE_INTEGER));
  if (abroad === null) throw new Error("nothing was published");
  shop.core.store.decks.add({ ...abroad, side: "cost", effectiveUtc: 0 });
  await shop.core.rates.takeUpNewer();
  expect(shop.core.rates.deck("cost")).not.toBeNull();
  expect(await owner.rates.search({ text: "0051" })).toMatchObject([{ value: null }]);
  await expect(owner.rates.search({ text: "valparaiso" })).rejects.toMatchObject({ code: "rates/bad-file" });
});
