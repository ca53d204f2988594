import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { clientOf } from "../../../../fixtures/rates-client.ts";
import { type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import type { Role } from "../../../../shared/contract/role.ts";

let shop: TestShop;
beforeEach(async () => {
  shop = await testShop({ file: { decks: { markupPercent: "10" } } });
  const owner = clientOf(shop.core);
  const rates = [{ rate: { prefix: "51", description: "=Perú;x", unit: "second" as const, value: "1.5", increment: "30/6" } }];
  await owner.rates.draft.put({ operationId: "operation-1", side: "cost", rates });
  await owner.rates.draft.publish({ operationId: "operation-2", side: "cost" });
});
afterEach(() => shop.close());

async function exported(role: Role, query: { text?: string; format: "csv" | "xlsx" }): Promise<{ fileName: string; bytes: Buffer }> {
  let [fileName, base64] = ["", ""];
  for await (const piece of await clientOf(shop.core, role).rates.export(query))
    [fileName, base64] = [piece.fileName, base64 + piece.base64];
  return { fileName, bytes: Buffer.from(base64, "base64") };
}

const LEFT = () => (existsSync(join(dirname(shop.book), "imports")) ? readdirSync(join(dirname(shop.book), "imports")) : []);

test("an owner's list holds costs, a cashier's does not; no spreadsheet computes it, and nothing is left behind", async () => {
  const owner = await exported("owner", { text: "peru", format: "csv" });
  expect(owner.fileName).toBe("tarifas-sell-2026-11-21.csv");
  expect(owner.bytes.toString("utf8").split("\r\n")).toEqual([
    "\ufeffprefix;description;unit;value;increment;connect;minimum;grace;from;until;band;source;cost;cost unit;markup %",
    '0051;"\'=Perú;x";second;1,65;30/6;0;0;0;;;;cost+markup;1,5;second;10',
    "",
  ]);
  const cashier = (await exported("cashier", { format: "csv" })).bytes.toString("utf8");
  expect(cashier).toContain(";1,65;");
  expect(cashier).not.toMatch(/cost |markup %|;1,5;|;10\r/);
  expect(LEFT()).toEqual([]);
});

test("a workbook is one, and a reader that goes away leaves no file", async () => {
  expect((await exported("owner", { format: "xlsx" })).bytes.subarray(0, 2).toString()).toBe("PK");
  for await (const piece of await clientOf(shop.core).rates.export({ format: "csv" })) {
    expect(piece.base64.length).toBeGreaterThan(0);
    break;
  }
  expect(LEFT()).toEqual([]);
});
