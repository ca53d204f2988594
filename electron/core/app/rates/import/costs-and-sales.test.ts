import { afterEach, beforeEach, expect, test } from "vitest";
import { clientOf } from "../../../../../fixtures/rates-client.ts";
import { publishRates, rateOf, type TestShop, testShop } from "../../../../../fixtures/test-shop.ts";

let shop: TestShop;
let owner: ReturnType<typeof clientOf>;
let operations = 0;
const operationId = () => `operation-${++operations}`;
const COSTS = [
  "prefix,description,unit,value,increment,connect",
  "51,Perú,minute,100,60/60,10",
  "519,Perú Móvil,second,0.0129,1/1,0",
  "5632,Valparaiso,minute,80,1/1,0",
].join("\n");

beforeEach(async () => {
  shop = await testShop();
  owner = clientOf(shop.core);
  publishRates(shop.core.store, [rateOf(["032", "Valparaiso", 200]), rateOf(["100", "INTERNAS", 50]), rateOf(["0051", "Perú", 90])]);
  await shop.core.rates.takeUpNewer();
});
afterEach(() => shop.close());

async function importList(side: "sell" | "cost"): Promise<string> {
  const bytes = Buffer.from(COSTS);
  const { id } = await owner.rates.import.open({ side, fileName: "andina.csv", bytes: bytes.length });
  await owner.rates.import.append({ id, base64: bytes.toString("base64") });
  const { settings } = await owner.rates.import.inspect({ id });
  for await (const said of await owner.rates.import.read({ id, settings })) expect(said.kind).not.toBe("failed");
  return id;
}

const acceptWith = (id: string, sellMarkupPercent?: string, keepSalePrices?: boolean) =>
  owner.rates.import.accept({
    ...{ operationId: operationId(), id, ...(sellMarkupPercent === undefined ? {} : { sellMarkupPercent }) },
    ...(keepSalePrices === undefined ? {} : { keepSalePrices }),
  });

test("costs alone are the rule: no draft of the sales", async () => {
  await acceptWith(await importList("cost"));
  expect((await owner.rates.overview()).drafts).toMatchObject([{ side: "cost", source: "andina.csv" }]);
});

test("the shop's own prices stay where it wants to keep them: only what it has no price for is made", async () => {
  await acceptWith(await importList("cost"), "12.5", true);
  const { rows, counts } = await owner.rates.draft.changes({ side: "sell" });
  expect(counts).toMatchObject({ up: 0, down: 0, new: 1, gone: 0 });
  expect(rows.map(({ key, after }) => [key, after?.value])).toEqual([["00519||", "0.014513"]]);
});

test("costs and sales with a markup are two drafts, and nothing else changes until they are published", async () => {
  expect(await acceptWith(await importList("cost"), "12.5")).toMatchObject({ side: "cost", changes: 3 });
  expect((await owner.rates.overview()).drafts).toMatchObject([
    { side: "sell", source: "andina.csv", refusedLines: 0 },
    { side: "cost", source: "andina.csv" },
  ]);
  const { rows, counts } = await owner.rates.draft.changes({ side: "sell" });
  expect(counts).toMatchObject({ up: 1, down: 1, new: 1, gone: 0, same: 1 });
  expect(rows.map(({ key, after }) => [key, after?.value])).toEqual(
    expect.arrayContaining([
      ["0051||", "112.5"],
      ["00519||", "0.014513"],
      ["032||", "90"],
    ]),
  );
  expect(shop.core.rates.quote("0051987654321")).toMatchObject({ prefix: "0051" });
});

test("published, it prices calls with the fees marked up and the shop's other prefixes as they were; it is taken back like any other", async () => {
  await acceptWith(await importList("cost"), "20");
  await owner.rates.draft.publish({ operationId: operationId(), side: "sell", acceptLargeChanges: true });
  await owner.rates.draft.publish({ operationId: operationId(), side: "cost" });
  expect(shop.core.rates.quote("005112345678")).toMatchObject({
    source: "sell",
    terms: { value: { digits: 120n, scale: 0 }, connect: { digits: 12n, scale: 0 }, increment: { first: 60, next: 60 } },
  });
  expect(shop.core.rates.quote("100")).toMatchObject({ source: "sell", destination: "INTERNAS" });
  await owner.rates.restore({ operationId: operationId(), version: 2 });
  expect(shop.core.rates.quote("005112345678")).toMatchObject({ terms: { value: { digits: 90n } } });
});

test("the draft of the sales is thrown away alone", async () => {
  await acceptWith(await importList("cost"), "20");
  await owner.rates.draft.discard({ operationId: operationId(), side: "sell" });
  expect((await owner.rates.overview()).drafts).toMatchObject([{ side: "cost" }]);
});

test("what cannot be is refused, and makes no draft", async () => {
  const refused = { code: "request/invalid" };
  await expect(acceptWith(await importList("sell"), "20")).rejects.toMatchObject(refused);
  const id = await importList("cost");
  await expect(acceptWith(id, "-5")).rejects.toThrow();
  // 100 and 999.999 % of it are more than any rate may be.
  await expect(acceptWith(id, "999999")).rejects.toMatchObject(refused);
  expect((await owner.rates.overview()).drafts).toEqual([]);
});
