import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Clock } from "../../../shared/time/clock.ts";
import type { Logger } from "../../node-kit/logger.ts";
import { removeLeftovers } from "../../node-kit/remove-leftovers.ts";
import type { VerifyReport } from "../../verifier/verify-book.ts";
import type { Cancel, Scheduler } from "../app/scheduler.ts";
import type { Store } from "../store/store.ts";
import type { KeySource } from "./backup-key.ts";
import { type BackupFile, backupFileOf } from "./backup-name.ts";
import { backupsToDrop, type Rotation } from "./backups-to-drop.ts";
import { makeBackup } from "./make-backup.ts";
import { unpackBackup } from "./read-backup.ts";

export interface BackupSetting extends Rotation {
  readonly book: string;
  readonly folder: string;
  readonly key: KeySource;
}

export interface BackupDeskParts {
  readonly setting: BackupSetting;
  readonly store: Store;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: Logger;
  /** Notes in the book that its head leaves the house, in the caller's transaction. */
  anchor(moment: string): void;
  /** Goes through a book that lies aside, in a thread of its own. */
  verify(book: string): Promise<VerifyReport>;
  changed(): void;
}

export interface BackupState {
  readonly folder: string | null;
  /** UTC milliseconds. */
  readonly last: number | null;
  readonly kept: number;
  readonly drill: { readonly at: number; readonly ok: boolean } | null;
  readonly fault: string | null;
  /** One broken disk would take book and backups with it. */
  readonly isSameDisk: boolean;
  /** The key lies beside the book and nowhere else: without a copy of it no other machine can read the backups. */
  readonly isKeyOnlyHere: boolean;
}

/** Makes backups by the hour and on demand, keeps those that are wanted, and proves once a week that one can be restored. */
export interface BackupDesk {
  state(): BackupState;
  /** Resolves with null, or with the fault in words. */
  make(): Promise<string | null>;
  drill(): Promise<string | null>;
  /** Soon, after what is being done: a shift was closed. */
  wake(): void;
  start(): () => void;
}

const EVERY_MS = 3_600_000;
const DRILL_EVERY_MS = 7 * 86_400_000;
/** Not while the shop is starting up. */
const FIRST_AFTER_MS = 60_000;
const DRILL_KEY = "backup.drill";

export function createBackupDesk(parts: BackupDeskParts): BackupDesk {
  const { setting, store, clock, scheduler, log } = parts;
  let fault: string | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let cancel: Cancel = () => {};
  const inTurn = (work: () => Promise<void>, what: string): Promise<string | null> => {
    const done = queue.then(async () => {
      try {
        await work();
        fault = null;
      } catch (thrown) {
        fault = `${what}: ${thrown instanceof Error ? thrown.message : String(thrown)}`;
        log.error({ fault, folder: setting.folder }, "no backup");
      }
      parts.changed();
      return fault;
    });
    queue = done;
    return done;
  };
  const make = () => inTurn(() => makeAndRotate(parts), "backup");
  const drill = () => inTurn(() => drillLast(parts), "drill");

  async function hourly(): Promise<void> {
    const last = newest(setting.folder)?.atUtc ?? 0;
    if (Math.abs(clock.now() - last) >= EVERY_MS) await make();
    if (Math.abs(clock.now() - (lastDrill(store)?.at ?? 0)) >= DRILL_EVERY_MS) await drill();
  }

  function plan(delayMs: number): void {
    cancel = scheduler.after(delayMs, () => void hourly().finally(() => plan(EVERY_MS / 12)));
  }

  return {
    state: () => ({
      folder: setting.folder,
      last: newest(setting.folder)?.atUtc ?? null,
      kept: filesIn(setting.folder).length,
      drill: lastDrill(store),
      fault,
      isSameDisk: isSameDisk(setting),
      isKeyOnlyHere: setting.key.passphraseFile === undefined,
    }),
    make,
    drill,
    wake: () => void scheduler.soon(() => void make()),
    start: () => {
      plan(FIRST_AFTER_MS);
      return () => cancel();
    },
  };
}

async function makeAndRotate({ setting, store, anchor, clock, log }: BackupDeskParts): Promise<void> {
  const source = {
    book: setting.book,
    key: setting.key,
    anchor: (moment: string) => void store.transaction(() => anchor(moment)),
  };
  const { file, header } = await makeBackup(source, { folder: setting.folder }, clock.now());
  const dropped = backupsToDrop(filesIn(setting.folder), setting);
  for (const { name } of dropped) rmSync(join(setting.folder, name), { force: true });
  log.info({ file, seq: header.seq, dropped: dropped.length }, "backup made");
}

/** Restores the newest backup aside and goes through it: a backup nobody can read is none. */
async function drillLast({ setting, store, clock, verify, log }: BackupDeskParts): Promise<void> {
  const last = newest(setting.folder);
  if (last === null) throw new Error("there is no backup yet");
  removeLeftovers(dirname(setting.book), /^drill-(\d+)-/);
  const aside = mkdtempSync(join(dirname(setting.book), `drill-${process.pid}-`));
  try {
    const header = await unpackBackup(join(setting.folder, last.name), aside, setting.key);
    const { ok, failures } = await verify(join(aside, "timbre.db"));
    const kept = store.ledger.book().id === header.book;
    noteDrill(store, { at: clock.now(), ok: ok && kept });
    if (!kept) throw new Error(`${last.name} is of another book`);
    if (!ok) throw new Error(`${last.name} does not hold: ${failures[0]?.check ?? ""} ${failures[0]?.detail ?? ""}`);
    log.info({ file: last.name, seq: header.seq }, "the backup was restored aside and holds");
  } catch (fault) {
    noteDrill(store, { at: clock.now(), ok: false });
    throw fault;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function lastDrill(store: Store): BackupState["drill"] {
  const text = store.settings.get(DRILL_KEY);
  return text === null ? null : (JSON.parse(text) as NonNullable<BackupState["drill"]>);
}

function noteDrill(store: Store, drill: NonNullable<BackupState["drill"]>): void {
  store.transaction(() => store.settings.set(DRILL_KEY, JSON.stringify(drill)));
}

function filesIn(folder: string): readonly BackupFile[] {
  try {
    return readdirSync(folder)
      .map(backupFileOf)
      .filter((file) => file !== null);
  } catch {
    return [];
  }
}

function newest(folder: string): BackupFile | null {
  return filesIn(folder).toSorted((one, other) => other.atUtc - one.atUtc)[0] ?? null;
}

function isSameDisk({ book, folder }: BackupSetting): boolean {
  try {
    return statSync(dirname(book)).dev === statSync(folder).dev;
  } catch {
    // It is made inside the data folder, or it is a medium that is not there now.
    return folder.startsWith(dirname(book));
  }
}
