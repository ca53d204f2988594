import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import { type TakenOverKind, takenOverDigest } from "../store/taken-over-rows.ts";
import { type CallFactsRow, callFacts } from "./ended-call-entry.ts";
import type { FailureList } from "./failure-list.ts";

type Facts = Readonly<Record<string, unknown>>;

const TRANSFER = `SELECT id AS transfer, from_session AS fromSession, to_session AS toSession, owed, deposit, at_utc AS atUtc, user FROM account_transfer WHERE id = ?`;

/** Row of an entry by its `ref`, with columns named as the facts are. */
const ROW_OF: Readonly<Record<string, string>> = {
  sale: `SELECT sale.id AS sale, session_id AS session, cabin, subtotal, discount, rounding, deposit, deposit_returned AS depositReturned, total,
    tax, at_utc AS atUtc, user, wants_print AS wantsPrint, (SELECT iif(count(*) > 1, 'mixed', max(method)) FROM payment WHERE sale_id = sale.id) AS method,
    (SELECT sum(received) FROM payment WHERE sale_id = sale.id) AS received, (SELECT sum(change) FROM payment WHERE sale_id = sale.id) AS change,
    json_object('series', series, 'number', number) AS receipt FROM sale LEFT JOIN receipt ON receipt.sale_id = sale.id WHERE sale.id = ?`,
  "item-added": "SELECT id AS item, session_id AS session, name, quantity, amount, tax, at_utc AS atUtc, user FROM item WHERE id = ?",
  "item-removed":
    "SELECT item_id AS item, name, amount, tax, item_removal.at_utc AS atUtc, item_removal.user AS user FROM item_removal JOIN item ON item.id = item_id WHERE item_id = ?",
  void: "SELECT id AS reversal, sale_id AS sale, amount, tax, method, reason, at_utc AS atUtc, user, json_object('series', series, 'number', number) AS receipt FROM reversal WHERE id = ? AND kind = 'void'",
  refund:
    "SELECT id AS reversal, sale_id AS sale, amount, tax, method, reason, at_utc AS atUtc, user, json_object('series', series, 'number', number) AS receipt FROM reversal WHERE id = ? AND kind = 'refund'",
  "deposit-taken": "SELECT id AS deposit, session_id AS session, amount, method, at_utc AS atUtc, user FROM deposit WHERE id = ?",
  "deposit-returned": "SELECT id AS deposit, session_id AS session, amount, method, at_utc AS atUtc, user FROM deposit WHERE id = ?",
  "cash-in": "SELECT shift_id AS shift, amount, reason, at_utc AS atUtc, user FROM cash_move WHERE id = ? AND kind = 'in'",
  "cash-out": "SELECT shift_id AS shift, amount, reason, at_utc AS atUtc, user FROM cash_move WHERE id = ? AND kind = 'out'",
  "safe-drop": "SELECT shift_id AS shift, amount, reason, at_utc AS atUtc, user FROM cash_move WHERE id = ? AND kind = 'safe-drop'",
  "call-written-off": "SELECT call_id AS call, amount, reason, at_utc AS atUtc, user FROM write_off WHERE call_id = ?",
  "account-moved":
    "SELECT id AS move, session_id AS session, from_cabin AS fromCabin, to_cabin AS toCabin, at_utc AS atUtc, user FROM account_move WHERE id = ?",
  "account-split": `${TRANSFER} AND kind = 'split'`,
  "account-merged": `${TRANSFER} AND kind = 'merge'`,
  "shift-opened": "SELECT id AS shift, number, float, opened_utc AS openedUtc, user FROM shift WHERE id = ?",
  "shift-closed": `SELECT id AS shift, number, cash_expected AS expected, cash_counted AS counted, cash_left AS left, cash_handed AS handed,
    difference_reason AS reason, closed_by AS closedBy, closed_utc AS closedUtc FROM shift WHERE id = ? AND closed_utc IS NOT NULL`,
};

const CALL_KINDS = ["call-charged", "call-given-away"] as const;

/** Rows of each of these have an entry each, of one of the kinds, but for those from before the ledger. */
const COUNTED: readonly { readonly rows: string; readonly kinds: readonly string[]; readonly before: TakenOverKind | null }[] = [
  { rows: "call WHERE state = 'answered' AND ended_utc IS NOT NULL", kinds: CALL_KINDS, before: "calls" },
  { rows: "sale", kinds: ["sale"], before: "sales" },
  { rows: "reversal", kinds: ["void", "refund"], before: null },
  { rows: "deposit", kinds: ["deposit-taken", "deposit-returned"], before: "deposits" },
  { rows: "cash_move", kinds: ["cash-in", "cash-out", "safe-drop"], before: null },
  { rows: "account_move", kinds: ["account-moved"], before: null },
  { rows: "account_transfer", kinds: ["account-split", "account-merged"], before: null },
  { rows: "write_off", kinds: ["call-written-off"], before: null },
  { rows: "item", kinds: ["item-added"], before: null },
  { rows: "item_removal", kinds: ["item-removed"], before: null },
  { rows: "shift", kinds: ["shift-opened"], before: "shifts" },
];

