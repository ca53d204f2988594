import { appendFile, readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { PhoneCall } from "../../fixtures/street/phone-call.ts";
import type { Capture } from "../support/capture.ts";
import { makeWorld, type World } from "../support/world.ts";
import { BookWitness } from "./book-witness.ts";

// The switch's records come twice, late, or torn. Whatever stands in the file, a call is charged once and by what was spoken.
/** The core's own clock, which prices where records are torn, hears an answer and a hang-up a little late. */
const TOLERANCE_MS = 30;

let world: World;
let wire: Capture;
let book: BookWitness;
let spoolPath: string;
const numbers: string[] = [];

beforeAll(async () => {
  world = await makeWorld({ cabins: 2 });
  wire = await world.capture();
  book = new BookWitness(world.shop.dataDir);
  spoolPath = (await world.shop.rest.health()).spoolPath;
});

afterAll(() => world?.stop());

test("every record twice, while the call is up and after its end", async () => {
  const call = await answered("4312");
  await repeatSpool();
  await end(call);
  await repeatSpool();
  await settled(1, call);
});

test("a torn last line while the call is up: the record that is written behind it is lost, the call is not", async () => {
  const call = await answered("4312");
  await tearSpool();
  await end(call);
  await settled(1, call);
});

test("records torn and repeated before the core dies: the next core closes the call from what can be read", async () => {
  const [torn, whole] = [await answered("4312"), await answered("4313")];
  await repeatSpool();
  await world.shop.kill9();
  await end(whole);
  await end(torn);
  // Nothing is written behind the tear this time: a record lost with no core to hear the event would be a call not proven.
  await vi.waitUntil(async () => (await ends()) >= numbers.length - 1);
  await repeatSpool();
  await tearSpool();
  await world.shop.start();
  await settled(1, torn);
  await settled(2, whole);
});

test("bytes that are no records, and ends of calls that are over", async () => {
  await appendFile(spoolPath, `\n\u0000\u0000\u0000\n{}\n[]\nnull\n"x"\n{"eventtype":"ANSWER"}\n${"x".repeat(100_000)}\n`);
  const call = await answered("4313");
  const records = (await readFile(spoolPath, "utf8")).split("\n").filter((line) => line.includes("LINKEDID_END"));
  // Calls that ended long ago end again while this one is up.
  await appendFile(spoolPath, `${records.join("\n")}\n`);
  await end(call);
  await settled(2, call);
});

test("an answered call that the book does not know costs nobody anything and is an item for the owner, once", async () => {
  const lines = (await readFile(spoolPath, "utf8")).split("\n").filter((line) => line.startsWith("{"));
  const [id = expect.fail()] = book
    .rows<{ switch_call_id: string }>("SELECT switch_call_id FROM call ORDER BY seq")
    .map((row) => row.switch_call_id);
  const stranger = id.replace(/\d+$/, "999999");
  const records = lines.filter((line) => line.includes(`"linkedid":"${id}"`)).map((line) => line.replaceAll(id, stranger));
  expect(records.length).toBeGreaterThan(5);
  for (let time = 0; time < 2; time++) await appendFile(spoolPath, `${records.join("\n")}\n`);
  await book.untilRow("SELECT id FROM open_item WHERE kind = 'call-without-authorisation'");
  const call = await answered("4312");
  await end(call);
  await settled(1, call);
  expect(book.openItems()).toMatchObject([
    { kind: "call-without-authorisation", call_id: null, detail: expect.stringContaining(stranger) },
  ]);
});

test("each call is in the book once, charged once, as the wire has it", async () => {
  const { shop, street } = world;
  for (const cabin of [1, 2]) {
    await shop.rest.charge({ operationId: `damaged-records-${cabin}`, cabin, tender: { method: "cash", received: "10000" } });
  }
  // Killed over a paper it would ask what came out: another story.
  await book.untilRow("SELECT id FROM print_job WHERE state = 'printed' LIMIT 1 OFFSET 1");
  // Once more after the sale, and a restart that reads what is new.
  await repeatSpool();
  await shop.restart("SIGKILL");
  const { rows } = await shop.rest.calls();
  const legs = (await wire.stop()).legsAt(street.carrier.address.port);
  expect(rows.map(({ dialled }) => dialled).toSorted()).toEqual(numbers);
  for (const { dialled, billedMs, evidence, saleId } of rows) {
    const talkedMs = legs.find(({ number }) => number === dialled)?.talkedMs ?? Number.NaN;
    expect
      .soft(Math.abs(billedMs - talkedMs), `${dialled}: wire ${talkedMs}, billed ${billedMs} by ${evidence}`)
      .toBeLessThanOrEqual(TOLERANCE_MS);
    expect.soft(saleId, dialled).not.toBeNull();
  }
  expect([...book.charges().values()]).toEqual(numbers.map(() => 1));
  expect([1, 2].map((cabin) => shop.live.cabin(cabin)?.account)).toEqual([null, null]);
  expect(book.openItems().map(({ kind }) => kind)).toEqual(["call-without-authorisation"]);
  expect(await book.failures()).toEqual([]);
});

/** The calls whose last record is in the spool and can be read. */
async function ends(): Promise<number> {
  const lines = (await readFile(spoolPath, "utf8")).split("\n");
  return new Set(lines.filter((line) => line.startsWith("{") && line.includes('"LINKEDID_END"'))).size;
}

/** All records once more, as a spool that was restored from a copy has them. */
async function repeatSpool(): Promise<void> {
  const text = await readFile(spoolPath, "utf8");
  await appendFile(spoolPath, text.slice(0, text.lastIndexOf("\n") + 1));
}

/** Half a record without its line end, as a full disk or a power cut leaves it. */
async function tearSpool(): Promise<void> {
  const lines = (await readFile(spoolPath, "utf8")).trimEnd().split("\n");
  const last = lines.at(-1) ?? "";
  await appendFile(spoolPath, last.slice(0, last.length / 2));
}

async function answered(user: string): Promise<PhoneCall> {
  const number = `0322765${String(numbers.length).padStart(3, "0")}`;
  numbers.push(number);
  const call = await world.street.phone(user).dial(number);
  await call.untilAnswered();
  await book.untilRow("SELECT id FROM call WHERE dialled = ? AND answered_mono IS NOT NULL", [number]);
  return call;
}

async function end(call: PhoneCall): Promise<void> {
  await call.hangUp();
  await call.untilEnded();
}

async function settled(cabin: number, call: PhoneCall): Promise<void> {
  await world.shop.live.untilCabin(
    cabin,
    ({ live, lastCall }) => live === null && lastCall?.dialled === call.number && lastCall.state === "answered",
  );
}
