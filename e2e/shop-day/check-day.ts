import { existsSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { openSqlite, type SqliteDatabase } from "../../electron/node-kit/sqlite-open.ts";
import { verifyBook } from "../../electron/verifier/verify-book.ts";
import type { DayLedger } from "./day-ledger.ts";
import type { Talked } from "./remembered-switch.ts";
import { wholeLines } from "./whole-lines.ts";

/** Of a call whose core and switch died together, at most so much is not billed. */
const LOST_MS_MAX = 5_000;

export interface DayCheck {
  readonly folder: string;
  readonly ledger: DayLedger;
  readonly talked: readonly Talked[];
}

/** What is wrong with a book, against what the shop was told and what really happened. Nothing has to be repaired first. */
export function checkDay({ folder, ledger, talked }: DayCheck): readonly string[] {
  const book = join(folder, "timbre.db");
  if (!existsSync(book)) return ledger.answered().size === 0 ? [] : ["LOST: the book is gone"];
  // A process that was killed while it made the book leaves a file without tables, which the next start makes a book: nobody was told anything.
  if (isUnbegun(book)) return ledger.answered().size === 0 ? [] : ["LOST: the book is empty"];
  const report = verifyBook(book);
  const broken = report.failures.map(({ rule, check, detail }) => `BOOK: ${rule} ${check}: ${detail}`);
  const database = openSqlite(book, { readonly: true });
  try {
    return [
      ...broken,
      ...lostAnswers(database, ledger),
      ...doubledSales(database, ledger),
      ...paperFaults(database, folder),
      ...billedWrong(database, talked),
    ];
  } finally {
    database.close();
  }
}

/** Not one step of the schema is in it; it may not even be written ahead yet. */
function isUnbegun(book: string): boolean {
  const database = new Database(book, { readonly: true });
  try {
    return database.prepare("SELECT count(*) FROM sqlite_schema").pluck().get() === 0;
  } catch (fault) {
    // Cut short while it was turned to writing ahead, which comes before the first table: the next start has to take that back.
    if ((fault as { code?: unknown }).code === "SQLITE_READONLY_ROLLBACK") return true;
    throw fault;
  } finally {
    database.close();
  }
}

/** Every answer that arrived is in the book as it was given, and each sale under its receipt. */
function lostAnswers(database: SqliteDatabase, ledger: DayLedger): readonly string[] {
  const operation = database.prepare<[string], string>("SELECT result FROM operation WHERE id = ?").pluck();
  const sale = database.prepare<[string], number>("SELECT number FROM receipt WHERE sale_id = ?").pluck();
  const faults: string[] = [];
  for (const [id, { act, answer }] of ledger.answered()) {
    if (!answer.ok) continue;
    const kept = operation.get(id);
    if (kept === undefined) faults.push(`LOST: ${act.command} ${id} was answered and is not in the book`);
    else if (kept !== JSON.stringify(answer.value)) faults.push(`ANSWER: ${act.command} ${id} is another answer in the book`);
    if (act.command !== "chargeAccount") continue;
    const { id: saleId } = answer.value as { readonly id: string };
    if (sale.get(saleId) === undefined) faults.push(`LOST: the sale ${saleId} of ${id} has no receipt`);
  }
  return faults;
}

/** As many sales as were answered, and those nobody has been told of yet. */
function doubledSales(database: SqliteDatabase, ledger: DayLedger): readonly string[] {
  const count = (sql: string) => Number(database.prepare(sql).pluck().get());
  const told = [...ledger.answered().values()].filter(({ act, answer }) => act.command === "chargeAccount" && answer.ok).length;
  const untold = ledger.unanswered().filter(({ command }) => command === "chargeAccount").length;
  const before = count("SELECT count(*) FROM sale WHERE id LIKE 'old-%'");
  const sales = count("SELECT count(*) FROM sale") - before;
  const [receipts, highest] = [count("SELECT count(*) FROM receipt"), count("SELECT coalesce(max(number), 0) FROM receipt")];
  return [
    ...(sales < told ? [`LOST: ${told} sales were answered, the book has ${sales}`] : []),
    ...(sales > told + untold ? [`DOUBLED: ${told} sales were answered, ${untold} were not, the book has ${sales}`] : []),
    ...(receipts === highest ? [] : [`GAP: ${receipts} receipts, the highest is ${highest}`]),
  ];
}

/** No paper left the printer more often than it was queued, and no pulse without its row. */
function paperFaults(database: SqliteDatabase, folder: string): readonly string[] {
  const file = join(folder, "..", "paper.jsonl");
  const lines = wholeLines(file).map((line) => JSON.parse(line) as { document?: object; pulse?: true });
  const pulses = lines.filter(({ pulse }) => pulse === true).length;
  const noted = Number(database.prepare("SELECT count(*) FROM drawer_event").pluck().get());
  const queued = database.prepare<[string], number>("SELECT count(*) FROM print_job WHERE document = ?").pluck();
  const printed = Map.groupBy(
    lines.flatMap(({ document }) => (document === undefined ? [] : [JSON.stringify(document)])),
    (document) => document,
  );
  const twice = [...printed].filter(([document, times]) => times.length > (queued.get(document) ?? 0));
  return [
    ...(pulses > noted ? [`PAPER: ${pulses} pulses of the drawer, ${noted} rows`] : []),
    ...twice.map(([document, times]) => `PAPER: printed ${times.length} times: ${document.slice(0, 200)}`),
  ];
}

/** Never more than was talked, and never more than the bound less. */
function billedWrong(database: SqliteDatabase, talked: readonly Talked[]): readonly string[] {
  const row = database.prepare<[string], { billed_ms: number; state: string; ended_utc: number | null; limit_ms: number }>(
    "SELECT billed_ms, state, ended_utc, limit_ms FROM call WHERE id = ?",
  );
  return talked.flatMap(({ callId, answeredUs, endedUs, died }) => {
    const call = row.get(callId);
    if (call === undefined) return [`LOST: the call ${callId} talked and is not in the book`];
    if (call.ended_utc === null || endedUs === null) return [];
    const talkedMs = (endedUs - answeredUs) / 1_000;
    const lostMs = Math.min(talkedMs, call.limit_ms) - call.billed_ms;
    if (lostMs < 0) return [`OVERCHARGED: the call ${callId} talked ${talkedMs} ms, billed ${call.billed_ms}`];
    return lostMs > (died ? LOST_MS_MAX : 1)
      ? [`UNDERCHARGED: the call ${callId} talked ${talkedMs} ms, billed ${call.billed_ms}, switch ${died ? "died" : "lived"}`]
      : [];
  });
}
