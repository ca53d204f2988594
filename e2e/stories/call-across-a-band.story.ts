import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import type { CallView } from "../../shared/contract/call-view.ts";
import type { SaleView } from "../../shared/contract/sale-view.ts";
import { deckCsv } from "../support/deck-csv.ts";
import { FakeClock } from "../support/fake-clock.ts";
import { type CallMoments, makeCall } from "../support/make-call.ts";
import { makeWorld, type World } from "../support/world.ts";

const HAITI = "0050934123456";
/** Whole minutes: a call of some seconds costs what a minute of its band costs. */
const row = (band: string, value: string) => ({ prefix: "00509", description: "Haití Cel", value, increment: "60/60", band });

interface Told {
  readonly world: World;
  readonly clock: FakeClock;
}

/** A shop with these prices whose wall clock, and whose switch's, shows that instant. */
async function inAShop(instant: string, rows: readonly ReturnType<typeof row>[], tell: (told: Told) => Promise<void>): Promise<void> {
  const clock = await FakeClock.open(instant);
  const deck = await deckCsv(rows);
  let world: World | null = null;
  try {
    world = await makeWorld({ cabins: 1, sellDeck: deck.path }, { environment: clock.environment });
    await tell({ world, clock });
    expect(openItems(world), "records of the switch against the core's clock").toEqual([]);
  } finally {
    await world?.stop();
    await deck.remove();
    await clock.close();
  }
}

const callHaiti = ({ world }: Told, moments: CallMoments) => makeCall(world, HAITI, moments);

const facts = ({ band, value, price, evidence }: CallView) => ({ band, value, price, evidence });

function openItems({ shop }: World): unknown[] {
  const book = new Database(join(shop.dataDir, "timbre.db"), { readonly: true });
  try {
    // The story sets the clock: that it was set is told, and is nothing about its calls.
    return book.prepare("SELECT kind, detail FROM open_item WHERE kind <> 'clock-stepped'").all();
  } finally {
    book.close();
  }
}

const EVENING = [row("", "310"), row("daily 22:00-24:00", "120")] as const;

test("a band begins: the answer chooses the price, and screen, receipt and REST agree on it", async () => {
  await inAShop("2026-11-23T20:00:00-03:00", EVENING, async (told) => {
    const { world, clock } = told;
    const { page } = await world.counter();

    // Answered before ten, hung up after: what was told at the answer holds to the end.
    await clock.set("2026-11-23T21:59:57-03:00");
    const before = await callHaiti(told, { talking: () => clock.until("2026-11-23T22:00:00.300-03:00") });
    expect(facts(before)).toEqual({ band: null, value: "310", price: "310", evidence: "cel" });

    // Dialled before ten, answered after. The clock is set between the calls, as a technician would.
    await clock.set("2026-11-23T21:59:57-03:00");
    const tile = page.getByRole("gridcell", { name: /^Cabina 1, hablando, Haití Cel, .*\b120\b/ });
    const across = await callHaiti(told, {
      ringing: () => clock.until("2026-11-23T22:00:00.300-03:00"),
      talking: () => tile.waitFor(),
    });
    expect(facts(across)).toEqual({ band: "daily 22:00-24:00", value: "120", price: "120", evidence: "cel" });

    await page.getByRole("gridcell", { name: /^Cabina 1, por cobrar, 2 llamadas, 430 pesos/ }).waitFor();
    await page.keyboard.press("1");
    await page.keyboard.press("Enter");
    await page.getByRole("gridcell", { name: /^Cabina 1, cobrada, 430 pesos/ }).waitFor();
    const [sale] = (await world.shop.rest.sales()).rows as [SaleView];
    expect(sale.lines.map(({ price }) => price)).toEqual(["310", "120"]);
    const receipt = (await world.shop.rest.receipt(sale.id)).lines.map((line) => line.replaceAll(/ +/g, " ").trim());
    expect(receipt).toEqual(
      expect.arrayContaining(["1 Haití Cel $310", "00 509 3412 3456 21:59 01:00 x $310/min", "2 Haití Cel $120", "TOTAL $430"]),
    );
    expect(receipt).toContain("00 509 3412 3456 22:00 01:00 x $120/min");
    await page.getByRole("button", { name: "Llamadas", exact: true }).click();
    await page.getByRole("button", { name: /^¿Por qué \$ ?120\?/ }).click();
    await page.getByRole("dialog").getByText("Contestaron en la franja daily 22:00-24:00.").waitFor();
  });
});

test("a clock that is set while the phone rings does not choose the price", async () => {
  await inAShop("2026-11-23T20:00:00-03:00", EVENING, async (told) => {
    // By less than the switch lets a phone ring, for it counts that by its wall clock.
    await told.clock.set("2026-11-23T21:59:30-03:00");
    const call = await callHaiti(told, { ringing: () => told.clock.set("2026-11-23T22:00:10-03:00") });
    expect(call).toMatchObject({ band: null, value: "310", price: "310" });
  });
});

test("an autumn night: the hour before midnight comes twice", async () => {
  // At midnight of 4 April 2026 Chile's clocks go back to 23:00, so that it is Saturday for another hour.
  const rows = [row("", "310"), row("sat 23:00-23:30", "150"), row("sat 23:30-24:00", "120"), row("sun", "90")];
  await inAShop("2026-04-04T20:00:00-03:00", rows, async (told) => {
    const { clock } = told;
    await clock.set("2026-04-04T23:59:57-03:00");
    const lastOfSummer = await callHaiti(told, { talking: () => clock.until("2026-04-04T23:00:00.300-04:00") });
    await clock.set("2026-04-04T23:59:57-03:00");
    const firstOfWinter = await callHaiti(told, { ringing: () => clock.until("2026-04-04T23:00:00.300-04:00") });
    await clock.set("2026-04-04T23:59:57-04:00");
    const secondTime = await callHaiti(told, { talking: () => clock.until("2026-04-05T00:00:00.300-04:00") });
    await clock.set("2026-04-04T23:59:57-04:00");
    const sunday = await callHaiti(told, { ringing: () => clock.until("2026-04-05T00:00:00.300-04:00") });
    expect([lastOfSummer, firstOfWinter, secondTime, sunday].map(facts)).toEqual([
      { band: "sat 23:30-24:00", value: "120", price: "120", evidence: "cel" },
      { band: "sat 23:00-23:30", value: "150", price: "150", evidence: "cel" },
      { band: "sat 23:30-24:00", value: "120", price: "120", evidence: "cel" },
      { band: "sun", value: "90", price: "90", evidence: "cel" },
    ]);
  });
});

test("a spring night: there is no midnight, the day begins at one", async () => {
  // At midnight of 5 September 2026 Chile's clocks go on to 01:00.
  const rows = [row("", "310"), row("sat 22:00-24:00", "150"), row("sun 00:00-01:00", "900"), row("sun 01:00-02:00", "120")];
  await inAShop("2026-09-05T20:00:00-04:00", rows, async (told) => {
    const { clock } = told;
    await clock.set("2026-09-05T23:59:57-04:00");
    const saturday = await callHaiti(told, { talking: () => clock.until("2026-09-06T01:00:00.300-03:00") });
    await clock.set("2026-09-05T23:59:57-04:00");
    const sunday = await callHaiti(told, { ringing: () => clock.until("2026-09-06T01:00:00.300-03:00") });
    expect([saturday, sunday].map(facts)).toEqual([
      { band: "sat 22:00-24:00", value: "150", price: "150", evidence: "cel" },
      { band: "sun 01:00-02:00", value: "120", price: "120", evidence: "cel" },
    ]);
  });
});
