import { afterEach, expect, test } from "vitest";
import { rateOf, type TestShop, testShop } from "../../../../../fixtures/test-shop.ts";
import { quoteHitSchema, replaySchema, whySchema } from "../../../../../shared/contract/rates-view.ts";
import type { ReceiptPrinter } from "../../../../../shared/ports/receipt-printer.ts";
import { createDeckBuilder } from "../../../../../shared/rating/deck-builder.ts";
import type { NewRate } from "../../../../../shared/rating/rate.ts";
import { rateKey } from "../../../../../shared/rating/rate-key.ts";
import { layoutText } from "../../../../../shared/receipt/layout-text.ts";
import type { Core } from "../../core.ts";
import { listRates } from "./list-rates.ts";
import { printQuote } from "./print-quote.ts";
import { rateCountries } from "./rate-countries.ts";
import { rateCounts } from "./rate-counts.ts";
import { replayDraft } from "./replay-draft.ts";
import { searchQuotes } from "./search-quotes.ts";
import { whyPrice } from "./why-price.ts";

let shop: TestShop;
afterEach(() => shop.close());

const COST: readonly (readonly [string, string, number])[] = [
  ["509", "Haiti", 400],
  ["5093", "Haiti Mobile Digicel", 500],
  ["51", "Peru", 40],
  ["519", "Peru Mobile", 60],
];
const SELL: readonly (readonly [string, string, number])[] = [
  ["00509", "HAITI", 450],
  ["032", "Valparaiso", 200],
];

function publish(core: Core, side: "sell" | "cost", rates: readonly NewRate[]): void {
  const builder = createDeckBuilder();
  for (const rate of rates) builder.add(rate, builder.count + 1);
  const { content } = builder.build();
  core.store.decks.add({
    side,
    scope: "shop",
    content: core.store.deckFiles.write(content),
    rateCount: builder.count,
    source: "test",
    sourceSha256: null,
    baseVersion: null,
    effectiveUtc: 0,
    publishedUtc: 0,
    publishedBy: "test",
  });
}

async function open(options: Parameters<typeof testShop>[0] = {}): Promise<Core> {
  shop = await testShop({ ...options, file: { decks: { markupPercent: "35" }, ...options.file } });
  publish(shop.core, "cost", COST.map(rateOf));
  publish(shop.core, "sell", SELL.map(rateOf));
  await shop.core.rates.takeUpNewer();
  return shop.core;
}

function draft(core: Core, edits: readonly NewRate[]): void {
  const of = { side: "sell" as const, scope: "shop" };
  const baseVersion = core.store.decks.inForce(of, core.clock.now())?.version ?? null;
  core.store.drafts.put({ ...of, baseVersion, content: null, source: "edit", refusedLines: 0, updatedUtc: 1, user: "owner" });
  core.store.drafts.appendStep(
    of,
    edits.map((rate) => ({ key: rateKey(rate), rate })),
  );
}

const LIST = { side: "sell" as const, text: "", only: "all" as const };

test("the list as an owner and as a cashier see it", async () => {
  const core = await open();
  const asOwner = await listRates(core, { ...LIST, page: 1, size: 10 }, "owner");
  expect(asOwner.ok && asOwner.value.rows.map((row) => [row.prefix, row.value, row.cost?.value, row.flags])).toEqual([
    ["032", "200", undefined, []],
    ["00509", "450", "500", ["below-cost"]],
    ["0051", "54", "40", []],
    ["00519", "81", "60", []],
  ]);
  const cashier = await Promise.all([
    listRates(core, { ...LIST, page: 1, size: 10 }, "cashier"),
    rateCountries(core, LIST, "cashier"),
    rateCounts(core, "cashier"),
  ]);
  expect(cashier[0]).toMatchObject({ ok: true, value: { total: 4 } });
  expect(JSON.stringify(cashier)).not.toMatch(/cost"|markupPercent|below-cost"|low-markup|"500"|"40"/);
  expect(cashier[2]).toEqual({ all: 4, own: 2, lowMarkup: 0, belowCost: 0, noSale: 0 });
  expect((await rateCounts(core, "owner")).belowCost).toBe(1);
});

