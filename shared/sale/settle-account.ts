import { err, ok, type Result } from "../kernel/result.ts";
import { type CashRounding, roundCash } from "../money/cash-rounding.ts";
import { addMicros, type Micros, micros, negateMicros, subtractMicros, ZERO } from "../money/micros.ts";

export type TenderMethod = "cash" | "card" | "transfer";

export interface AccountToSettle {
  /** The prices of the calls; uncharged ones are 0. */
  readonly charges: readonly Micros[];
  /** Taken off the calls; not more than they cost. */
  readonly discount: Micros;
  /** Taken before; 0 for a postpaid account. */
  readonly deposit: Micros;
  readonly method: TenderMethod;
  /** The shop's rule; applied to cash only. */
  readonly cashRounding: CashRounding | null;
}

/** `received + deposit = total + change + depositReturned`, always. */
export interface Settlement {
  /** Sum of the calls. */
  readonly subtotal: Micros;
  readonly discount: Micros;
  /** Total minus subtotal and plus discount. */
  readonly rounding: Micros;
  readonly total: Micros;
  readonly received: Micros;
  readonly change: Micros;
  /** The part of the deposit the sale used up. */
  readonly depositApplied: Micros;
  /** The part of the deposit given back. */
  readonly depositReturned: Micros;
}

/** What is to be handed over by this method: negative where deposit is to be given back. */
export function amountDue(account: AccountToSettle): Micros {
  const exact = subtractMicros(addMicros(...account.charges), addMicros(account.discount, account.deposit));
  if (account.method !== "cash") return exact;
  // Rounding never gives back more than was deposited.
  return micros(Math.max(roundCash(exact, account.cashRounding), account.deposit === 0 ? 0 : -account.deposit));
}

/** Settles an account. `received` null means exactly what is due; a card and a transfer move nothing else. */
export function settle(account: AccountToSettle & { readonly received: Micros | null }): Result<Settlement, "sale/received-too-little"> {
  const subtotal = addMicros(...account.charges);
  const due = amountDue(account);
  const toPay = due > 0 ? due : ZERO;
  const told = account.received ?? toPay;
  if (told < toPay) return err("sale/received-too-little");
  const received = account.method === "cash" ? told : toPay;
  const total = addMicros(due, account.deposit);
  const depositReturned = due < 0 ? negateMicros(due) : ZERO;
  return ok({
    subtotal,
    discount: account.discount,
    rounding: micros(total - subtotal + account.discount),
    total,
    received,
    change: micros(received - toPay),
    depositApplied: subtractMicros(account.deposit, depositReturned),
    depositReturned,
  });
}
