import type Database from "better-sqlite3";
import type { BusinessRow } from "./entry-row.ts";
import { rule } from "./finding.ts";
import type { Watch } from "./watch.ts";

const SAME = rule("I12", "a row still says what its entry in the chain says");
const LINES = rule("I12", "a sale is still of the calls and items its entry names, and a refund of its lines");
const GONE = rule("I12", "a transfer is still of the calls its entry names");
const SAID = rule("I12", "an entry holds the facts its kind must hold");

/** What the chain must hold of a row, by the names of its columns. Other facts that are named like a column are compared as well. */
const MUST: Readonly<Record<string, readonly string[]>> = {
  "call-charged": ["cabin", "session_id", "dialled", "billed_ms", "billed_seconds", "price", "tax", "notional"],
  "call-given-away": ["cabin", "dialled", "billed_ms", "notional"],
  "call-written-off": ["amount", "reason"],
  "account-moved": ["session_id", "from_cabin", "to_cabin"],
  "account-split": ["from_session", "to_session", "owed", "deposit"],
  "account-merged": ["from_session", "to_session", "owed", "deposit"],
  "deposit-taken": ["session_id", "amount", "method"],
  "deposit-returned": ["session_id", "amount", "method"],
  sale: [
    "session_id",
    "subtotal",
    "discount",
    "rounding",
    "deposit",
    "deposit_returned",
    "total",
    "tax",
    "method",
    "received",
    "change",
    "series",
    "number",
  ],
  void: ["sale_id", "amount", "method", "reason", "series", "number"],
  refund: ["sale_id", "amount", "tax", "method", "reason", "series", "number"],
  "item-added": ["session_id", "name", "quantity", "amount", "tax"],
  "item-removed": ["session_id", "name", "amount", "tax"],
  "cash-in": ["amount", "reason"],
  "cash-out": ["amount", "reason"],
  "safe-drop": ["amount"],
  "shift-opened": ["float"],
  "shift-closed": ["counted", "expected", "left", "handed", "count"],
};

type Facts = Readonly<Record<string, unknown>>;

export const facts: Watch = {
  rules: [SAME, SAID, LINES, GONE],
  begin: ({ database, schema }, rows) => {
    const partsOf = partsInRows(database, schema);
    const gone = database.prepare<[string], string>("SELECT call_id FROM call_transfer WHERE transfer_id = ? ORDER BY call_id").pluck();
    return {
      *see({ row: { seq, kind, ref, facts: text } }) {
        const row = rows.rowOf(kind, ref);
        if (row === null || row === undefined) return;
        const told = flatFacts(JSON.parse(text) as Facts);
        for (const [part, written] of partsOf(kind, String(ref))) {
          const chain = told.get(part) ?? [];
          if (sortedText(written) !== sortedText(chain)) yield { rule: LINES, row: { entry: seq, kind, ref, [part]: written, chain } };
        }
        if (kind === "account-split" || kind === "account-merged") {
          const [written, chain] = [gone.all(String(ref)), [...((told.get("calls") ?? []) as readonly string[])].sort()];
          if (written.join() !== chain.join()) yield { rule: GONE, row: { entry: seq, transfer: ref, written, chain } };
        }
        const missing = (MUST[kind] ?? []).filter((column) => !told.has(column));
        if (missing.length > 0) yield { rule: SAID, row: { entry: seq, kind, ref, missing } };
        const differ = differences(row, told);
        if (differ !== null) yield { rule: SAME, row: { entry: seq, kind, ref, ...differ } };
      },
    };
  },
};

/** What an entry lists of the rows below its own, by the name of the fact: calls, items and payments of a sale, lines of a refund. */
function partsInRows(database: Database.Database, schema: number) {
  const ids = (sql: string) => database.prepare<[string], string>(sql).pluck();
  const [calls, items] = [ids("SELECT call_id FROM sale_line WHERE sale_id = ?"), ids("SELECT item_id FROM sale_item WHERE sale_id = ?")];
  const lines = database.prepare<[string], unknown[]>("SELECT line_id, amount FROM refund_line WHERE reversal_id = ?").raw();
  const payments = database
    .prepare<[string], unknown[]>(
      `SELECT method, amount, received, change FROM payment WHERE sale_id = ? ORDER BY ${schema < 4 ? "sale_id" : "line"}`,
    )
    .raw();
  return (kind: string, ref: string): readonly (readonly [fact: string, written: readonly unknown[]])[] => {
    if (kind === "refund") return [["lines", lines.all(ref)]];
    if (kind !== "sale") return [];
    const paid = payments.all(ref);
    // A sale that was paid in one way says how in facts of its own.
    return [
      ["calls", calls.all(ref)],
      ["items", items.all(ref)],
      ["payments", paid.length > 1 ? paid : []],
    ];
  };
}

function sortedText(parts: unknown): string {
  return (parts as readonly unknown[])
    .map((part) => JSON.stringify(part))
    .toSorted()
    .join();
}

/** Facts by the names of columns: `billedMs` is billed_ms, `session` is session_id, `receipt: { series, number }` is series and number. */
function flatFacts(told: Facts): ReadonlyMap<string, unknown> {
  const flat = new Map<string, unknown>();
  for (const [name, value] of Object.entries(told)) {
    if (name === "receipt" && typeof value === "object" && value !== null) {
      for (const [part, of] of Object.entries(value)) flat.set(part, of);
      continue;
    }
    for (const column of columnsOf(name)) flat.set(column, value);
  }
  return flat;
}

const COLUMNS = new Map<string, readonly string[]>();

/** The columns a fact may be of. Facts have few names, and every entry has facts. */
function columnsOf(name: string): readonly string[] {
  const known = COLUMNS.get(name);
  if (known !== undefined) return known;
  const column = name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
  const columns = [column, `${column}_id`];
  COLUMNS.set(name, columns);
  return columns;
}

function differences(row: BusinessRow, told: ReadonlyMap<string, unknown>): Record<string, unknown> | null {
  const columns = Object.keys(row).filter((column) => told.has(column) && comparable(row[column]) !== comparable(told.get(column)));
  if (columns.length === 0) return null;
  return {
    row: Object.fromEntries(columns.map((column) => [column, row[column]])),
    chain: Object.fromEntries(columns.map((column) => [column, told.get(column)])),
  };
}

/** Arrays and records are kept as JSON in a column. */
function comparable(value: unknown): unknown {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : value;
}
