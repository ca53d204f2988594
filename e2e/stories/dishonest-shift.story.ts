import { expect } from "vitest";
import type { ExceptionReportView, exceptionFigures } from "../../shared/contract/people-view.ts";
import type { SaleView } from "../../shared/contract/sale-view.ts";
import type { ShiftView } from "../../shared/contract/shop-view.ts";
import { letTimePass } from "../support/let-time-pass.ts";
import { makeCall } from "../support/make-call.ts";
import { printedPapers } from "../support/printed-papers.ts";
import { ShopClient } from "../support/shop-client.ts";
import { CREW, type Crew, employCrew } from "../support/shop-crew.ts";
import { story } from "../support/story.ts";
import { verifyBook } from "../support/verify-book.ts";
import type { World } from "../support/world.ts";

/** One started minute: 260 pesos. */
const BOLIVIA = "0059172153348";
const UNDO_MS = 8_000;
const TILL = { toleranceAmount: "50" };

story(
  "Pepe's dishonest shift: every trick of it stands in the owner's report",
  { cabins: 3, sellDeck: "minutes.csv", extra: { till: TILL } },
  async (world) => {
    const crew = await employCrew(world.shop);
    await marisolWorksHonestly(world, crew);
    const pepe = await pepeSignsInAtLast(world, crew);
    const tricks = new PepesShift(world, crew, pepe);
    await tricks.opensTheDrawerWithoutASale();
    await tricks.sellsAndTakesItBackLate();
    await tricks.letsAFriendCallForNothing();
    await tricks.leavesAnAccountUnpaid();
    await tricks.closesWithMoneyMissing();
    await theReportHasItAll(world, crew);
    await theOwnerSeesPepeFirst(world);
    await theBookHolds(world);
  },
);

const cash = { method: "cash" } as const;

/** Three customers, three receipts, and as much in the drawer as the book says. */
async function marisolWorksHonestly(world: World, crew: Crew): Promise<void> {
  const marisol = await crew.signIn("Marisol");
  for (const cabin of [1, 2, 3]) {
    await makeCall(world, BOLIVIA, { cabin });
    await marisol.charge({ operationId: `marisol-sale-${cabin}`, cabin, tender: cash });
  }
  const closed = await marisol.closeShift({ operationId: "marisol-close", count: { "500": 1, "100": 2, "10": 8 } });
  expect(closed).toMatchObject({ difference: "0", cashCounted: "780", recounts: 0, closedBy: "Marisol" });
  await marisol.ask("POST", "/people/sign-out");
}

/** He tries what he saw of Marisol's fingers first. */
async function pepeSignsInAtLast({ shop }: World, crew: Crew): Promise<ShopClient> {
  const terminal = new ShopClient(shop.url, shop.ready.tokens.cashier);
  for (const pin of ["4820", "4826", "4828"]) {
    const tried = await terminal.request("POST", "/people/sign-in", { person: crew.id("Pepe"), pin });
    expect(tried.body).toMatchObject({ code: "people/wrong-pin" });
  }
  return crew.signIn("Pepe");
}

class PepesShift {
  readonly #world: World;
  readonly #crew: Crew;
  readonly #pepe: ShopClient;

  constructor(world: World, crew: Crew, pepe: ShopClient) {
    this.#world = world;
    this.#crew = crew;
    this.#pepe = pepe;
  }

