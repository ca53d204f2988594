/**
 * The checks a tester runs at the counter, by their numbers in the design, and the test each of them is:
 *
 *  1 `3` `Enter` leaves one sale, one print job and a free cabin     charge-three-calls.story.ts; here
 *  2 `Enter` held for 3 s: one sale                                  here
 *  3 12 and 40 cabins: no scrollbar, no amount cut                   renderer/gallery/gallery.integration.test.ts
 *  4 every state is told without its colour                          renderer/gallery/axe.integration.test.ts, renderer/app/contrast.test.ts
 *  5 30 s of ringing cost nothing and leave no line                  here
 *  6 the app is killed with three calls up                           recovery.story.ts
 *  7 a deposit ends the call at its last second, the window closed   here
 *  8 by card the total is exact and the rounding line goes           here
 *  9 receipts = shift = book, to the peso                            here
 * 10 a price published during a call is the next call's              here
 * 11 printer off: charging goes on; "4 tickets sin imprimir"         here
 * 12 a cashier sees no cost                                          cashier-sees-no-cost.story.ts
 * 13 by keyboard alone, from shift open to shift close               keyboard-only.story.ts
 * 14 what a screen reader says                                       renderer/gallery/axe.integration.test.ts
 * 15 58 mm: no line over 32 columns                                  shared/receipt
 * 16 a computer in English, a shop in Chile                          renderer/shop/shop-format.test.ts
 * 17 a number without a price is refused in words                    quote-and-why.story.ts
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { CallView } from "../../shared/contract/call-view.ts";
import type { SaleView } from "../../shared/contract/sale-view.ts";
import { bookAccount } from "../support/book-account.ts";
import type { CounterBrowser } from "../support/browser.ts";
import { letTimePass } from "../support/let-time-pass.ts";
import { makeCall } from "../support/make-call.ts";
import { printedPapers } from "../support/printed-papers.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { makeWorld, type World } from "../support/world.ts";

/** 83 pesos each started minute: what no coins of ten make. */
const MOBILE = "955550130";
const BOLIVIA = "0059172153348";
/** 1.200 a minute, by the second: a deposit of 100 lasts five seconds. */
const SATELLITE = "0032155500920";
const DEPOSIT_LASTS_MS = 5_000;
const RINGING_MS = 30_000;

const DECK = `prefix,description,unit,value,increment
00591,Bolivia Móvil Entel,minute,260,60/60
9,Chile Móvil,minute,83,60/60
00321,Bélgica Especial,minute,1200,1/1
`;

test("checks 1, 2, 5 and 7 to 11", async () => {
  const folder = await makeTempDir();
  const deck = join(folder.path, "checks.csv");
  await writeFile(deck, DECK);
  const world = await makeWorld({ cabins: 4, sellDeck: deck, extra: { alerts: { sameNumber: null, quickAnswers: null } } });
  try {
    const ringing = ringsUnanswered(world);
    ringing.catch(() => undefined);
    await aDepositEndsTheCallWithTheWindowClosed(world);
    const counter = await world.counter();
    await heldEnterSellsOnce(world, counter);
    await byCardTheTotalIsExact(world, counter.page);
    await aNewPriceIsTheNextCalls(world);
    await chargedWithoutAPrinter(world, counter.page);
    await ringing;
    await receiptsAreTheShiftAreTheBook(world);
  } catch (error) {
    if (error instanceof Error) error.message += `\n${world.logTail()}`;
    throw error;
  } finally {
    await world.stop();
    await folder.remove();
  }
}, 180_000);

const tile = (page: Page, words: RegExp) => page.getByRole("gridcell", { name: words });
const tileOf = (page: Page, cabin: number) => page.locator(`[data-cabin="${cabin}"]`);
const papers = ({ printer }: World) => printedPapers(printer.paper.bytes);
const newest = async ({ shop }: World) => (await shop.rest.sales()).rows[0] as SaleView;

/** Check 5. */
async function ringsUnanswered({ shop, street }: World): Promise<void> {
  street.carrier.script(MOBILE.replace(/^9/, "94"), { never: true });
  const number = MOBILE.replace(/^9/, "94");
  const phone = await street.phone("4315").dial(number);
  await phone.untilRinging();
  await shop.live.untilCabin(4, ({ state }) => state === "ringing");
  await letTimePass(RINGING_MS);
  expect(shop.live.cabin(4)).toMatchObject({ state: "ringing" });
  await phone.hangUp();
  await shop.live.untilCabin(4, ({ state }) => state === "free");
  expect(shop.live.cabin(4)).toMatchObject({ account: null, live: null });
  const [row] = (await shop.rest.calls({ cabin: "4" })).rows as [CallView];
  expect(row).toMatchObject({ state: "cancelled", price: "0", billedSeconds: 0 });
}

/** Check 7. The deposit is taken at the counter, whose window is gone when the call is made. */
async function aDepositEndsTheCallWithTheWindowClosed(world: World): Promise<void> {
  const { shop, street } = world;
  const { page, close } = await world.counter();
  await tile(page, /^Cabina 3, libre/).waitFor();
  for (const key of ["3", "p"]) await page.keyboard.press(key);
  await page.getByRole("dialog").getByLabel("Monto").fill("100");
  await page.keyboard.press("Enter");
  await shop.live.untilCabin(3, ({ account }) => account?.deposit === "100");
  await close();
  const phone = await street.phone("4314").dial(SATELLITE);
  await phone.untilAnswered();
  await phone.untilEnded();
  const { account } = await shop.live.untilCabin(3, ({ state }) => state === "to-pay");
  const [call] = account?.calls ?? [];
  expect(call).toMatchObject({ price: "100" });
  expect(Math.abs((call?.billedMs ?? 0) - DEPOSIT_LASTS_MS)).toBeLessThanOrEqual(1_000);
}

