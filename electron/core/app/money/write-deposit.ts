import type { Micros } from "../../../../shared/money/micros.ts";
import { depositPostings } from "../../../../shared/sale/sale-postings.ts";
import type { TenderMethod } from "../../../../shared/sale/settle-account.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { queueDepositSlip } from "../paper/queue-deposit-slip.ts";

export interface DepositToWrite {
  readonly sessionId: string;
  readonly shiftId: string;
  /** Paid in; negative where it is given back without a sale. */
  readonly amount: Micros;
  readonly method: TenderMethod;
  readonly operationId: string;
  /** False: no slip; the drawer opens all the same. */
  readonly print?: boolean;
}

/** Writes money held for an account and tells it to the book, in the caller's transaction; returns the row's id. */
export function writeDeposit(core: Core, actor: Actor, { sessionId, shiftId, amount, method, operationId, print }: DepositToWrite): string {
  const id = core.newId();
  const row = { id, session_id: sessionId, shift_id: shiftId, amount, method, at_utc: core.clock.now(), user: actor.name };
  core.store.sessions.addDeposit(row);
  core.book.post(actor, {
    kind: amount > 0 ? "deposit-taken" : "deposit-returned",
    ref: id,
    operationId,
    facts: { deposit: id, session: sessionId, amount, method, atUtc: row.at_utc, user: row.user },
    postings: depositPostings({ sessionId, method, amount }),
  });
  queueDepositSlip(core, actor, row, { print: print ?? true, operationId });
  return id;
}
