import { micros } from "../../../../shared/money/micros.ts";
import { transferPostings } from "../../../../shared/sale/transfer-postings.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";

export interface TransferToWrite {
  readonly kind: "split" | "merge";
  readonly from: string;
  readonly to: string;
  /** What goes over, and what all of it costs. */
  readonly calls: readonly { readonly id: string }[];
  readonly items: readonly { readonly id: string }[];
  readonly owed: number;
  /** Held money that goes along. */
  readonly deposit: number;
  /** Whose account it is from now on, where that has a name. */
  readonly debtor: string | null;
  readonly operationId: string;
}

/** Writes what goes from one account to another and tells it to the book, in the caller's transaction. */
export function writeTransfer(core: Core, actor: Actor, made: TransferToWrite): void {
  const { kind, from, to, owed, deposit, debtor, operationId } = made;
  const [calls, items] = [made.calls.map((call) => call.id), made.items.map((item) => item.id)];
  const id = core.newId();
  const row = { id, kind, from_session: from, to_session: to, owed, deposit, at_utc: core.clock.now(), user: actor.name };
  core.store.accounts.addTransfer(row, calls);
  for (const item of items) core.store.items.transfer({ transfer_id: id, item_id: item, to_session: to });
  core.book.post(actor, {
    kind: kind === "split" ? "account-split" : "account-merged",
    ref: id,
    operationId,
    facts: { transfer: id, fromSession: from, toSession: to, owed, deposit, calls, items, debtor, atUtc: row.at_utc, user: row.user },
    postings: transferPostings({ from, to, owed: micros(owed), deposit: micros(deposit) }),
  });
}
