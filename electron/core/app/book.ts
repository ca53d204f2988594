import type { LedgerEntry } from "../../../shared/ledger/ledger-entry.ts";
import type { Actor } from "./actor.ts";

/** The head of the chain. */
export interface BookHead {
  readonly seq: number;
  /** 32 bytes. */
  readonly hash: Uint8Array;
}

/** The ledger as commands use it: every act is told here, in the transaction that writes its rows. */
export interface Book {
  /** Appends an entry with the open shift, if any. Asserts that it sums to zero and that it is inside a transaction. */
  post(actor: Actor, entry: LedgerEntry): BookHead;
  /** Appends entries of one moment in their order, each as `post` does. */
  postAll(actor: Actor, entries: readonly LedgerEntry[]): void;
  head(): BookHead;
  /** Notes that the head leaves the house on a paper, and tells the words for it: `SEQ-XXXX-XXXX`. In the caller's transaction. */
  anchor(kind: "receipt" | "shift" | "backup", ref: string): string;
}
