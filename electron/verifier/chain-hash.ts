import { createHash } from "node:crypto";

/** An entry of the ledger, as its row says. */
export interface EntryRow {
  readonly seq: number;
  readonly epoch: number;
  readonly at_utc: number;
  readonly mono: number;
  readonly boot_id: string;
  readonly clock_doubtful: number;
  readonly kind: string;
  readonly ref: string | null;
  readonly person: string;
  readonly shift_id: string | null;
  readonly operation_id: string | null;
  readonly facts: string;
  readonly hash: Uint8Array;
}

export interface PostingRow {
  readonly seq: number;
  readonly line: number;
  readonly account: string;
  readonly amount: number;
}

/** What the chain starts from: SHA-256 of "timbre book " and the book's id. */
export function firstHash(bookId: string): Uint8Array {
  return createHash("sha256").update(`timbre book ${bookId}`).digest();
}

/** SHA-256 of the 32 bytes of the hash before and of the entry's text (electron/verifier/BOOK-FORMAT.md). */
export function nextHash(before: Uint8Array, text: string): Uint8Array {
  return createHash("sha256").update(before).update(Buffer.from(text, "utf8")).digest();
}

/** The entry's text: one JSON array of its columns in this order, and last of its postings in the order of their lines. */
export function entryText(e: EntryRow, postings: readonly PostingRow[]): string {
  const columns = [
    e.seq,
    e.epoch,
    e.at_utc,
    e.mono,
    e.boot_id,
    e.clock_doubtful,
    e.kind,
    e.ref,
    e.person,
    e.shift_id,
    e.operation_id,
    e.facts,
  ];
  return JSON.stringify([...columns, postings.map(({ account, amount }) => [account, amount])]);
}

/** As anchors are printed: the number, then the first 32 bits of the hash. */
export function anchorOf(seq: number, hash: Uint8Array): string {
  const hex = Buffer.from(hash).toString("hex").slice(0, 8).toUpperCase();
  return `${seq}-${hex.slice(0, 4)}-${hex.slice(4)}`;
}