export interface SeenEntry {
  readonly seq: number;
  readonly kind: string;
  readonly ref: string | null;
  readonly person: string;
  readonly facts: string;
  /** Micros that went into accounts. */
  readonly moved: number;
}

/** Holds the rows of sales, shifts and calls against what the chain says of them. */
export function createRowCheck(database: SqliteDatabase, failures: FailureList) {
  const readers = new Map(Object.entries(ROW_OF).map(([kind, sql]) => [kind, database.prepare<[string | null], Facts>(sql)]));
  const call = database.prepare<[string | null], CallFactsRow>(`SELECT id, cabin, session_id, dialled, prefix, answered_utc, ended_utc,
    billed_ms, billed_seconds, price, tax, notional, uncharged_reason, evidence, recovered FROM call WHERE id = ? AND ended_utc IS NOT NULL`);
  const counts = new Map<string, number>();
  const days = new Map<string, { entries: number; amount: number }>();
  let opening: Facts | null = null;

  function see(entry: SeenEntry): void {
    counts.set(entry.kind, (counts.get(entry.kind) ?? 0) + 1);
    if (entry.kind === "book-begun" || entry.kind === "book-taken-over") {
      opening = factsOf(entry);
      return;
    }
    const key = `${entry.person}\n${entry.kind}`;
    const figure = days.get(key);
    if (figure === undefined) days.set(key, { entries: 1, amount: entry.moved });
    else {
      figure.entries += 1;
      figure.amount += entry.moved;
    }
    if (entry.kind === "call-charged" || entry.kind === "call-given-away") compareCall(entry);
    else compareRow(entry);
  }

  function compareCall(entry: SeenEntry): void {
    const row = call.get(entry.ref);
    if (row === undefined) failures.add("rows", `${nameOf(entry)}: its row is missing`);
    // As text, which is how it was written; read only where that differs.
    else if (JSON.stringify(callFacts(row)) !== entry.facts) compare(entry, callFacts(row));
  }

  function compareRow(entry: SeenEntry): void {
    const reader = readers.get(entry.kind);
    if (reader === undefined) return;
    const row = reader.get(entry.ref);
    if (row === undefined) failures.add("rows", `${nameOf(entry)}: its row is missing`);
    else compare(entry, typeof row.receipt === "string" ? { ...row, receipt: JSON.parse(row.receipt) as unknown } : row);
  }

  function compare(entry: SeenEntry, row: Facts): void {
    const facts = factsOf(entry);
    if (facts === null) return;
    for (const [name, value] of Object.entries(row)) {
      if (!(name in facts) || JSON.stringify(facts[name]) === JSON.stringify(value)) continue;
      failures.add(
        "rows",
        `${nameOf(entry)}: ${name} is ${JSON.stringify(value)} in its row and ${JSON.stringify(facts[name])} in the chain`,
      );
    }
  }

  function factsOf(entry: SeenEntry): Facts | null {
    try {
      const facts: unknown = JSON.parse(entry.facts);
      if (typeof facts === "object" && facts !== null) return facts as Facts;
    } catch {
      // Named below, as what is no record is.
    }
    failures.add("rows", `${nameOf(entry)}: its facts cannot be read`);
    return null;
  }

  /** Once all entries are gone by: rows nobody told of, figures of days, rows from before the ledger. One snapshot. */
  function finish(): void {
    const taken = checkTakenOver();
    for (const { rows, kinds, before } of COUNTED) {
      const found = database.prepare<[], number>(`SELECT count(*) FROM ${rows}`).pluck().get() ?? 0;
      const told = kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0) + (before === null ? 0 : taken[before].count);
      if (found !== told) failures.add("rows", `${rows}: ${found} rows, ${told} of them told to the book`);
    }
    checkDays();
  }

  function checkTakenOver(): ReturnType<typeof takenOverDigest> {
    const now = takenOverDigest(database);
    for (const kind of Object.keys(now) as TakenOverKind[]) {
      const then = (opening?.[kind] ?? NOTHING) as { count: number; sha256: string };
      const same = then.count === now[kind].count && (then.count === 0 || then.sha256 === now[kind].sha256);
      if (!same) failures.add("rows", `${kind} from before the ledger are others: ${now[kind].count} rows, ${then.count} when it began`);
    }
    return now;
  }

  function checkDays(): void {
    const rows = database
      .prepare<[], { key: string; entries: number; amount: number }>(
        "SELECT person || char(10) || kind AS key, sum(entries) AS entries, sum(amount) AS amount FROM rollup_day GROUP BY person, kind",
      )
      .all();
    for (const { key, entries, amount } of rows) {
      const own = days.get(key) ?? { entries: 0, amount: 0 };
      days.delete(key);
      if (own.entries !== entries || own.amount !== amount)
        failures.add(
          "rollup",
          `${key.replace("\n", " ")}: ${entries} entries of ${amount} in the days, ${own.entries} of ${own.amount} in the chain`,
        );
    }
    for (const key of days.keys()) failures.add("rollup", `${key.replace("\n", " ")} is missing in the days`);
  }

  return { see, finish };
}

const NOTHING = { count: 0, sha256: "" };

function nameOf({ seq, kind, ref }: SeenEntry): string {
  return `entry ${seq} (${kind} ${ref})`;
}
