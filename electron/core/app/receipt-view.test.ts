import { afterEach, expect, test, vi } from "vitest";
import { TEST_SHOP_FILE, type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import type { ReceiptPrinter } from "../../../shared/ports/receipt-printer.ts";
import { layoutText } from "../../../shared/receipt/layout-text.ts";
import type { ReceiptDocument } from "../../../shared/receipt/receipt-document.ts";
import { chargeAccount } from "./charge-account.ts";
import { receiptView } from "./receipt-view.ts";
import { reprintSale } from "./reprint-sale.ts";

let shop: TestShop;
afterEach(() => shop.close());

function sell(print: boolean): string {
  shop.call("4311", "0322768005", 68_000);
  const sale = chargeAccount(shop.core, shop.actor, {
    operationId: "op-00001",
    cabin: 1,
    tender: { method: "cash", received: undefined },
    print,
  });
  if (!sale.ok) throw new Error(sale.error.code);
  return sale.value.id;
}

test("the preview is the document that went to the printer, at the printer's width, whatever the shop is called later", async () => {
  const printed: ReceiptDocument[] = [];
  const printer: ReceiptPrinter = {
    columns: 32,
    print: async (document) => {
      printed.push(document);
      return { kind: "printed" };
    },
    openDrawer: async () => ({ kind: "printed" }),
    check: async () => null,
    close: async () => {},
  };
  shop = await testShop({ file: { ...TEST_SHOP_FILE, printer: { device: "file:/dev/null", columns: 32 } }, printer });
  const id = sell(true);
  reprintSale(shop.core, shop.actor, { operationId: "op-00002", id });
  await vi.waitUntil(() => printed.length > 0);
  await shop.core.printing.stop();
  const [original] = printed;
  if (original === undefined) throw new Error("nothing was printed");
  Object.assign(shop.core.shop.file.shop, { name: "Otro nombre" });
  expect(receiptView(shop.core, id)).toEqual({ ok: true, value: { columns: 32, lines: layoutText(original, 32), copies: 1 } });
});

test("a shop without a printer sees its receipts at 48 columns", async () => {
  shop = await testShop();
  const view = receiptView(shop.core, sell(true));
  expect(view).toMatchObject({ ok: true, value: { columns: 48, copies: 0 } });
  const lines = view.ok ? view.value.lines : [];
  expect(Math.max(...lines.map((line) => line.length))).toBe(48);
  expect(lines.find((line) => line.startsWith("TOTAL"))).toMatch(/\$230$/);
});

test("a receipt nobody made is not found", async () => {
  shop = await testShop();
  expect(receiptView(shop.core, "none")).toMatchObject({ ok: false, error: { code: "request/not-found" } });
});

test("the tax on a receipt is that of its own calls, whatever the shop's tax is later", async () => {
  shop = await testShop({ file: { tax: { percent: "19", name: "IVA" } } });
  const id = sell(false);
  const taxLine = () => {
    const view = receiptView(shop.core, id);
    return view.ok ? view.value.lines.find((line) => line.startsWith("Incluye")) : undefined;
  };
  expect(taxLine()).toMatch(/^Incluye IVA 19 % +\$36$/);
  Object.assign(shop.core.shop.file, { tax: { percent: "21", name: "IVA", prices: "included" } });
  expect(taxLine()).toMatch(/^Incluye IVA 19 % +\$36$/);
  Object.assign(shop.core.shop.file, { tax: undefined });
  expect(taxLine()).toMatch(/^Incluye impuesto 19 % +\$36$/);
});

test("a sale from before the shop had a tax shows none", async () => {
  shop = await testShop();
  const id = sell(false);
  Object.assign(shop.core.shop.file, { tax: { percent: "19", name: "IVA", prices: "included" } });
  const view = receiptView(shop.core, id);
  expect(view.ok ? view.value.lines.join("\n") : "").not.toContain("IVA");
});
