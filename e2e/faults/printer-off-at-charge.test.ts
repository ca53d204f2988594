import { afterAll, beforeAll, expect, test } from "vitest";
import { EXACT_CASH } from "../support/exact-cash.ts";
import { makeWorld, type World } from "../support/world.ts";
import { BookWitness } from "./book-witness.ts";

// The printer is off when the customer pays. The money is taken, the receipt has its number; paper comes when it can.
let world: World;
let book: BookWitness;

beforeAll(async () => {
  world = await makeWorld({ cabins: 1, ...EXACT_CASH });
  book = new BookWitness(world.shop.dataDir);
});

afterAll(() => world?.stop());

/** ESC p of Epson's ESC/POS. */
const DRAWER_PULSE = "\u001bp";
const pulses = () => world.printer.paper.bytes.toString("latin1").split(DRAWER_PULSE).length - 1;
const drawerEvents = () =>
  book.rows<{ ref: string; cause: string; at_utc: number }>("SELECT ref, cause, at_utc FROM drawer_event ORDER BY id");

test("the row of the drawer is in the book when the pulse reaches it", async () => {
  const sale = await sell("0322764001", "drawer-first-0001");
  // The pulse is the first thing on paper. At its first byte the book is asked.
  await world.printer.paper.untilBytes(2);
  expect(drawerEvents()).toMatchObject([{ ref: sale.id, cause: "sale" }]);
  await world.printer.paper.untilCut(1);
  expect(pulses()).toBe(1);
  await book.untilRow("SELECT id FROM print_job WHERE state = 'printed'");
});

test("unplugged: the sale stands, its receipt waits and comes once when the printer is back", async () => {
  const { shop, printer } = world;
  await printer.unplug();
  const sale = await sell("0322764002", "printer-off-0001");
  expect(sale).toMatchObject({ receipt: { series: "A", number: 2 }, total: "3", change: "997" });
  const health = await shop.live.untilHealth(({ printer: { state } }) => state === "not-responding");
  expect(health.printer.pending).toBe(1);
  expect(drawerEvents()).toHaveLength(2);
  expect(book.rows("SELECT state FROM print_job WHERE ref = ?", sale.id)).toEqual([{ state: "pending" }]);
  // The next customer does not wait for the paper of the one before.
  const next = await sell("0322764003", "printer-off-0002");
  expect(next.receipt.number).toBe(3);

  await printer.plugIn();
  await printer.paper.untilCut(3, 30_000);
  await shop.live.untilHealth(({ printer: { state, pending } }) => state === "ok" && pending === 0);
  expect(book.rows("SELECT state, count(*) AS jobs FROM print_job GROUP BY state")).toEqual([{ state: "printed", jobs: 3 }]);
  const paper = printer.paper.bytes.toString("latin1");
  for (const receipt of ["A-1", "A-2", "A-3"]) expect(timesPrinted(paper, receipt)).toBe(1);
  expect(paper.indexOf(" A-2 ")).toBeLessThan(paper.indexOf(" A-3 "));
  expect(printer.paper.cuts).toBe(3);
  expect(pulses()).toBeLessThanOrEqual(drawerEvents().length);
});

test("the same operation asked again sells, prints and opens nothing more", async () => {
  const { shop, printer } = world;
  const before = printer.paper.bytes.length;
  const again = await shop.rest.charge({
    operationId: "printer-off-0001",
    cabin: 1,
    tender: { method: "cash", received: "1000" },
    print: true,
  });
  expect(again.receipt.number).toBe(2);
  await sell("0322764004", "printer-on-0001");
  const paper = (await printer.paper.untilCut(4)).subarray(before).toString("latin1");
  expect([timesPrinted(paper, "A-2"), timesPrinted(paper, "A-4")]).toEqual([0, 1]);
  expect(drawerEvents()).toHaveLength(4);
  expect(await book.failures()).toEqual([]);
});

/** How often a receipt of this series and number is on paper. */
function timesPrinted(paper: string, receipt: string): number {
  return paper.split(` ${receipt} `).length - 1;
}

async function sell(number: string, operationId: string) {
  const { shop, street } = world;
  street.carrier.script(number, { talkMs: 300 });
  const call = await street.phone("4312").dial(number);
  await call.untilEnded();
  await shop.live.untilCabin(1, ({ state, lastCall }) => state === "to-pay" && lastCall?.dialled === number);
  return shop.rest.charge({ operationId, cabin: 1, tender: { method: "cash", received: "1000" }, print: true });
}
