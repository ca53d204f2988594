import { rm } from "node:fs/promises";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect } from "vitest";
import type { BookView, ItemView } from "../../shared/contract/book-contract.ts";
import { makeCall } from "../support/make-call.ts";
import { printedPapers } from "../support/printed-papers.ts";
import { story } from "../support/story.ts";
import { verifyBook } from "../support/verify-book.ts";
import type { World } from "../support/world.ts";

/** One started minute: 260 pesos. */
const BOLIVIA = "0059172153348";
const PRICE = 260_000_000;
const CHEAPER = 100_000_000;
const TRIGGER = "call_ended_no_update";

story(
  "a price changed in the book overnight: the next start says so, and nobody closes a shift on it",
  { cabins: 1, sellDeck: "minutes.csv" },
  async (world) => {
    const { shop } = world;
    const call = await makeCall(world, BOLIVIA);
    const sale = await shop.rest.charge({ operationId: "story-sale", cabin: 1, tender: { method: "cash" } });
    const [paper = []] = printedPapers(await world.printer.paper.untilCut());
    const anchor = paper.flatMap((text) => /Huella (\S+)/.exec(text)?.[1] ?? [])[0] ?? "";
    expect(anchor).toBe(sale.anchor);
    expect(await verifyBook(shop.dataDir, [anchor])).toMatchObject({ exit: 0, ok: true });

    await shop.shutDown();
    const trigger = changeThePrice(world, call.id);
    await theStartSaysSo(world);
    await theOwnerSeesIt(world);
    await verifyNames(world, call.id);

    await shop.shutDown();
    // Covering the traces: the trigger is back, the price stays changed.
    beside(world, (book) => book.exec(trigger));
    await shop.start();
    await shop.rest.ask("POST", "/book/verify", {});
    expect((await bookOf(world)).verified).toMatchObject({ ok: false });
    const found = await verifyBook(shop.dataDir);
    expect(found).toMatchObject({ exit: 1, ok: false });
    expect(found.failures.map(({ rule }) => rule)).toContain("I12");
    expect(found.failures.map(({ rule }) => rule)).not.toContain("I13");

    await theNewestEntriesAreCutOff(world, anchor);
  },
);

function beside({ shop }: World, work: (book: Database.Database) => void): void {
  const book = new Database(join(shop.dataDir, "timbre.db"));
  try {
    work(book);
  } finally {
    book.close();
  }
}

/** The trigger in the way is dropped and stays dropped; its text for later. */
function changeThePrice(world: World, callId: string): string {
  let trigger = "";
  beside(world, (book) => {
    trigger = book.prepare<[string], string>("SELECT sql FROM sqlite_schema WHERE name = ?").pluck().get(TRIGGER) ?? "";
    expect(() => book.prepare("UPDATE call SET price = 0 WHERE id = ?").run(callId)).toThrow("append-only");
    book.exec(`DROP TRIGGER ${TRIGGER}`);
    const changed = book.prepare("UPDATE call SET price = ?, notional = ? WHERE id = ? AND price = ?").run(CHEAPER, CHEAPER, callId, PRICE);
    expect(changed.changes).toBe(1);
  });
  return trigger;
}

const bookOf = ({ shop }: World) => shop.rest.ask<BookView>("GET", "/book");

/** Before the first call is taken: in the log, in the book's state and as something to look at. */
async function theStartSaysSo(world: World): Promise<void> {
  const { shop } = world;
  await shop.start();
  expect(shop.logTail()).toContain("the book is damaged");
  expect(shop.logTail()).toContain(`the trigger ${TRIGGER} is missing`);
  // The rest is found by going through the whole book beside the first calls.
  const { verified } = await shop.rest.ask<BookView>("POST", "/book/verify", {});
  const detail = expect.stringMatching(/price is 100000000 in its row and 260000000 in the chain/);
  expect(verified).toMatchObject({ ok: false, failures: expect.arrayContaining([{ check: "rows", detail }]) });
  const items = (await shop.rest.ask<readonly ItemView[]>("GET", "/items")).filter(({ kind }) => kind === "book-damaged");
  expect(items.map(({ detail: said }) => said)).toHaveLength(verified?.failures.length ?? 0);
  expect(items.map(({ detail: said }) => said)).toEqual(expect.arrayContaining((verified?.failures ?? []).map(expectItem)));
  const closing = await shop.rest.request("POST", "/shifts/current/close", {
    operationId: "story-close",
    count: { "10": 26 },
    carry: true,
  });
  expect(closing.body).toMatchObject({ code: "book/damaged" });
  // Customers telephone all the same.
  const call = await makeCall(world, BOLIVIA);
  expect(call).toMatchObject({ price: "260" });
}

const expectItem = ({ check, detail }: { readonly check: string; readonly detail: string }) => `${check}: ${detail}`;

async function theOwnerSeesIt(world: World): Promise<void> {
  const { page } = await world.counter();
  await page.getByRole("button", { name: /^3 por revisar/ }).click();
  await page.getByRole("dialog").getByText("El libro tiene una parte dañada.").nth(2).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Ajustes", exact: true }).click();
  await page.getByText(/^\d+ faltas? · /).waitFor();
}

async function verifyNames({ shop }: World, callId: string): Promise<void> {
  const { exit, ok, failures } = await verifyBook(shop.dataDir);
  expect([exit, ok]).toEqual([1, false]);
  const named = (rule: string) => failures.filter((failure) => failure.rule === rule).map(({ detail }) => detail);
  expect(named("I13")).toEqual([expect.stringContaining(TRIGGER)]);
  expect(named("I4").join()).toContain(String(PRICE));
  expect(named("I12").join()).toContain(callId);
}

/** Only a paper knows of what was cut off with its note beside the book gone too. */
async function theNewestEntriesAreCutOff(world: World, anchor: string): Promise<void> {
  const { shop } = world;
  await shop.shutDown();
  beside(world, (book) => {
    const triggers = book.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
    for (const name of triggers) book.exec(`DROP TRIGGER "${name}"`);
    book.pragma("foreign_keys = OFF");
    const seq = Number(anchor.split("-")[0]);
    book.prepare("DELETE FROM anchor WHERE seq >= ?").run(seq);
    book.prepare("DELETE FROM posting WHERE seq >= ?").run(seq);
    book.prepare("DELETE FROM ledger WHERE seq >= ?").run(seq);
  });
  await rm(join(shop.dataDir, "book-head.json"));
  const anchored = async (anchors: readonly string[]) =>
    (await verifyBook(shop.dataDir, anchors)).failures.filter(({ rule }) => rule === "I14").map(({ detail }) => detail);
  expect(await anchored([])).toEqual([]);
  expect(await anchored([anchor])).toEqual([expect.stringContaining(anchor)]);
  await shop.start();
  expect((await bookOf(world)).verified?.failures.map(({ check }) => check)).toContain("schema");
}
