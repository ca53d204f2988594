import { expect, test } from "vitest";
import type { PhoneCall } from "../../fixtures/street/phone-call.ts";
import { FakeClock } from "../support/fake-clock.ts";
import { letTimePass } from "../support/let-time-pass.ts";
import { makeWorld, type World } from "../support/world.ts";
import { BookWitness } from "./book-witness.ts";

const MONDAY = "2026-11-23T20:00:00.000Z";
const HOUR_MS = 3_600_000;
const NUMBERS = ["0322768005", "0322768006"] as const;
/** How long they talk on each side of the step. */
const TALK_MS = 3_000;
/** Between the wire and the core's own clock. */
const NEAR_MS = 250;

interface CallRow {
  readonly dialled: string;
  readonly billed_ms: number;
  readonly evidence: string;
  readonly state: string;
}
interface EntryRow {
  readonly seq: number;
  readonly at_utc: number;
  readonly clock_doubtful: number;
  readonly kind: string;
}

interface Told {
  readonly witness: BookWitness;
  /** As the street's phones had it, call by call. */
  readonly talkedMs: readonly number[];
}

/** Two calls are up when the clock of core and switch is set; they talk on, hang up if nobody did, and one more call is made after it. */
async function stepWhileTalking(to: string, tell: (told: Told) => void): Promise<void> {
  const clock = await FakeClock.open(MONDAY);
  const world = await makeWorld({ cabins: 2 }, { environment: clock.environment });
  try {
    const { shop } = world;
    const calls = await Promise.all(NUMBERS.map((number, n) => talk(world, n, number)));
    const ends = calls.map((call) => call.untilEnded(60_000));
    await letTimePass(TALK_MS);
    await clock.set(to);
    await letTimePass(TALK_MS);
    await Promise.all(calls.map((call) => call.hangUp().catch(() => undefined)));
    const talkedMs = (await Promise.all(ends)).map((end) => end.talkedMs);
    for (const cabin of [1, 2]) await shop.live.untilCabin(cabin, (one) => one.live === null && one.lastCall !== null);

    const later = await talk(world, 0, "0322768007");
    await letTimePass(1_000);
    await later.hangUp();
    talkedMs.push((await later.untilEnded(10_000)).talkedMs);
    await shop.live.untilCabin(1, (one) => one.live === null && one.lastCall?.dialled === "0322768007");
    const witness = new BookWitness(shop.dataDir);
    await witness.untilRow("SELECT 1 FROM open_item WHERE kind = 'clock-stepped'");
    tell({ witness, talkedMs });
    expect(await witness.failures()).toEqual([]);
  } catch (fault) {
    if (fault instanceof Error) fault.message += `\n${world.logTail()}`;
    throw fault;
  } finally {
    await world.stop();
    await clock.close();
  }
}

async function talk({ shop, street }: World, place: number, number: string): Promise<PhoneCall> {
  const call = await street.phone(String(4312 + place)).dial(number);
  await call.untilAnswered();
  await shop.live.untilCabin(place + 1, ({ state }) => state === "talking");
  return call;
}

function billed(witness: BookWitness): readonly CallRow[] {
  return witness.rows<CallRow>("SELECT dialled, billed_ms, evidence, state FROM call ORDER BY dialled");
}

/** The chain goes on in its order whatever the clock says, and says where the clock is not to be believed. */
function entriesAfterStep(witness: BookWitness): readonly EntryRow[] {
  const entries = witness.rows<EntryRow>("SELECT seq, at_utc, clock_doubtful, kind FROM ledger ORDER BY seq");
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, n) => n + 1));
  entries.forEach((entry, n) => {
    const before = entries[n - 1];
    if (before !== undefined && entry.at_utc < before.at_utc)
      expect(entry, "an earlier instant is marked").toMatchObject({ clock_doubtful: 1 });
  });
  const stepped = entries.findIndex(({ kind }) => kind === "clock-stepped");
  expect(stepped, "the step is told to the book").toBeGreaterThan(0);
  // The end of a call may be written between the step and the next look at the clock.
  const earlier = entries.findIndex(({ at_utc }, n) => at_utc < (entries[n - 1]?.at_utc ?? 0));
  return entries.slice(earlier < 0 ? stepped : Math.min(stepped, earlier));
}

test.each([
  ["two hours back", new Date(Date.parse(MONDAY) - 2 * HOUR_MS).toISOString()],
  ["to 1970, as a machine whose battery is dead", "1970-01-01T00:10:00.000Z"],
])("the clock is set %s while they talk: the calls go on and cost what they lasted", async (_name, to) => {
  await stepWhileTalking(to, ({ witness, talkedMs }) => {
    const calls = billed(witness);
    expect(calls.map(({ state }) => state)).toEqual(["answered", "answered", "answered"]);
    for (const [n, { billed_ms }] of calls.entries()) expect(Math.abs(billed_ms - (talkedMs[n] ?? 0)), `call ${n}`).toBeLessThan(NEAR_MS);
    for (const ms of talkedMs.slice(0, 2)) expect(ms).toBeGreaterThan(2 * TALK_MS - NEAR_MS);
    // Those the step fell into are told by the clock that cannot be set; the one after it by the switch's records again.
    expect(calls.map(({ evidence }) => evidence)).toEqual(["monotonic", "monotonic", "cel"]);
    expect(entriesAfterStep(witness).some(({ clock_doubtful }) => clock_doubtful === 1)).toBe(true);
  });
});

test("the clock is set two hours on while they talk: the switch ends the calls, and nobody pays for the two hours", async () => {
  await stepWhileTalking(new Date(Date.parse(MONDAY) + 2 * HOUR_MS).toISOString(), ({ witness, talkedMs }) => {
    const calls = billed(witness);
    // Its limits follow the wall clock (DECISIONS.md): it ended them at the step, and to then they cost at most.
    for (const { billed_ms } of calls.slice(0, 2)) expect(billed_ms).toBeLessThanOrEqual(TALK_MS + NEAR_MS);
    expect(Math.abs((calls[2]?.billed_ms ?? 0) - (talkedMs[2] ?? 0))).toBeLessThan(NEAR_MS);
    expect(calls[2]).toMatchObject({ evidence: "cel", state: "answered" });
    expect(entriesAfterStep(witness).every(({ clock_doubtful }) => clock_doubtful === 0)).toBe(true);
  });
});
