import type { Micros } from "../money/micros.ts";
import type { LedgerAccount } from "./ledger-account.ts";
import type { LedgerKind } from "./ledger-kind.ts";

export interface Posting {
  readonly account: LedgerAccount;
  /** Not zero. */
  readonly amount: Micros;
}

/** One act, as it is told to the book. Its postings sum to zero. */
export interface LedgerEntry {
  readonly kind: LedgerKind;
  /** Id of the row it is about. */
  readonly ref: string | null;
  readonly operationId: string | null;
  /** What the row says, so that the chain holds it: strings, numbers, booleans, null and arrays and records of them. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly postings: readonly Posting[];
}
