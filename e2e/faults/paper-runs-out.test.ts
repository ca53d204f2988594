import { afterAll, beforeAll, expect, test } from "vitest";
import { EXACT_CASH } from "../support/exact-cash.ts";
import { printedPapers } from "../support/printed-papers.ts";
import { makeWorld, type World } from "../support/world.ts";
import { BookWitness } from "./book-witness.ts";

// The roll ends, and the printer says so. Charging goes on; with a new roll every paper that waited comes out once.
let world: World;
let book: BookWitness;

beforeAll(async () => {
  world = await makeWorld({ cabins: 1, ...EXACT_CASH });
  book = new BookWitness(world.shop.dataDir);
});

afterAll(() => world?.stop());

const papers = () => printedPapers(world.printer.paper.bytes);
const attempts = () => book.rows("SELECT id FROM print_attempt").length;

test("no paper: two sales are charged, their receipts wait and the shop is told why", async () => {
  const { shop, printer } = world;
  printer.talk.condition = "no-paper";
  expect(await sell("0322764001", "no-paper-0001")).toMatchObject({ receipt: { number: 1 }, total: "3", change: "997" });
  const health = await shop.live.untilHealth(({ printer: { fault } }) => fault !== null);
  expect(health.printer).toEqual({ state: "not-responding", fault: "printer/no-paper", pending: 1 });
  expect(await sell("0322764002", "no-paper-0002")).toMatchObject({ receipt: { number: 2 } });
  expect([papers(), attempts()]).toEqual([[], 2]); // One attempt, told by two rows: it began, and what became of it.
});

test("the lid is open while the roll is changed: that is said, and the book is not written for it", async () => {
  world.printer.talk.condition = "cover-open";
  await world.shop.live.untilHealth(({ printer: { fault } }) => fault === "printer/cover-open");
  expect([papers(), attempts()]).toEqual([[], 2]);
});

test("with a new roll both come out, in order and once", async () => {
  const { shop, printer } = world;
  printer.talk.condition = "ready";
  await printer.paper.untilCut(2);
  await shop.live.untilHealth(({ printer: { state, pending } }) => state === "ok" && pending === 0);
  expect(papers().map((paper) => paper.join("\n").match(/ A-\d+ /g))).toEqual([[" A-1 "], [" A-2 "]]);
  expect(book.rows("SELECT state, count(*) AS jobs FROM print_job GROUP BY state")).toEqual([{ state: "printed", jobs: 2 }]);
});

test("it ends within a receipt: that one is looked at by a person and never printed by itself again", async () => {
  const { shop, printer } = world;
  printer.talk.atPaper = (paper) => {
    if (paper.includes(" A-3 ")) printer.talk.condition = "no-paper";
  };
  await sell("0322764003", "no-paper-0003");
  await shop.live.untilHealth(({ printer: { fault, pending } }) => fault === "printer/no-paper" && pending === 0);
  await book.untilRow("SELECT id FROM print_job WHERE state = 'unknown'");
  printer.talk.atPaper = () => {};
  printer.talk.condition = "ready";
  await shop.live.untilHealth(({ printer: { state } }) => state === "ok");
  printer.talk.condition = "paper-low";
  await sell("0322764004", "no-paper-0004");
  await printer.paper.untilCut(4);
  await shop.live.untilHealth(({ printer: { state, paperLow } }) => state === "ok" && paperLow === true);
  expect(papers().map((paper) => paper.join("\n").match(/ A-\d+ /g))).toEqual([[" A-1 "], [" A-2 "], [" A-3 "], [" A-4 "]]);
  expect(await book.failures()).toEqual([]);
});

async function sell(number: string, operationId: string) {
  const { shop, street } = world;
  street.carrier.script(number, { talkMs: 300 });
  const call = await street.phone("4312").dial(number);
  await call.untilEnded();
  await shop.live.untilCabin(1, ({ state, lastCall }) => state === "to-pay" && lastCall?.dialled === number);
  return shop.rest.charge({ operationId, cabin: 1, tender: { method: "cash", received: "1000" }, print: true });
}
