import { afterEach, test, vi } from "vitest";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import type { ReceiptPrinter } from "../../../shared/ports/receipt-printer.ts";
import type { ReceiptDocument } from "../../../shared/receipt/receipt-document.ts";

const MOMENTS = Array.from({ length: 12 }, (_, index) => index);
const note: ReceiptDocument = { lines: [{ kind: "rule", weight: "single" }], cut: true };

let shop: TestShop;
afterEach(() => shop.close());

/** So many turns of the promises' own queue. */
async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) await Promise.resolve();
}

test.each(MOMENTS)("a paper that comes %i turns after another was printed does not wait for a third", async (count) => {
  let papers = 0;
  const first = Promise.withResolvers<void>();
  const printer: ReceiptPrinter = {
    columns: 48,
    print: async () => {
      papers += 1;
      first.resolve();
      return { kind: "printed" };
    },
    openDrawer: async () => ({ kind: "printed" }),
    check: async () => null,
    close: async () => {},
  };
  shop = await testShop({ printer, file: { printer: { device: "tcp:127.0.0.1:9100" } } });
  shop.core.printing.note(note);
  await first.promise;
  await turns(count);
  shop.core.printing.note(note);
  // Nothing else wakes the queue: one that has lost the second paper never prints it.
  await vi.waitUntil(() => papers === 2);
});
