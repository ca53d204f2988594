import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { syncFolder } from "../../node-kit/sync-folder.ts";
import type { ChainHead, HeadRepository } from "../store/head-repository.ts";
import type { FailureList } from "./failure-list.ts";

export const HEAD_FILE = "book-head.json";

export function headFileOf(book: string): string {
  return join(dirname(book), HEAD_FILE);
}

/** A head as it is noted beside the book. */
export function headText(head: ChainHead): string {
  return `${JSON.stringify(head)}\n`;
}

/** Null where the text is none; throws where it is no JSON. */
export function parseHead(text: string): ChainHead | null {
  const { book, epoch, seq, hash } = JSON.parse(text) as Partial<ChainHead>;
  const isHead = typeof book === "string" && typeof epoch === "number" && typeof seq === "number" && typeof hash === "string";
  return isHead ? { book, epoch, seq, hash } : null;
}

/** Durable when it returns: the old note or the new one, never half of one. */
export function writeHeadFile(file: string, head: ChainHead): void {
  const fresh = `${file}.tmp`;
  const opened = openSync(fresh, "w", 0o600);
  try {
    writeSync(opened, headText(head));
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
  renameSync(fresh, file);
  syncFolder(dirname(file));
}

/**
 * Holds the book against the head that was noted: another book in its place, one that ends before the note, and one that was written
 * anew are named. A book without a note is as it is after a copy by hand, and no damage.
 */
export function checkHeadFile(chain: HeadRepository, file: string, failures: FailureList): void {
  const noted = readHeadFile(file, failures);
  if (noted === null) return;
  const now = chain.now();
  if (noted.book !== now.book) {
    failures.add("head", `this is another book: ${now.book} instead of ${noted.book}`);
    return;
  }
  // A restored book goes on in the next epoch, which its chain holds; what was behind the backup is gone knowingly.
  if (now.epoch > noted.epoch && chain.wasRestored(now.epoch)) return;
  if (now.seq < noted.seq) {
    failures.add("head", `the book ends at entry ${now.seq}; entry ${noted.seq} was in it`);
    return;
  }
  if (noted.seq > 0 && chain.hashOf(noted.seq) !== noted.hash)
    failures.add("head", `entry ${noted.seq} is another one than was noted outside of the book`);
}

function readHeadFile(file: string, failures: FailureList): ChainHead | null {
  try {
    const head = parseHead(readFileSync(file, "utf8"));
    if (head !== null) return head;
    failures.add("head", `${file} holds no head of a book`);
  } catch (fault) {
    if ((fault as { code?: unknown }).code !== "ENOENT") failures.add("head", `${file} cannot be read: ${String(fault)}`);
  }
  return null;
}
