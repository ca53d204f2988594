import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import Database from "better-sqlite3";
import { putTablesOfSchema4 } from "./tables-of-schema-4.ts";

/** An anchor as it stands on paper: `4821-7F3A-91C2`. */
export interface PaperAnchor {
  readonly text: string;
  readonly seq: number;
  /** The first 32 bits of the entry's hash, eight digits of lower-case hexadecimal. */
  readonly hash: string;
}

export interface BookFileOptions {
  readonly anchors?: readonly PaperAnchor[];
  /** The book as it was carried away: what lies beside it in the shop (head file, price lists) is not looked for. */
  readonly isExport?: boolean;
  /** Tells how far a long look has come. */
  readonly progress?: ((words: string) => void) | undefined;
}

/** A book opened to be looked at: one moment of it, whatever a running shop writes meanwhile. */
export interface BookFile {
  readonly database: Database.Database;
  readonly path: string;
  readonly schema: number;
  /** Of a book with a ledger. */
  readonly id: string | null;
  readonly epoch: number;
  /** The last rows that are older than the ledger; everything where there is none. */
  readonly callsBefore: number;
  readonly salesBefore: number;
  readonly entries: number;
  readonly anchors: readonly PaperAnchor[];
  readonly isExport: boolean;
  /** The text of the head file beside the book, read before the book: the shop notes a head after it is written. */
  readonly headNote: string | null;
  progress(words: string): void;
  close(): void;
}

export const HEAD_FILE = "book-head.json";
const BUSY_TIMEOUT_MS = 5_000;
/** Pages kept in memory, and all the memory a book of any size needs. */
const CACHE_KIB = 64 * 1024;

export function openBookFile(path: string, options: BookFileOptions = {}): BookFile {
  const headNote = options.isExport === true ? null : textOf(join(dirname(path), HEAD_FILE));
  const { database, forget } = openReadOnly(path);
  const close = () => {
    database.close();
    forget();
  };
  try {
    // One transaction from the first read to the last: the snapshot.
    database.exec("BEGIN");
    const schema = Number(database.pragma("user_version", { simple: true }));
    putTablesOfSchema4(database, schema);
    return {
      ...identityOf(database, schema),
      database,
      path,
      schema,
      anchors: options.anchors ?? [],
      isExport: options.isExport ?? false,
      headNote,
      progress: options.progress ?? (() => {}),
      close,
    };
  } catch (fault) {
    close();
    throw fault;
  }
}

function identityOf(database: Database.Database, schema: number) {
  const nothing = { id: null, epoch: 0, callsBefore: Number.MAX_SAFE_INTEGER, salesBefore: Number.MAX_SAFE_INTEGER, entries: 0 };
  if (schema < 3 || !hasLedger(database)) return nothing;
  const read = database.prepare<[], Pick<BookFile, "id" | "epoch" | "callsBefore" | "salesBefore">>(
    "SELECT id, epoch, calls_before AS callsBefore, sales_before AS salesBefore FROM book",
  );
  const entries = database.prepare<[], number>("SELECT count(*) FROM ledger").pluck();
  return { ...nothing, ...read.get(), entries: entries.get() ?? 0 };
}

/** A book of a newer version may have another one, and a damaged book none: both are named by their rules. */
function hasLedger(database: Database.Database): boolean {
  const tables = database.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('book', 'ledger')").pluck();
  return tables.get() === 2;
}

/** A book on a medium that cannot be written is opened as a copy: SQLite shares memory through a file beside the book. */
function openReadOnly(path: string): { readonly database: Database.Database; readonly forget: () => void } {
  try {
    return { database: connect(path), forget: () => {} };
  } catch (fault) {
    const { code } = fault as { code?: unknown };
    if (code !== "SQLITE_CANTOPEN" && !String(code).startsWith("SQLITE_READONLY")) throw fault;
    const folder = mkdtempSync(join(tmpdir(), "timbre-verify-"));
    const forget = () => rmSync(folder, { recursive: true, force: true });
    try {
      for (const suffix of ["", "-wal"]) {
        if (existsSync(path + suffix)) cpSync(path + suffix, join(folder, basename(path) + suffix));
      }
      return { database: connect(join(folder, basename(path))), forget };
    } catch {
      forget();
      throw fault;
    }
  }
}

function connect(path: string): Database.Database {
  const database = new Database(path, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  try {
    database.pragma("trusted_schema = OFF");
    database.pragma(`cache_size = -${CACHE_KIB}`);
    // Read once: a file that is no book says so here.
    database.pragma("user_version");
    return database;
  } catch (fault) {
    database.close();
    throw fault;
  }
}

function textOf(file: string): string | null {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/** A file that lies beside the book, in the shop. */
export function besideBook(book: BookFile, ...names: readonly string[]): string {
  return join(dirname(book.path), ...names);
}