/** Checks 1 and 2. Nothing else is pressed: the cabin is free again by itself. */
async function heldEnterSellsOnce(world: World, { page, context }: CounterBrowser): Promise<void> {
  await makeCall(world, BOLIVIA);
  await tile(page, /^Cabina 1, por cobrar, 1 llamada, 260 pesos/).waitFor();
  const before = (await world.shop.rest.sales()).total;
  const printed = world.printer.paper.cuts;
  await page.keyboard.press("1");
  const devTools = await context.newCDPSession(page);
  const enter = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 13, text: "\r" };
  for (let repeat = 0; repeat < 90; repeat++) {
    await devTools.send("Input.dispatchKeyEvent", { type: "keyDown", ...enter, autoRepeat: repeat > 0 });
    await letTimePass(33);
  }
  await devTools.send("Input.dispatchKeyEvent", { type: "keyUp", ...enter });
  await world.printer.paper.untilCut(printed + 1);
  await tile(page, /^Cabina 1, libre/).waitFor({ timeout: 12_000 });
  expect((await world.shop.rest.sales()).total).toBe(before + 1);
  expect(world.printer.paper.cuts).toBe(printed + 1);
  expect(await newest(world)).toMatchObject({ cabin: 1, total: "260", print: "printed" });
}

/** Check 8. */
async function byCardTheTotalIsExact(world: World, page: Page): Promise<void> {
  const till = page.locator("aside");
  await makeCall(world, MOBILE);
  await tile(page, /^Cabina 1, por cobrar, 1 llamada, 80 pesos/).waitFor();
  await page.keyboard.press("1");
  await till.getByText("Redondeo efectivo").waitFor();
  await till.getByText("$80", { exact: true }).first().waitFor();
  await till.getByText("Tarjeta", { exact: true }).click();
  await till.getByText("$83", { exact: true }).first().waitFor();
  expect(await till.getByText("Redondeo efectivo").count()).toBe(0);
  await page.keyboard.press("Enter");
  await tile(page, /^Cabina 1, cobrada/).waitFor();
  expect(await newest(world)).toMatchObject({ total: "83", rounding: "0", tender: { method: "card" } });
}

/** Check 10. */
async function aNewPriceIsTheNextCalls(world: World): Promise<void> {
  const { rest } = world.shop;
  const publish = async () => {
    const rate = { prefix: "00591", description: "Bolivia Móvil Entel", unit: "minute", value: "300", increment: "60/60" };
    await rest.ask("POST", "/rates/draft", { operationId: "check-10-draft", side: "sell", rates: [{ rate }] });
    const accepted = { acceptBelowCost: true, acceptLargeChanges: true };
    await rest.ask("POST", "/rates/draft/publish", { operationId: "check-10-publish", side: "sell", ...accepted });
  };
  const during = await makeCall(world, BOLIVIA, { cabin: 2, talking: publish });
  const after = await makeCall(world, BOLIVIA, { cabin: 2 });
  expect([during, after].map(({ value, price }) => [Number(value), price])).toEqual([
    [260, "260"],
    [300, "300"],
  ]);
}

/** Check 11. */
async function chargedWithoutAPrinter(world: World, page: Page): Promise<void> {
  const { printer, shop } = world;
  await printer.unplug();
  const before = (await shop.rest.sales()).total;
  const charge = async (cabin: number) => {
    await tileOf(page, cabin).and(page.locator('[data-tone="to-pay"]')).waitFor();
    await page.keyboard.press(String(cabin));
    await page.keyboard.press("Enter");
    await tileOf(page, cabin).and(page.locator('[data-tone="paid"]')).waitFor();
    // The same key twice in 400 ms is one key.
    await letTimePass(450);
  };
  await charge(2);
  await charge(3);
  await makeCall(world, MOBILE, { cabin: 1 });
  await charge(1);
  await makeCall(world, MOBILE, { cabin: 2 });
  await charge(2);
  await page
    .getByText(/4 tickets sin imprimir/)
    .first()
    .waitFor();
  expect((await shop.rest.sales()).total).toBe(before + 4);
  const cuts = printer.paper.cuts;
  await printer.plugIn();
  await printer.paper.untilCut(cuts + 4, 40_000);
  await shop.live.untilHealth(({ printer: { state, pending } }) => state === "ok" && pending === 0, 20_000);
}

/** Check 9. */
async function receiptsAreTheShiftAreTheBook(world: World): Promise<void> {
  const { rest, dataDir } = world.shop;
  const { rows } = await rest.sales();
  const sum = (amounts: readonly string[]) => amounts.reduce((total, amount) => total + Number(amount), 0);
  const onPaper = papers(world).flatMap((paper) => paper.flatMap((line) => /^TOTAL +\$([\d.]+)$/.exec(line)?.[1]?.replace(".", "") ?? []));
  const totals = rows.map(({ total }) => total);
  expect(onPaper.map(Number).sort()).toEqual(totals.map(Number).sort());
  const shift = await rest.shift();
  expect(shift).toMatchObject({ salesCount: rows.length, salesTotal: String(sum(totals)) });
  const kinds = (["drawer", "card", "transfer"] as const).map((account) => bookAccount(dataDir, account));
  // What was sold is what came in: the deposit came in before its sale.
  expect(sum(kinds.map(String))).toBe(sum(totals));
}