test.each([{ only: "below-cost" as const }, { only: "low-markup" as const }, { side: "cost" as const }])(
  "a cashier may not ask for %o",
  async (change) => {
    const core = await open();
    expect(await listRates(core, { ...LIST, ...change, page: 1, size: 10 }, "cashier")).toMatchObject({
      error: { code: "auth/forbidden" },
    });
  },
);

test("draft changes are shown to the owner only", async () => {
  const core = await open();
  draft(core, [rateOf(["00509", "HAITI", 999])]);
  const values = async (role: "owner" | "cashier") => {
    const found = await listRates(core, { ...LIST, text: "haiti", page: 1, size: 10 }, role);
    return found.ok ? found.value.rows.map((row) => [row.value, row.draft?.kind ?? null]) : [];
  };
  expect([await values("owner"), await values("cashier")]).toEqual([[["999", "changed"]], [["450", null]]]);
});

test.each([
  ["0050937124455", { destination: "HAITI", prefix: "00509", matchedDigits: 5, perMinute: "450", source: "sell", country: "HT" }],
  ["+509 3712", { destination: "HAITI", prefix: "00509", matchedDigits: 3, country: "HT" }],
  ["0051 987", { destination: "Peru Mobile", prefix: "519", matchedDigits: 5, perMinute: "81", source: "cost+markup", country: "PE" }],
  ["0051987412306", { destination: "Peru Mobile", prefix: "519", matchedDigits: 5, country: "PE" }],
  ["0322768005", { destination: "Valparaiso", prefix: "032", matchedDigits: 3, country: "CL" }],
  ["133", { source: "emergency", destination: "Emergencia", refused: null, talk: [] }],
  ["0059172153348", { refused: "no-price", destination: "Bolivia", country: "BO" }],
  ["1005", { refused: "no-price", destination: "Número corto", country: null }],
  ["haiti", { destination: "HAITI", prefix: "00509", number: null, perMinute: "450" }],
  ["peruano cel", { destination: "Peru Mobile", perMinute: "81" }],
  ["bolivia", { refused: "no-price", destination: "Bolivia", country: "BO" }],
])("the quote box answers %s", async (text, answer) => {
  const core = await open();
  const found = await searchQuotes(core, { text, limit: 8 });
  const hits = found.ok ? found.value : [];
  expect(hits[0]).toMatchObject(answer);
  for (const hit of hits) expect(quoteHitSchema.safeParse(hit).error).toBeUndefined();
});

test("a quote has examples by the price of the call, and how long the small notes last", async () => {
  const core = await open();
  const found = await searchQuotes(core, { text: "0322768005", limit: 8 });
  expect(found.ok && found.value[0]).toMatchObject({
    examples: [
      { minutes: 5, price: "1000" },
      { minutes: 10, price: "2000" },
      { minutes: 20, price: "4000" },
      { minutes: 30, price: "6000" },
    ],
    talk: [
      { money: "1000", seconds: 300 },
      { money: "2000", seconds: 600 },
      { money: "5000", seconds: 1500 },
    ],
  });
});

test("why a call costs what it costs; who may see costs reads the cost and the markup", async () => {
  const core = await open();
  const callId = shop.call("4311", "0051987412306", 68_000);
  const row = core.store.calls.bySwitchCallId(callId);
  const id = row?.id ?? "";
  const asOwner = await whyPrice(core, { callId: id }, "owner");
  expect(asOwner.ok && whySchema.safeParse(asOwner.value).error).toBeUndefined();
  // 60 + 35 % = 81 a minute; 68 s are 91.8.
  expect(asOwner).toMatchObject({ ok: true, value: { price: "92" } });
  expect(asOwner.ok && asOwner.value.steps.find((step) => step.key === "markup")?.values).toEqual({
    cost: "60",
    percent: "35",
    value: "81",
  });
  const asCashier = await whyPrice(core, { callId: id }, "cashier");
  expect(asCashier).toMatchObject({ ok: true, value: { price: "92" } });
  expect(JSON.stringify(asCashier)).not.toMatch(/markup|"60"|"35"/);
  expect(await whyPrice(core, { callId: "nobody" }, "owner")).toMatchObject({ error: { code: "request/not-found" } });
});