  /** Twice he may; the third time he says yes to himself, and only then asks Sofía. */
  async opensTheDrawerWithoutASale(): Promise<void> {
    const open = (operationId: string, approval?: string) =>
      this.#pepe.request("POST", "/drawer/open", { operationId, reason: "Cambio", ...(approval === undefined ? {} : { approval }) });
    expect(await open("pepe-open-1")).toMatchObject({ status: 200 });
    expect(await open("pepe-open-2")).toMatchObject({ status: 200 });
    const third = await open("pepe-open-3");
    expect(third).toMatchObject({ status: 403, body: { code: "approval/needed", details: { kind: "no-sale" } } });
    const { subject } = (third.body as { details: { subject: string } }).details;
    const asked = { kind: "no-sale", subject } as const;
    for (let times = 0; times < 3; times += 1) await this.#approvesHimself(asked);
    expect(await open("pepe-open-3", await this.#crew.approve(this.#pepe, "Sofía", asked))).toMatchObject({ status: 200 });
  }

  async #approvesHimself(asked: object): Promise<void> {
    const own = await this.#pepe.request("POST", "/approvals", { person: this.#crew.id("Pepe"), pin: CREW.Pepe.pin, ...asked });
    expect(own).toMatchObject({ status: 403, body: { code: "approval/refused", details: { why: "self" } } });
  }

  /** The customer has gone with the receipt; the money goes into his pocket. A copy goes to the next customer. */
  async sellsAndTakesItBackLate(): Promise<void> {
    await makeCall(this.#world, BOLIVIA);
    const sale = await this.#pepe.charge({ operationId: "pepe-sale-1", cabin: 1, tender: cash });
    await this.#pepe.ask<SaleView>("POST", `/sales/${sale.id}/reprint`, { operationId: "pepe-copy-1" });
    await letTimePass(Date.parse(sale.at) + UNDO_MS + 500 - Date.now());
    const asked = { kind: "sale-voided", subject: sale.id } as const;
    const undo = (approval?: string) => {
      const given = approval === undefined ? {} : { approval };
      return this.#pepe.request("POST", `/sales/${sale.id}/void`, { operationId: "pepe-void-1", reason: "Error", ...given });
    };
    expect(await undo()).toMatchObject({ status: 403, body: { code: "approval/needed" } });
    expect(await undo(await this.#crew.approve(this.#pepe, "Sofía", asked))).toMatchObject({ status: 200, body: { state: "void" } });
  }

  async letsAFriendCallForNothing(): Promise<void> {
    await this.#pepe.uncharged(2, "once", "Prueba técnica");
    const call = await makeCall(this.#world, BOLIVIA, { cabin: 2 });
    expect(call).toMatchObject({ price: "0", notional: "260", uncharged: { user: "Pepe" } });
  }

  /** In cabin 3; that of the sale he took back is owed as well. */
  async leavesAnAccountUnpaid(): Promise<void> {
    await makeCall(this.#world, BOLIVIA, { cabin: 3 });
    const refused = await this.#pepe.request("POST", "/shifts/current/close", { operationId: "pepe-close-0", count: { "100": 5 } });
    expect(refused).toMatchObject({ status: 409, body: { code: "shift/unsettled" } });
  }

  /** The drawer should hold what Marisol left, 780: he counts until the number is told, and says he does not know. */
  async closesWithMoneyMissing(): Promise<void> {
    const count = { "100": 5 };
    const counted = await this.#pepe.ask("POST", "/shifts/current/count", { operationId: "pepe-count-1", count });
    expect(counted).toMatchObject({ counted: "500", expected: "780", difference: "-280" });
    await this.#pepe.ask("POST", "/shifts/current/count", { operationId: "pepe-count-2", count });
    const close = (more: object) =>
      this.#pepe.request("POST", "/shifts/current/close", { operationId: "pepe-close-1", carry: true, ...more });
    expect(await close({})).toMatchObject({ body: { code: "shift/reason-needed" } });
    const closed = (await close({ reason: "No sé" })).body as ShiftView;
    expect(closed).toMatchObject({ difference: "-280", differenceReason: "No sé", closedBy: "Pepe" });
    expect(closed.recounts).toBeGreaterThanOrEqual(1);
  }
}

type Figure = (typeof exceptionFigures)[number];

async function theReportHasItAll({ shop }: World, crew: Crew): Promise<void> {
  const pepe = await crew.signIn("Pepe");
  expect((await pepe.request("GET", "/exceptions")).status).toBe(403);
  const { rows } = await shop.rest.ask<ExceptionReportView>("GET", "/exceptions");
  expect(rows[0]).toMatchObject({ name: "Pepe", sales: 1 });
  const of = (name: string) => new Map(rows.find((row) => row.name === name)?.figures.map((each) => [each.figure, each] as const));
  const told = (figure: Figure) => {
    const found = of("Pepe").get(figure);
    return [figure, found?.count, found?.amount];
  };
  expect(
    (["no-sale", "void", "uncharged", "copy", "refused-pin", "refused-approval", "cash-difference", "unpaid-call"] as const).map(told),
  ).toEqual([
    ["no-sale", 3, null],
    ["void", 1, "260"],
    ["uncharged", 1, "260"],
    ["copy", 1, null],
    ["refused-pin", 3, null],
    ["refused-approval", 3, null],
    ["cash-difference", 1, "280"],
    ["unpaid-call", 2, "520"],
  ]);
  expect(of("Pepe").get("recount")?.count).toBeGreaterThanOrEqual(1);
  expect([...of("Pepe").values()].filter(({ standsOut }) => standsOut).map(({ figure }) => figure)).toEqual(
    expect.arrayContaining(["no-sale", "refused-pin", "refused-approval"]),
  );
  expect(rows.find(({ name }) => name === "Marisol")).toMatchObject({ sales: 3 });
  expect([...of("Marisol").values()].filter(({ standsOut }) => standsOut)).toEqual([]);
  expect([...of("Marisol").keys()].filter((figure) => figure !== "short-call")).toEqual([]);
}

async function theOwnerSeesPepeFirst(world: World): Promise<void> {
  const { page } = await world.counter();
  await page.getByRole("button", { name: "Reportes", exact: true }).click();
  await page.getByRole("heading", { name: "Para mirar primero" }).waitFor();
  const first = await page.getByRole("listitem").allInnerTexts();
  for (const words of ["Pepe · Caja abierta sin venta: 3", "Pepe · PIN incorrectos: 3", "Pepe · Vistos buenos rechazados: 3"])
    expect(first.map((text) => text.trim())).toContain(words);
  expect(first.join("\n")).not.toContain("Marisol");
  const names = await page.getByRole("columnheader").allInnerTexts();
  expect(names.findIndex((name) => name.includes("Pepe"))).toBe(1);
  const cell = async (figure: string) =>
    (
      await page
        .getByRole("row", { name: new RegExp(`^${figure}`) })
        .getByRole("cell")
        .first()
        .innerText()
    ).replaceAll(/\s+/g, " ");
  expect(await cell("Anulaciones")).toMatch(/^1 · \$260/);
  expect(await cell("Cabinas sin cobrar")).toMatch(/^1 · \$260/);
  expect(await cell("Diferencias de caja")).toMatch(/^1 · \$280/);
  expect(await cell("Llamadas sin pagar")).toMatch(/^2 · \$520/);
}

async function theBookHolds({ shop, printer }: World): Promise<void> {
  const papers = printedPapers(printer.paper.bytes);
  const anchors = papers.flatMap((paper) => paper.flatMap((text) => /Huella (\S+)/.exec(text)?.[1] ?? []));
  expect(anchors.length).toBeGreaterThanOrEqual(5);
  expect(await verifyBook(shop.dataDir, anchors)).toMatchObject({ exit: 0, ok: true, failures: [] });
}
