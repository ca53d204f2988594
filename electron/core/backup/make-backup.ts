import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { faultPoint } from "../../node-kit/fault-point.ts";
import { removeLeftovers } from "../../node-kit/remove-leftovers.ts";
import { syncFolder } from "../../node-kit/sync-folder.ts";
import { anchorText } from "../book/anchor-text.ts";
import { StartFailure } from "../start-failure.ts";
import { deckFolderOf } from "../store/migrate.ts";
import type { BackupHeader } from "./backup-header.ts";
import { type KeySource, newKey } from "./backup-key.ts";
import { backupName } from "./backup-name.ts";
import { copyBook } from "./copy-book.ts";
import { readBackupHeader } from "./read-backup.ts";
import { writeBackup } from "./write-backup.ts";

export interface MadeBackup {
  readonly file: string;
  readonly header: BackupHeader;
}

export interface BackupSource {
  readonly book: string;
  readonly key: KeySource;
  /** Notes in the book that its head leaves the house, in the backup of this moment. */
  anchor(moment: string): void;
}

/**
 * Makes a backup: whole under its name when it resolves, and otherwise not there. `to` is its folder, or the file itself, which may
 * be an older backup and nothing else.
 */
export async function makeBackup(
  source: BackupSource,
  to: { readonly folder: string } | { readonly file: string },
  atUtc: number,
): Promise<MadeBackup> {
  if ("file" in to) assertReplaceable(to.file);
  const aside = `${source.book}.copy-${process.pid}`;
  removeLeftovers(dirname(source.book), /^timbre\.db\.copy-(\d+)/);
  try {
    source.anchor(new Date(atUtc).toISOString());
    const copied = await copyBook(source.book, aside);
    const { spec, key } = await newKey(source.key);
    const { book, epoch, seq, hash, schema } = copied;
    const nonce = randomBytes(12).toString("hex");
    const header = { atUtc, book, epoch, seq, anchor: anchorText({ seq, hash }), schema, key: spec, nonce };
    const file = "file" in to ? to.file : join(to.folder, backupName(atUtc, seq));
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const temporary = `${file}.${process.pid}.tmp`;
    removeLeftovers(dirname(file), /^timbre-.*\.backup\.(\d+)\.tmp$/);
    rmSync(temporary, { force: true });
    await writeBackup(temporary, { header, key }, entriesOf(source.book, aside, copied.decks));
    faultPoint("backup/copied");
    renameSync(temporary, file);
    syncFolder(dirname(file));
    faultPoint("backup/named");
    return { file, header };
  } finally {
    removeCopy(aside);
  }
}

/** A name given by mistake may be that of the book itself, or of its key: only a backup is written over, or a file without content. */
function assertReplaceable(file: string): void {
  const there = statSync(file, { throwIfNoEntry: false });
  if (there === undefined) return;
  if (!there.isFile()) throw new StartFailure(`${file} is there already and is no file: name a file for the backup`);
  if (there.size > 0 && !isBackup(file)) throw new StartFailure(`${file} is there already and is no backup: it is not written over`);
}

function isBackup(file: string): boolean {
  try {
    readBackupHeader(file);
    return true;
  } catch (fault) {
    if (!(fault instanceof StartFailure)) throw fault;
    return false;
  }
}

function entriesOf(book: string, copy: string, decks: readonly string[]) {
  return [
    { name: "timbre.db", file: copy },
    ...decks
      .map((sha256) => ({ name: `decks/${sha256}.deck`, file: join(deckFolderOf(book), `${sha256}.deck`) }))
      .filter(({ file }) => existsSync(file)),
    // Without the pepper no PIN in the book could be told right from wrong.
    ...["shop.json", "pepper"].map((name) => ({ name, file: join(dirname(book), name) })).filter(({ file }) => existsSync(file)),
  ];
}

function removeCopy(file: string): void {
  for (const suffix of ["", "-wal", "-shm", "-journal"]) rmSync(file + suffix, { force: true });
}
