import { afterEach, describe, expect, test } from "vitest";
import { clientOf } from "../../../../fixtures/rates-client.ts";
import { type ScriptedPrinter, scriptedPrinter } from "../../../../fixtures/scripted-printer.ts";
import { publishRates, rateOf, type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import { micros } from "../../../../shared/money/micros.ts";
import { columnsOf } from "../../../../shared/receipt/printable-text.ts";

/** As long as a price list lets a name be, and one long word of it wider than the paper. */
const LONGEST = `Territorio Antártico ${"Norteamericanísimo".repeat(3)} · Móvil satelital `.padEnd(120, "x");
/** Pesos for the answer alone: with the minute an amount of ten signs, "$1.236.566". */
const CONNECT = 1_234_567;
const DEAR = 1_999;
const MINUTE_MS = 60_000;

let shop: TestShop;
let printer: ScriptedPrinter;
let cashier: ReturnType<typeof clientOf>;

afterEach(() => shop.close());

async function open(columns: 32 | 42 | 48): Promise<void> {
  printer = scriptedPrinter([], columns);
  shop = await testShop({
    printer,
    file: {
      shop: {
        name: "Locutorio y Centro de Llamados Internacionales de la Estación Central",
        address: "Avenida Libertador Bernardo O'Higgins 3350",
      },
      printer: { device: "file:/dev/null", columns },
      rounding: { cash: { to: "10", halfDown: true } },
    },
  });
  publishRates(shop.core.store, [
    { ...rateOf(["0049", LONGEST, DEAR]), connect: micros(CONNECT * 1_000_000) },
    rateOf(["032", "Valparaiso", 200]),
  ]);
  await shop.core.rates.takeUpNewer();
  cashier = clientOf(shop.core);
}

/** A minute of the dearest, a cheap one, a reprint, a part given back, a deposit, a quote, and the close of the shift. */
async function aDayOnPaper(): Promise<void> {
  const known = new Set<string>();
  const id = () => {
    known.add(`op-${known.size}`);
    return `op-${known.size}`;
  };
  shop.call("4311", "0049301234567", MINUTE_MS);
  shop.call("4311", "0322768005", MINUTE_MS);
  const sale = await cashier.sales.charge({ operationId: id(), cabin: 1, tender: { method: "cash", received: "99999999" } });
  await cashier.sales.reprint({ id: sale.id, operationId: id() });
  await cashier.sales.refund({ id: sale.id, operationId: id(), amount: "1234560", reason: "Cortesía de la casa por la espera" });
  await cashier.cabins.openSession({ number: 2, operationId: id(), mode: "prepaid", deposit: "9876540" });
  await cashier.rates.printQuote({ operationId: id(), text: "0049301234567" });
  await cashier.cabins.depositBack({ number: 2, operationId: id() });
  await cashier.shifts.close({ operationId: id(), count: { "20000": 1 }, reason: "Prueba de papel angosto", carry: true });
  await printer.tried(7);
}

describe.each([32, 42, 48] as const)("paper of %i columns with the longest name a price list may hold", (columns) => {
  test("no line is wider than the paper, and no amount loses a digit", { timeout: 60_000 }, async () => {
    await open(columns);
    await aDayOnPaper();
    expect(printer.papers.length).toBeGreaterThanOrEqual(7);
    for (const paper of printer.papers) for (const line of paper) expect([line, columnsOf(line) <= columns]).toEqual([line, true]);
    const [receipt] = printer.papers;
    const text = receipt?.join("\n") ?? "";
    // 1,234,567 + 1,999 + 200, to the ten pesos; and what is handed back of 99,999,999.
    for (const amount of ["$1.236.566", "$200", "$1.236.770", "$99.999.999", "$98.763.229"]) expect(text).toContain(amount);
    // Every amount ends its line whole, in the last column where it stands beside words.
    const amounts = (receipt ?? []).filter((line) => /\$\d/.test(line));
    for (const line of amounts) expect(line).toMatch(/-?\$\d{1,3}(\.\d{3})*(\/min|\/s)?$/);
    expect(text).toContain("…");
    const all = printer.papers.flat().join("\n");
    for (const amount of ["$1.234.560", "$9.876.540"]) expect(all).toContain(amount);
  });
});
