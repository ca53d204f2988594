import { copyFileSync, existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { faultPoint } from "../../node-kit/fault-point.ts";
import { removeLeftovers } from "../../node-kit/remove-leftovers.ts";
import { openSqlite } from "../../node-kit/sqlite-open.ts";
import { syncFolder } from "../../node-kit/sync-folder.ts";
import type { VerifyReport } from "../../verifier/verify-book.ts";
import { HEAD_FILE } from "../book/head-file.ts";
import { StartFailure } from "../start-failure.ts";
import type { BackupHeader } from "./backup-header.ts";
import type { KeySource } from "./backup-key.ts";
import { beginNextEpoch } from "./begin-next-epoch.ts";
import { type KnownBook, knownBook } from "./known-book.ts";
import { type KnownHead, knownHead } from "./known-head.ts";
import { unpackBackup } from "./read-backup.ts";
import type { LostRows, RestorePlan } from "./restore-plan.ts";
import { tryFolder } from "./try-folder.ts";
import { whileFolderLocked } from "./while-folder-locked.ts";

export interface RestoreOptions {
  readonly from: string;
  readonly dataDir: string;
  readonly key: KeySource;
  readonly atUtc: number;
  /** The business day of an instant, in the time of the shop whose shop.json this is; null where there is none. */
  dayOf(instant: number, shopFile: string | null): string;
  verify(book: string): VerifyReport;
  /** What the restore would do, before it does it; false leaves everything as it is. */
  agree(plan: RestorePlan): boolean;
}

export interface Restored {
  readonly plan: RestorePlan;
  readonly done: boolean;
  /** Where the book that was in use lies now. */
  readonly replaced: string | null;
}

/** Puts the book of a backup in place of the one in use, which no core may be running on. */
export function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const { dataDir } = options;
  return tryFolder(dataDir, () => whileFolderLocked(dataDir, () => restoreInto(options)));
}

async function restoreInto(options: RestoreOptions): Promise<Restored> {
  const { dataDir, atUtc } = options;
  removeLeftovers(dataDir, /^restore-(\d+)-/);
  const aside = mkdtempSync(join(dataDir, `restore-${process.pid}-`));
  try {
    const backup = await unpackBackup(options.from, aside, options.key);
    const copy = join(aside, "timbre.db");
    refuseDamaged(options.from, options.verify(copy));
    const book = join(dataDir, "timbre.db");
    const { plan, given } = planOf(backup, copy, book);
    if (!options.agree(plan)) return { plan, done: false, replaced: null };
    // Whose shop.json is in force once the restore is done.
    const shopFile = [join(dataDir, "shop.json"), join(aside, "shop.json")].find((file) => existsSync(file)) ?? null;
    beginNextEpoch(copy, { ...plan, given, dayOf: (instant) => options.dayOf(instant, shopFile) });
    refuseDamaged(options.from, options.verify(copy));
    faultPoint("restore/checked");
    const replaced = putInPlace(aside, dataDir, atUtc);
    return { plan, done: true, replaced };
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function refuseDamaged(from: string, { ok, failures }: VerifyReport): void {
  const [first] = failures;
  if (!ok)
    throw new StartFailure(
      `The book in ${from} does not hold: ${first === undefined ? "?" : `${first.check}: ${first.detail}`}. Take an older backup.`,
    );
}

/** What the restore would do, and the numbers the book in use gave out: both from one look at it. */
function planOf(backup: BackupHeader, copy: string, book: string): { readonly plan: RestorePlan; readonly given: KnownBook["numbers"] } {
  const [restored, current, head] = [knownBook(copy), knownBook(book), knownHead(book)];
  try {
    if (restored === null) throw new StartFailure("The book in the backup cannot be read.");
    return { plan: planFrom(backup, { restored, current, head }), given: current?.numbers ?? { receipt: {}, reversal: {} } };
  } finally {
    restored?.close();
    current?.close();
  }
}

interface KnownState {
  readonly restored: KnownBook;
  readonly current: KnownBook | null;
  readonly head: KnownHead | null;
}

function planFrom(backup: BackupHeader, { restored, current, head }: KnownState): RestorePlan {
  const isOtherBook = (current?.book ?? head?.book ?? restored.book) !== restored.book;
  if (isOtherBook) return { backup, epoch: restored.epoch + 1, lost: null, isOtherBook, isSameChain: null };
  const epoch = Math.max(restored.epoch, current?.epoch ?? 0, head?.epoch ?? 0) + 1;
  const lost = lostRows({ restored, current, head });
  if (current === null) return { backup, epoch, lost, isOtherBook, isSameChain: null };
  return { backup, epoch, lost, isOtherBook, isSameChain: current.hashOf(restored.seq) === restored.hashOf(restored.seq) };
}

/** By the book in use, and by its head file, which may know of more than a damaged book still shows. */
function lostRows({ restored, current, head }: KnownState): LostRows | null {
  if (current === null && head === null) return null;
  const more = (now: number | undefined, then: number) => (now === undefined ? null : Math.max(0, now - then));
  return {
    entries: Math.max(0, Math.max(current?.seq ?? 0, head?.seq ?? 0) - restored.seq),
    calls: more(current?.calls, restored.calls),
    sales: more(current?.sales, restored.sales),
  };
}

/** Files that speak of the replaced book alone: its write-ahead log, and the head of its chain. */
const BESIDE = ["timbre.db-wal", "timbre.db-shm", HEAD_FILE];

/**
 * The book in use gets a second name in the folder of what was replaced, and then the restored one takes its first: at no moment is
 * there no book. What its write-ahead log still held was brought into it before, if it can be opened at all.
 */
function putInPlace(aside: string, dataDir: string, atUtc: number): string | null {
  const book = join(dataDir, "timbre.db");
  const replaced = existsSync(book) ? join(dataDir, `replaced-${new Date(atUtc).toISOString().replaceAll(/[-:.]/g, "")}`) : null;
  if (replaced !== null) {
    mkdirSync(replaced, { mode: 0o700 });
    foldLogIn(book);
    linkOrCopy(book, join(replaced, basename(book)));
    for (const name of BESIDE) if (existsSync(join(dataDir, name))) renameSync(join(dataDir, name), join(replaced, name));
    syncFolder(replaced);
  }
  faultPoint("restore/between");
  putDecks(join(aside, "decks"), join(dataDir, "decks"));
  for (const name of ["shop.json", "pepper"]) putIfMissing(join(aside, name), join(dataDir, name));
  renameSync(join(aside, "timbre.db"), book);
  syncFolder(dirname(book));
  return replaced;
}

/** Closing the last connection brings the log into the book and takes it away. A book too damaged for that keeps its log beside it. */
function foldLogIn(book: string): void {
  try {
    const database = openSqlite(book);
    database.pragma("wal_checkpoint(TRUNCATE)");
    database.close();
  } catch {
    // It is put aside as it is.
  }
}

/** What the shop has now is newer than the backup; a machine that has none takes the backup's. */
function putIfMissing(from: string, to: string): void {
  if (existsSync(from) && !existsSync(to)) renameSync(from, to);
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

function putDecks(from: string, to: string): void {
  if (!existsSync(from)) return;
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(from)) renameSync(join(from, name), join(to, name));
  syncFolder(to);
}
