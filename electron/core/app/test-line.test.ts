import { afterEach, expect, test } from "vitest";
import { scriptedPrinter } from "../../../fixtures/scripted-printer.ts";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { testLine } from "./test-line.ts";

let shop: TestShop;
afterEach(() => shop.close());

test("a line that answers is there again, at once; one that does not stays as it is", async () => {
  shop = await testShop({ printer: scriptedPrinter() });
  shop.engine.say({ kind: "line", line: "4311", state: "unreachable" });
  expect(await testLine(shop.core, 1)).toMatchObject({ ok: true, value: { line: "unreachable", state: "unreachable" } });
  shop.engine.answering.set("4311", "registered");
  expect(await testLine(shop.core, 1)).toMatchObject({ ok: true, value: { line: "registered", state: "free" } });
  expect(await testLine(shop.core, 99)).toMatchObject({ ok: false, error: { code: "cabin/unknown" } });
});