test("the replay shows the loss a draft would make", async () => {
  const core = await open();
  shop.call("4311", "0050937124455", 600_000);
  shop.call("4312", "0051987412306", 60_000);
  draft(core, [rateOf(["00509", "HAITI", 480])]);
  const replayed = await replayDraft(core, { side: "sell", days: 30 }, "owner");
  if (!replayed.ok) throw new Error(JSON.stringify(replayed.error));
  expect(replaySchema.safeParse(replayed.value).error).toBeUndefined();
  expect(replayed.value.rows).toMatchObject([
    // 10 minutes at 500; sold at 450, and at 480 in the draft.
    { destination: "HAITI", country: "HT", loses: true, calls: 1, seconds: 600, salesBefore: "4500", salesAfter: "4800" },
    { destination: "Peru Mobile", loses: false, salesBefore: "81", salesAfter: "81", costBefore: "60", profitAfter: "21" },
  ]);
  expect(replayed.value.rows[0]).toMatchObject({ costBefore: "5000", costAfter: "5000", profitBefore: "-500", profitAfter: "-200" });
  expect(replayed.value.total).toMatchObject({ calls: 2, salesBefore: "4581", profitBefore: "-479", profitAfter: "-179" });
  expect(await replayDraft(core, { side: "sell", days: 30 }, "cashier")).toMatchObject({ error: { code: "auth/forbidden" } });
  expect(await replayDraft(core, { side: "cost", days: 30 }, "owner")).toMatchObject({ error: { code: "rates/no-draft" } });
});

test("a quote that the printer does not take is told of in the printer's state, and the next one that it takes too", async () => {
  let isOff = true;
  const printer: ReceiptPrinter = {
    columns: 32,
    print: async () => (isOff ? { kind: "not-printed", reason: "printer/timeout" } : { kind: "printed" }),
    openDrawer: async () => ({ kind: "printed" }),
    check: async () => null,
    close: async () => undefined,
  };
  const core = await open({ printer, file: { printer: { device: "file:/dev/null", columns: 32 } } });
  const print = async (operationId: string) => {
    await printQuote(core, { operationId, text: "haiti" });
    await new Promise((resolve) => setImmediate(resolve));
    return [core.printing.state, core.printing.fault];
  };
  expect(await print("op-1")).toEqual(["not-responding", "printer/timeout"]);
  isOff = false;
  expect(await print("op-2")).toEqual(["ok", null]);
});

test("a quote is printed once, however often it is asked for", async () => {
  const printed: string[][] = [];
  const printer: ReceiptPrinter = {
    columns: 32,
    print: async (document) => {
      printed.push(layoutText(document, 32));
      return { kind: "printed" };
    },
    openDrawer: async () => ({ kind: "printed" }),
    check: async () => null,
    close: async () => undefined,
  };
  const core = await open({ printer, file: { printer: { device: "file:/dev/null", columns: 32 } } });
  const request = { operationId: "op-quote-1", text: "haiti" };
  expect(await printQuote(core, request)).toEqual({ ok: true, value: { printed: "queued" } });
  expect(await printQuote(core, request)).toEqual({ ok: true, value: { printed: "queued" } });
  await core.printing.stop();
  expect(printed).toHaveLength(1);
  expect(printed[0]?.join("\n")).toContain("HAITI");
  expect(printed[0]?.join("\n")).toMatch(/10 minutos +\$4\.500/);
  expect(await printQuote(core, { operationId: "op-quote-2", text: "xyzzy" })).toMatchObject({ error: { code: "request/not-found" } });
});
