import type { BusinessRow } from "./entry-row.ts";
import { rule } from "./finding.ts";
import type { Watch } from "./watch.ts";

const SAME = rule("I12", "a row still says what its entry in the chain says");
const LINES = rule("I12", "a sale is still of the calls its entry names");
const SAID = rule("I12", "an entry holds the facts its kind must hold");

/** What the chain must hold of a row, by the names of its columns. Other facts that are named like a column are compared as well. */
const MUST: Readonly<Record<string, readonly string[]>> = {
  "call-charged": ["cabin", "session_id", "dialled", "billed_ms", "billed_seconds", "price", "tax", "notional"],
  "call-given-away": ["cabin", "dialled", "billed_ms", "notional"],
  "call-written-off": ["amount", "reason"],
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
  "cash-in": ["amount", "reason"],
  "cash-out": ["amount", "reason"],
  "safe-drop": ["amount"],
  "shift-opened": ["float"],
  "shift-closed": ["counted", "expected", "left", "handed", "count"],
};

type Facts = Readonly<Record<string, unknown>>;

export const facts: Watch = {
  rules: [SAME, SAID, LINES],
  begin: ({ database }, rows) => {
    const lines = database.prepare<[string], string>("SELECT call_id FROM sale_line WHERE sale_id = ? ORDER BY call_id").pluck();
    return {
      *see({ row: { seq, kind, ref, facts: text } }) {
        const row = rows.rowOf(kind, ref);
        if (row === null || row === undefined) return;
        const told = flatFacts(JSON.parse(text) as Facts);
        if (kind === "sale") {
          const [written, chain] = [lines.all(String(ref)), [...((told.get("calls") ?? []) as readonly string[])].sort()];
          if (written.join() !== chain.join()) yield { rule: LINES, row: { entry: seq, sale: ref, written, chain } };
        }
        const missing = (MUST[kind] ?? []).filter((column) => !told.has(column));
        if (missing.length > 0) yield { rule: SAID, row: { entry: seq, kind, ref, missing } };
        const differ = differences(row, told);
        if (differ !== null) yield { rule: SAME, row: { entry: seq, kind, ref, ...differ } };
      },
    };
  },
};

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
