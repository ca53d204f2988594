/** A core on a book on disk with a switch made of rows, for benches of what the end of a call costs. */
import { join } from "node:path";
import { CORE_ACTOR } from "../../electron/core/app/actor.ts";
import { authoriseCall } from "../../electron/core/app/authorise-call.ts";
import type { Core } from "../../electron/core/app/core.ts";
import type { LiveCall } from "../../electron/core/app/live-call.ts";
import { onEngineEvent } from "../../electron/core/app/on-engine-event.ts";
import { systemScheduler } from "../../electron/core/app/scheduler.ts";
import { assembleCore } from "../../electron/core/assemble-core.ts";
import { endedCallEntry } from "../../electron/core/book/ended-call-entry.ts";
import { createDeckDesk } from "../../electron/core/deck/deck-desk.ts";
import { profileOfShopFile } from "../../electron/core/shop/profile-of-shop-file.ts";
import { parseShopFile } from "../../electron/core/shop/read-shop-file.ts";
import type { CallRow } from "../../electron/core/store/call-row.ts";
import { deckFolderOf } from "../../electron/core/store/migrate.ts";
import { openStore } from "../../electron/core/store/store.ts";
import { silentLogger } from "../../electron/node-kit/logger.ts";
import { openSqlite } from "../../electron/node-kit/sqlite-open.ts";
import { createSystemClock } from "../../electron/node-kit/system-clock.ts";
import { type FakeEngine, fakeEngine } from "../../fixtures/fake-engine.ts";
import { publishRates, rateOf } from "../../fixtures/test-shop.ts";
import type { MonoMs, UtcMs } from "../../shared/time/clock.ts";

export const CABINS = 40;
const DIALLED = "0322768005";
const CALLS_PER_ACCOUNT = 4;
const FILL_PER_COMMIT = 2_000;
/** So much later the next call is answered, and the calls before it have gone on for so long. */
const TALK_MS = 30_000;

export interface CdrShop {
  readonly core: Core;
  readonly engine: FakeEngine;
  /** A call that has been answered, in a cabin without one. */
  answered(cabin: number): LiveCall;
  /** The switch has written that the call is over. */
  writeEnd(call: LiveCall): void;
  /** And the core has read it. */
  recordEnd(call: LiveCall): void;
  /** And the switch says so: the call is closed once this turn of the loop is over. */
  sayEnd(call: LiveCall): void;
  /** Every account that is open is closed, as if it had been paid: a customer makes a call or two, not hundreds. */
  payAll(): void;
  /** Adds calls of other days, told to the book as the product does, many in a commit. */
  fill(calls: number): void;
  /** Throws unless the book holds so many answered calls, each owed once, in a chain that verifies. */
  assertCharged(calls: number): Promise<void>;
  close(): Promise<void>;
}

export async function openCdrShop(folder: string): Promise<CdrShop> {
  const clock = passingClock();
  const engine = fakeEngine(clock);
  const book = join(folder, "timbre.db");
  const store = openStore(book);
  publishRates(store, [rateOf(["032", "Valparaíso", 200])]);
  const core = assembleCore({
    ...{ shop: shopOf(), store, clock, engine, printer: null, scheduler: systemScheduler, log: silentLogger },
    deckDesk: createDeckDesk({ book, decks: deckFolderOf(book) }),
    importFolder: join(folder, "imports"),
    pinHasher: { hash: async () => "", verify: async () => false },
  });
  await engine.start({ authorise: (request) => authoriseCall(core, request), event: (event) => onEngineEvent(core, event) });
  const answered = (cabin: number): LiveCall => {
    const { id, verdict } = engine.dial(String(4311 + cabin), DIALLED);
    if (verdict.kind !== "allow") throw new Error(`cabin ${cabin}: ${JSON.stringify(verdict)}`);
    engine.answer(id);
    clock.pass(TALK_MS);
    return core.live.bySwitchCallId(id) as LiveCall;
  };
  const writeEnd = ({ row }: LiveCall) => engine.end(row.switch_call_id, { events: false });
  return {
    ...{ core, engine, answered, writeEnd },
    recordEnd: (call) => {
      writeEnd(call);
      core.spool.read();
      call.state = { ...call.state, phase: "ended" } as never;
    },
    sayEnd: ({ row: { switch_call_id: switchCallId } }) => {
      const at = { atMono: clock.mono(), atUtc: clock.now() };
      engine.say({ kind: "hung-up", switchCallId, ...at });
      engine.say({ kind: "ended", switchCallId, cause: 16, ...at });
      engine.say({ kind: "spool" });
    },
    payAll: () =>
      core.store.transaction(() => {
        for (let cabin = 1; cabin <= CABINS; cabin++) {
          const account = core.store.sessions.openOfCabin(cabin);
          if (account !== null) core.store.sessions.close(account.id, clock.now());
        }
      }),
    fill: (calls) => fill(core, calls),
    assertCharged: (calls) => assertCharged(core, calls),
    close: async () => {
      await core.deckDesk.close();
      core.store.close();
    },
  };
}

