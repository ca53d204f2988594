import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import Database from "better-sqlite3";
import { vi } from "vitest";

const REPOSITORY = join(import.meta.dirname, "..", "..");

/** What a fault leaves in the book, read from outside while the shop runs. */
export class BookWitness {
  readonly #dataDir: string;
  readonly #file: string;

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
    this.#file = join(dataDir, "timbre.db");
  }

  /** What `timbre verify` says of the book: its failures, none in a sound one. */
  async failures(): Promise<readonly unknown[]> {
    const command = [join(REPOSITORY, "scripts", "timbre.mjs"), "verify", "--data", this.#dataDir, "--json"];
    const { stdout } = await promisify(execFile)(join(REPOSITORY, "node_modules", ".bin", "node"), command).catch(
      // Exit 1 is how it says that something does not hold; what does not is on standard output as well.
      (fault: { stdout?: string }) => ({ stdout: fault.stdout ?? "" }),
    );
    return (JSON.parse(stdout) as { failures: readonly unknown[] }).failures;
  }

  rows<T>(sql: string, ...parameters: readonly (string | number)[]): readonly T[] {
    const book = new Database(this.#file, { readonly: true, fileMustExist: true });
    try {
      return book.prepare<(string | number)[], T>(sql).all(...parameters);
    } finally {
      book.close();
    }
  }

  /** Resolves with the first row; SQLite tells nobody of a commit, so it is looked for every 20 ms. */
  async untilRow<T>(sql: string, parameters: readonly (string | number)[] = [], withinMs = 15_000): Promise<T> {
    return vi.waitUntil(() => this.rows<T>(sql, ...parameters)[0], { timeout: withinMs, interval: 20 }) as Promise<T>;
  }

  openItems(): readonly { readonly kind: string; readonly call_id: string | null; readonly detail: string }[] {
    return this.rows("SELECT kind, call_id, detail FROM open_item WHERE resolved_utc IS NULL ORDER BY id");
  }

  /** How often each call was paid. A call that is not in here was not paid. */
  charges(): ReadonlyMap<string, number> {
    const rows = this.rows<{ call_id: string; times: number }>("SELECT call_id, count(*) AS times FROM sale_line GROUP BY call_id");
    return new Map(rows.map(({ call_id, times }) => [call_id, times]));
  }
}
