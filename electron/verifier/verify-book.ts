import { type BookFile, type BookFileOptions, HEAD_FILE, openBookFile } from "./book-file.ts";
import type { Check } from "./check.ts";
import { CHECKS } from "./checks.ts";
import type { Rule } from "./finding.ts";

/** A rule of the book that does not hold, and the row that breaks it. */
export interface VerifyFailure {
  readonly rule: string;
  readonly check: string;
  readonly detail: string;
}

export interface VerifyReport {
  readonly ok: boolean;
  /** How many rules were looked at. */
  readonly checks: number;
  readonly calls: number;
  readonly sales: number;
  readonly entries: number;
  readonly failures: readonly VerifyFailure[];
  /** What could not be looked at because it is not there. */
  readonly notes: readonly string[];
}

/** Rows named of one rule; the rest is counted. */
const ROWS_SHOWN_MAX = 20;

/** Checks a whole book and names what does not hold. It changes nothing. */
export function verifyBook(path: string, options: BookFileOptions = {}): VerifyReport {
  const book = openBookFile(path, options);
  try {
    // A file may say that it is older than any book: that is looked at as one that says nothing.
    const schema = Math.max(0, book.schema);
    const checks = CHECKS.filter(({ fromSchema, untilSchema = schema }) => fromSchema <= schema && schema <= untilSchema);
    const failures = checks.flatMap((check) => failuresOf(book, check));
    return {
      ok: failures.length === 0,
      checks: checks.reduce((sum, { rules }) => sum + rules.length, 0),
      calls: count(book, "call"),
      sales: count(book, "sale"),
      entries: book.entries,
      failures,
      notes: notesOf(book),
    };
  } finally {
    book.close();
  }
}

function failuresOf(book: BookFile, check: Check): readonly VerifyFailure[] {
  const failures: VerifyFailure[] = [];
  const shown = new Map<Rule, number>();
  book.progress(`${check.rules.map(({ id }) => id).join(" ")} ${check.rules[0]?.says ?? ""}`);
  try {
    for (const { rule, row } of check.run(book)) {
      const before = shown.get(rule) ?? 0;
      shown.set(rule, before + 1);
      if (before < ROWS_SHOWN_MAX) failures.push({ rule: rule.id, check: rule.says, detail: JSON.stringify(row) });
    }
  } catch (fault) {
    // A damaged page, a table that is gone: what could not be looked at does not hold.
    const detail = `could not be checked: ${fault instanceof Error ? fault.message : String(fault)}`;
    for (const { id, says } of check.rules) failures.push({ rule: id, check: says, detail });
  }
  for (const [rule, rows] of shown) {
    const rest = rows - ROWS_SHOWN_MAX;
    if (rest > 0) failures.push({ rule: rule.id, check: rule.says, detail: `and ${rest} rows more` });
  }
  return failures;
}

function notesOf(book: BookFile): readonly string[] {
  if (book.schema <= 0) return ["there is no book in this file: none was begun in it, or it is there no more"];
  if (book.schema < 3)
    return [`a book of version ${book.schema} has no ledger: rows that were changed so that they still agree leave no trace`];
  const isHeld = book.anchors.length > 0 || book.headNote !== null;
  return book.entries === 0 || isHeld
    ? []
    : [`there is no ${HEAD_FILE} and no anchor was given: newest entries that were cut off leave no trace`];
}

function count(book: BookFile, table: "call" | "sale"): number {
  try {
    return book.database.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
  } catch {
    return 0;
  }
}