/** The machine's clock, with time that passes at once: a call of no length is written into an index of its own. */
function passingClock() {
  const { bootId, now, mono } = createSystemClock();
  let passedMs = 0;
  return {
    bootId,
    now: () => (now() + passedMs) as UtcMs,
    mono: () => (mono() + passedMs) as MonoMs,
    pass: (ms: number) => {
      passedMs += ms;
    },
  };
}

async function assertCharged({ store, bookCheck }: Core, calls: number): Promise<void> {
  const report = await bookCheck.verify();
  const book = openSqlite(store.file, { readonly: true });
  const told = book
    .prepare<[], object>("SELECT count(*) AS calls, sum(price) AS owed FROM call WHERE state = 'answered' AND ended_utc > 0")
    .get();
  const owed = book.prepare<[], number>("SELECT -sum(amount) FROM posting WHERE account IN ('sales', 'tax')").pluck().get();
  book.close();
  const wanted = JSON.stringify({ calls, owed });
  if (!report.ok || JSON.stringify(told) !== wanted) throw new Error(`${JSON.stringify(told)}, not ${wanted}: ${JSON.stringify(report)}`);
}

function shopOf() {
  const cabins = Array.from({ length: CABINS }, (_, index) => ({ number: index + 1, line: { user: String(4312 + index), secret: "s" } }));
  // All its calls go to one number that answers at once, which a shop would be told of.
  const alerts = { sameNumber: null, quickAnswers: null };
  const file = parseShopFile(JSON.stringify({ cabins, alerts, trunks: [{ id: "main", server: "127.0.0.1:5070" }] }));
  const shop = file.ok ? profileOfShopFile(file.value) : null;
  if (shop === null || !shop.ok) throw new Error("the shop of the bench is not in order");
  return shop.value;
}

function fill({ store, book, newId, clock }: Core, calls: number): void {
  let account = "";
  for (let done = 0; done < calls; ) {
    store.transaction(() => {
      for (let i = 0; i < FILL_PER_COMMIT && done < calls; i += 1, done += 1) {
        const cabin = 1 + (Math.floor(done / CALLS_PER_ACCOUNT) % CABINS);
        if (done % CALLS_PER_ACCOUNT === 0) {
          account = newId();
          store.sessions.open({ id: account, cabin, mode: "postpaid", opened_utc: clock.now() });
          store.sessions.close(account, clock.now());
        }
        const row = rowOf(newId(), cabin, account, clock.now() - 60_000);
        store.calls.insert({ ...row, state: "talking", ended_utc: null, ended_mono: null });
        store.calls.end({ ...row, state: "answered", ended_utc: row.ended_utc ?? 0 }, false);
        book.post(CORE_ACTOR, endedCallEntry(row));
      }
    });
  }
}

function rowOf(id: string, cabin: number, session_id: string, at: number): CallRow {
  return {
    ...{
      seq: 0,
      id,
      switch_call_id: `old-${id}`,
      cabin,
      line: String(4311 + cabin),
      dialled: DIALLED,
      session_id,
      destination: "Valparaíso",
    },
    ...{ prefix: "032", source: "sell", deck_version: 1, rate_id: null, band: null, value: "200", unit: "minute", increment: "1/1" },
    ...{
      connect: "0",
      minimum: "0",
      grace: 0,
      rounding: "half-up",
      seconds_rounding: "up",
      decimals: 0,
      tax_percent: "0",
      tax_included: 1,
    },
    ...{ currency: "CLP", later_terms: null, limit_ms: 7_200_000, reserved: 0, uncharged_reason: null, uncharged_user: null },
    ...{ state: "answered", cause: "16", boot_id: "old", authorised_utc: at, authorised_mono: 0, answered_utc: at, answered_mono: 0 },
    ...{ ended_utc: at + 30_000, ended_mono: 30_000, billed_ms: 30_000, billed_seconds: 30, price: 100_000_000, notional: 100_000_000 },
    ...{ tax: 0, evidence: "cel", recovered: 0, sale_id: null },
  } as CallRow;
}
