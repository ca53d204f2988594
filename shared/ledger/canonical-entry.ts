import type { LedgerAccount } from "./ledger-account.ts";

/** An entry with its postings as the chain hashes it. */
export interface ChainedEntry {
  readonly seq: number;
  readonly epoch: number;
  readonly atUtc: number;
  readonly mono: number;
  readonly bootId: string;
  readonly clockDoubtful: boolean;
  readonly kind: string;
  readonly ref: string | null;
  readonly person: string;
  readonly shiftId: string | null;
  readonly operationId: string | null;
  /** JSON text, as it is stored. */
  readonly facts: string;
  /** In the order of their lines. */
  readonly postings: readonly { readonly account: LedgerAccount | (string & {}); readonly amount: number }[];
}

/**
 * The text of an entry that goes into the chain: one JSON array (ECMA-404, as JSON.stringify writes it) of its columns in this order
 * and last of its postings. The hash of entry n is SHA-256 of the 32 bytes of hash n-1 and of this text in UTF-8; hash 0 is SHA-256 of
 * "timbre book " and the book's id.
 */
export function canonicalEntry(entry: ChainedEntry): string {
  const { seq, epoch, atUtc, mono, bootId, clockDoubtful, kind, ref, person, shiftId, operationId, facts, postings } = entry;
  return JSON.stringify([
    seq,
    epoch,
    atUtc,
    mono,
    bootId,
    clockDoubtful ? 1 : 0,
    kind,
    ref,
    person,
    shiftId,
    operationId,
    facts,
    postings.map(({ account, amount }) => [account, amount]),
  ]);
}
