import { afterEach, expect, test } from "vitest";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import type { PrintOutcome, ReceiptPrinter } from "../../../shared/ports/receipt-printer.ts";
import type { PrinterFault } from "../../../shared/receipt/printer-fault.ts";
import { chargeAccount } from "./charge-account.ts";
import { healthView } from "./health.ts";

let shop: TestShop;
afterEach(() => shop.close());

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A printer that says what it lacks; `inMidTicket`: it says so only behind the next ticket. */
function sayingPrinter() {
  let [papers, tries] = [0, 0];
  let lack: PrinterFault | null = null;
  let inMidTicket: PrinterFault | null = null;
  const printer: ReceiptPrinter = {
    columns: 48,
    print: async (): Promise<PrintOutcome> => {
      tries += 1;
      if (lack !== null) return { kind: "not-printed", reason: lack };
      papers += 1;
      lack = inMidTicket;
      return lack === null ? { kind: "printed" } : { kind: "unknown", reason: lack };
    },
    openDrawer: async () => ({ kind: "printed" }),
    check: async () => lack,
    close: async () => {},
  };
  return {
    printer,
    papers: () => papers,
    tries: () => tries,
    lacks: (fault: PrinterFault | null) => {
      [lack, inMidTicket] = [fault, null];
    },
    endsInMidTicket: () => {
      inMidTicket = "printer/no-paper";
    },
  };
}

async function charge(operationId: string): Promise<void> {
  shop.call("4311", "0322768005", 60_000);
  expect(chargeAccount(shop.core, shop.actor, { operationId, cabin: 1, tender: { method: "cash" }, print: true })).toMatchObject({
    ok: true,
  });
  await settled();
}

const printing = () => healthView(shop.core).printer;

async function open(paper: ReturnType<typeof sayingPrinter>): Promise<void> {
  shop = await testShop({ printer: paper.printer, file: { printer: { device: "tcp:127.0.0.1:9100" } } });
}

test("without paper the sale stands and its receipt waits; a night without paper costs the book no row", async () => {
  const paper = sayingPrinter();
  await open(paper);
  paper.lacks("printer/no-paper");
  await charge("op-00001");
  expect(printing()).toEqual({ state: "not-responding", fault: "printer/no-paper", pending: 1 });
  for (let poll = 0; poll < 50; poll += 1) {
    shop.time.pass(2_000);
    await settled();
  }
  expect([paper.tries(), printing().fault]).toEqual([1, "printer/no-paper"]);
  paper.lacks("printer/cover-open");
  shop.time.pass(2_000);
  await settled();
  expect(printing().fault).toBe("printer/cover-open");
  paper.lacks(null);
  shop.time.pass(2_000);
  await settled();
  expect([printing(), paper.papers()]).toEqual([{ state: "ok", fault: null, pending: 0 }, 1]);
});

test("a roll that ends within a ticket leaves it to a person, and the state to the printer's own word", async () => {
  const paper = sayingPrinter();
  await open(paper);
  paper.endsInMidTicket();
  await charge("op-00001");
  expect(printing()).toEqual({ state: "not-responding", fault: "printer/no-paper", pending: 0 });
  expect(shop.core.store.journal.openItems().map(({ kind, detail }) => [kind, JSON.parse(detail).reason])).toEqual([
    ["print-unknown", "printer/no-paper"],
  ]);
  paper.lacks(null);
  shop.time.pass(2_000);
  await settled();
  expect([printing(), paper.papers()]).toEqual([{ state: "ok", fault: null, pending: 0 }, 1]);
});
