import type { Posting } from "../ledger/ledger-entry.ts";
import { type Micros, negateMicros } from "../money/micros.ts";

/** What one account owes and what is held for it, that another owes and holds from now on. */
export function transferPostings(transfer: {
  readonly from: string;
  readonly to: string;
  readonly owed: Micros;
  readonly deposit: Micros;
}): readonly Posting[] {
  const { from, to, owed, deposit } = transfer;
  return [
    { account: `debt:${to}`, amount: owed },
    { account: `debt:${from}`, amount: negateMicros(owed) },
    { account: `deposit:${from}`, amount: deposit },
    { account: `deposit:${to}`, amount: negateMicros(deposit) },
  ];
}
