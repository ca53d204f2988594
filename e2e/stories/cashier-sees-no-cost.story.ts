import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { SaleView } from "../../shared/contract/sale-view.ts";
import { deckCsv } from "../support/deck-csv.ts";
import { makeCall } from "../support/make-call.ts";
import { openRates } from "../support/rates-page.ts";
import { ShopClient } from "../support/shop-client.ts";
import { WireTap } from "../support/wire-tap.ts";
import { makeWorld, type World } from "../support/world.ts";

/** With a price of its own, and with one from the cost and a markup of 37 %. */
const HAITI = "0050934123456";
const PERU = "0051987654321";
const SELL = [{ prefix: "509", description: "Haití Cel", value: "8200" }];
const COST = [
  { prefix: "509", description: "Haiti Mobile", value: "7391.357" },
  { prefix: "51", description: "Peru", value: "6173.923" },
];
/** The costs as decimals of either kind and as millionths, what a minute earns, and the step "cost + markup" of a price. */
const SECRETS = /7391[.,]?357|6173[.,]?923|808[.,]643|2284[.,]351|"key":"markup"/;
/** Names of costs with something in them: "cost": "1.5", "markupPercent": "37", "belowCost": 3. */
const NAMED = /"\w*(?:cost|markup|profit|margin)\w*":(?!null|false|0[,}])[^,}]*/gi;

test("the cashier's window is never sent a cost, a markup or a profit", async () => {
  const [sell, cost] = [await deckCsv(SELL), await deckCsv(COST)];
  const decks = { sell: sell.path, cost: cost.path, sellForm: "e164", costForm: "e164", markupPercent: "37" };
  const world = await makeWorld({ cabins: 1, extra: { decks } });
  try {
    const sale = await twoCallsArePaid(world);

    const owners = new WireTap();
    const owner = await world.counter({ before: (page) => owners.attach(page) });
    await walk(owner.page, sale);
    // What the test looks for is there to be found: the owner is sent it.
    const seen = (await owners.settled()).map(({ text }) => text).join("\n");
    expect(seen).toMatch(SECRETS);
    expect(seen).toMatch(NAMED);
    await owner.close();

    const cashiers = new WireTap();
    const { page } = await world.counter({ as: "cashier", before: (opened) => cashiers.attach(opened) });
    await walk(page, sale);
    const received = await cashiers.settled();
    // The walk went where prices are: the sale price came by, and the file.
    expect(received.filter(({ from, text }) => from === "WebSocket" && text.includes('"8458.27451"')).length).toBeGreaterThan(1);
    expect(
      received
        .filter(({ from }) => from === "WebSocket, file")
        .map(({ text }) => text)
        .join(),
    ).toContain("8458,27451");
    expect(received.filter(({ text }) => SECRETS.test(text))).toEqual([]);
    expect(received.filter(({ from }) => !/\.(js|css)$/.test(from)).flatMap(({ text }) => text.match(NAMED) ?? [])).toEqual([]);
    await theCashiersRestIsAsSilent(world);
    await theCashierEditsNothing(world);
  } finally {
    await world.stop();
    await sell.remove();
    await cost.remove();
  }
});

async function twoCallsArePaid(world: World): Promise<SaleView> {
  await makeCall(world, HAITI);
  await makeCall(world, PERU);
  return world.shop.rest.charge({ operationId: "story-charge", cabin: 1, tender: { method: "card" } });
}

/** Through every scene that has to do with prices, as anybody of the shop may. */
async function walk(page: Page, sale: SaleView): Promise<void> {
  await openRates(page);
  await page.locator('[data-row="r:509||"]').waitFor();
  await page.getByRole("textbox", { name: "Filtrar país" }).fill("peru");
  await page.locator('[data-row^="r:51"]').waitFor();
  await page.keyboard.press("F2");
  await page.keyboard.type(PERU);
  await page.getByRole("region", { name: "Respuesta" }).getByText("$8.458,27451").waitFor();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Exportar" }).click();
  await page.getByRole("menuitem", { name: "CSV para hoja de cálculo" }).click();
  await download;

  await page.getByRole("button", { name: "Llamadas", exact: true }).click();
  await page
    .getByRole("row", { name: /Peru/ })
    .getByRole("button", { name: /^¿Por qué/ })
    .click();
  await page
    .getByRole("dialog")
    .getByText(/8\.458,27451 por minuto/)
    .waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Cerrar" }).first().click();

  await page.getByRole("button", { name: "Ventas", exact: true }).click();
  await page
    .getByRole("region", { name: new RegExp(String(sale.receipt.number)) })
    .getByText("Haití Cel")
    .waitFor();
  await page.getByRole("button", { name: "Cabinas", exact: true }).click();
  await page.getByRole("gridcell", { name: /^Cabina 1/ }).waitFor();
}

const asCashier = ({ shop }: World) => new ShopClient(shop.url, shop.ready.tokens.cashier);

async function theCashiersRestIsAsSilent(world: World): Promise<void> {
  const { body } = await world.shop.rest.request("GET", "/calls");
  const [call] = (body as { rows: { id: string }[] }).rows;
  const paths = ["/hello", "/cabins", "/calls", "/sales", "/rates", "/rates/list", "/rates/countries", `/calls/${call?.id}/why`];
  const quotes = [`/quote?number=${PERU}`, `/quotes?text=${PERU}`, "/quotes?text=haiti"];
  for (const path of [...paths, ...quotes]) {
    const reply = await asCashier(world).request("GET", path);
    const text = JSON.stringify(reply.body);
    expect([path, reply.status, text.match(SECRETS), text.match(NAMED)]).toEqual([path, 200, null, null]);
  }
}

/** Whatever edits prices, or whose answer would tell a cost. */
async function theCashierEditsNothing(world: World): Promise<void> {
  const operationId = "cashier-tries";
  const rate = { prefix: "509", description: "Haití Cel", unit: "minute", value: "1" };
  const asked: readonly (readonly [string, string, unknown?])[] = [
    ["POST", "/rates/draft", { operationId, rates: [{ rate }] }],
    ["POST", "/rates/draft/remove", { operationId, keys: ["509||"] }],
    ["POST", "/rates/draft/undo", { operationId }],
    ["POST", "/rates/draft/discard", { operationId }],
    ["POST", "/rates/draft/publish", { operationId }],
    ["POST", "/rates/markup", { operationId, percent: "1" }],
    ["POST", "/rates/restore", { operationId, version: 1 }],
    ["POST", "/rates/imports", { fileName: "a.csv", bytes: 3 }],
    ["GET", "/rates/draft/changes"],
    ["GET", "/rates/draft/replay"],
    ["GET", "/rates/versions?side=cost"],
    ["GET", "/rates/list?side=cost"],
    ["GET", "/rates/list?only=below-cost"],
    ["GET", "/rates/list?only=low-markup"],
    ["GET", "/rates/countries?side=cost"],
  ];
  for (const [method, path, body] of asked) {
    const { status } = await asCashier(world).request(method, path, body);
    expect([method, path, status]).toEqual([method, path, 403]);
  }
  const overview = (await world.shop.rest.request("GET", "/rates")).body;
  expect(overview).toMatchObject({ drafts: [], markupPercent: "37", sell: { rates: 1 } });
}
