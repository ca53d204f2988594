import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { clientOf } from "../../../../../fixtures/rates-client.ts";
import { type TestShop, testShop } from "../../../../../fixtures/test-shop.ts";
import type { ImportProgress } from "../../../../../shared/contract/rates-view.ts";

let shop: TestShop;
let owner: ReturnType<typeof clientOf>;
let operations = 0;
const operationId = () => `operation-${++operations}`;
const HEADER = "prefix,description,unit,value,increment";

beforeEach(async () => {
  shop = await testShop();
  owner = clientOf(shop.core);
});
afterEach(() => shop.close());

async function upload(text: string, fileName = "prices.csv"): Promise<string> {
  const bytes = Buffer.from(text);
  const { id } = await owner.rates.import.open({ fileName, bytes: bytes.length });
  for (let at = 0; at < bytes.length; at += 1_000_000)
    await owner.rates.import.append({ id, base64: bytes.subarray(at, at + 1_000_000).toString("base64") });
  return id;
}

async function read(id: string, more: object = {}): Promise<ImportProgress[]> {
  const { settings } = await owner.rates.import.inspect({ id });
  const said: ImportProgress[] = [];
  for await (const progress of await owner.rates.import.read({ id, settings, ...more })) said.push(progress);
  return said;
}

const accept = (id: string, more: object = {}) => owner.rates.import.accept({ operationId: operationId(), id, ...more });

describe("an imported list", () => {
  test("becomes the draft, its wrong lines left out knowingly", async () => {
    const id = await upload(`${HEADER}\n032,Valparaiso,minute,240,1/1\n51,Perú,minute,x,1/1\n0051,Perú,minute,90,1/1\n`);
    const done = (await read(id)).at(-1);
    expect(done).toMatchObject({ kind: "done", accepted: 2, refused: 1, refusedLines: [{ line: 3 }], counts: { up: 1, new: 1, gone: 4 } });
    expect(await owner.rates.import.refused({ id })).toMatchObject({ total: 1, rows: [{ line: 3, field: "value" }] });
    expect((await owner.rates.import.changes({ id, tab: "up" })).rows).toMatchObject([{ key: "032||", percent: "20" }]);
    await expect(accept(id)).rejects.toMatchObject({ code: "rates/refused-lines", data: { lines: 1 } });
    expect((await owner.rates.overview()).drafts).toEqual([]);
    expect(await accept(id, { skipRefused: true })).toMatchObject({ changes: 6, source: "prices.csv", refusedLines: 1, canUndo: false });
    const edited = await owner.rates.draft.put({
      operationId: operationId(),
      rates: [{ rate: { prefix: "0051", description: "Perú", unit: "minute", value: "95" } }],
    });
    expect(edited.draft).toMatchObject({ changes: 6, canUndo: true });
    const deck = await owner.rates.draft.publish({ operationId: operationId(), acceptLargeChanges: true });
    expect(deck).toMatchObject({ rates: 2, source: "prices.csv" });
    expect(shop.core.rates.quote("0051987654321")).toMatchObject({ kind: "priced", prefix: "0051" });
    expect(shop.core.rates.quote("021234567")).toMatchObject({ kind: "refused" });
  });

  test("keeps what is in force beside it where that is wanted", async () => {
    const id = await upload(`${HEADER}\n032,Valparaiso,minute,240,1/1\n0051,Perú,minute,90,1/1\n`);
    expect((await read(id, { keepGone: true })).at(-1)).toMatchObject({ counts: { up: 1, new: 1, gone: 0, same: 4 } });
    expect(await accept(id)).toMatchObject({ changes: 2 });
  });

  test("is read the same way the next time, by its provider's name", async () => {
    const text = "Código;Destino;Precio\n032;Valparaiso;240\n";
    const first = await upload(text);
    const { settings } = await owner.rates.import.inspect({ id: first });
    const kept = { ...settings, columns: { prefix: 0, description: 1, value: 2 }, defaultIncrement: "60/60", provider: "ACME" };
    for await (const _ of await owner.rates.import.read({ id: first, settings: kept })) void _;
    await accept(first);
    const again = await owner.rates.import.inspect({ id: await upload(text) });
    expect(again).toMatchObject({ recognised: "ACME", providers: ["ACME"], settings: { defaultIncrement: "60/60" } });
  });
});

describe("what cannot be imported", () => {
  test("a file that is none changes nothing and says why", async () => {
    const id = await upload("\u0000\u0001\u0002");
    await expect(owner.rates.import.inspect({ id })).rejects.toMatchObject({ code: "rates/bad-file" });
    await expect(accept(id)).rejects.toMatchObject({ code: "rates/import-not-read" });
  });

  test("a file that is not there whole, or longer than was said", async () => {
    const { id } = await owner.rates.import.open({ fileName: "x.csv", bytes: 4 });
    await expect(owner.rates.import.inspect({ id })).rejects.toMatchObject({ code: "rates/import-not-read" });
    const append = (text: string) => owner.rates.import.append({ id, base64: Buffer.from(text).toString("base64") });
    expect(await append("abc")).toEqual({ received: 3 });
    await expect(append("de")).rejects.toMatchObject({ code: "request/invalid" });
    await expect(owner.rates.import.inspect({ id: "nothing" })).rejects.toMatchObject({ code: "request/not-found" });
  });

  test("a fifth file at once: the oldest is given up, and no file outlives its import", async () => {
    const folder = join(dirname(shop.book), "imports");
    const ids: string[] = [];
    for (let i = 0; i < 5; i += 1) ids.push(await upload(`${HEADER}\n`));
    expect(readdirSync(folder)).toHaveLength(4);
    await expect(owner.rates.import.inspect({ id: ids[0] as string })).rejects.toMatchObject({ code: "request/not-found" });
    for (const id of ids) await owner.rates.import.close({ id });
    expect(readdirSync(folder)).toEqual([]);
    await upload(`${HEADER}\n`);
    await shop.crashAndRestart();
    expect(existsSync(folder)).toBe(false);
  });
});

test("100,000 rates: cancelled by closing the stream, then read, edited and published while calls are priced", async () => {
  const rows = Array.from(
    { length: 100_000 },
    (_, i) => `${1_000_000 + i * 7},${i % 10 === 0 ? "Zebra" : "Lion"} ${i % 900},minute,${(i % 500) + 1},1/1`,
  );
  const id = await upload([HEADER, ...rows].join("\n"));
  const { settings } = await owner.rates.import.inspect({ id });
  for await (const progress of await owner.rates.import.read({ id, settings })) {
    expect(progress).toMatchObject({ kind: "progress", phase: "reading" });
    break;
  }
  await expect(accept(id)).rejects.toMatchObject({ code: "rates/import-not-read" });
  const said = await read(id);
  expect(said.at(-1)).toMatchObject({ kind: "done", accepted: 100_000, refused: 0, counts: { new: 100_000, gone: 5 } });
  expect(said.filter(({ kind }) => kind === "progress").length).toBeGreaterThan(1);
  expect(await accept(id)).toMatchObject({ changes: 100_005 });
  await owner.rates.draft.remove({ operationId: operationId(), matching: { text: "zebra" } });
  const publishing = owner.rates.draft.publish({ operationId: operationId() });
  expect(shop.core.rates.quote("0322768005")).toMatchObject({ kind: "priced", prefix: "032" });
  const deck = await publishing;
  expect(deck.rates).toBe(90_000);
  expect(shop.core.rates.quote("0322768005")).toMatchObject({ kind: "refused" });
  expect(shop.core.rates.quote("1000007999")).toMatchObject({ kind: "priced", prefix: "1000007" });
}, 120_000);
