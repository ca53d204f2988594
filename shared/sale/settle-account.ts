import { err, ok, type Result } from "../kernel/result.ts";
import { type CashRounding, roundCash } from "../money/cash-rounding.ts";
import { addMicros, type Micros, micros, negateMicros, subtractMicros, ZERO } from "../money/micros.ts";

export type TenderMethod = "cash" | "card" | "transfer";

/** So much of an account by one method, named before the method that pays the rest. */
export interface TenderPart {
  readonly method: TenderMethod;
  readonly amount: Micros;
}

export interface AccountToSettle {
  /** The prices of the calls, uncharged ones 0, and of other items. */
  readonly charges: readonly Micros[];
  /** Taken off the charges; not more than they are. */
  readonly discount: Micros;
  /** Taken before; 0 for a postpaid account. */
  readonly deposit: Micros;
  /** What pays all of it, or the rest where there are parts. */
  readonly method: TenderMethod;
  /** Paid by other methods; only where something is left for the method of the rest. */
  readonly parts?: readonly TenderPart[];
  /** The shop's rule; applied to cash only, and only where cash pays the rest. */
  readonly cashRounding: CashRounding | null;
}

/** `amount = received - change`, always. */
export interface Payment extends TenderPart {
  readonly received: Micros;
  readonly change: Micros;
}

/** `received + deposit = total + change + depositReturned`, always. */
export interface Settlement {
  /** Sum of the charges. */
  readonly subtotal: Micros;
  readonly discount: Micros;
  /** Total minus subtotal and plus discount. */
  readonly rounding: Micros;
  readonly total: Micros;
  /** Of all payments together, as is `change`. */
  readonly received: Micros;
  readonly change: Micros;
  /** The parts, and last the rest; never none. */
  readonly payments: readonly Payment[];
  /** The part of the deposit the sale used up. */
  readonly depositApplied: Micros;
  /** The part of the deposit given back. */
  readonly depositReturned: Micros;
}

export type SettleFault = "sale/received-too-little" | "sale/parts-too-large";

/** What is to be handed over, all methods together: negative where deposit is to be given back. */
export function amountDue(account: AccountToSettle): Micros {
  const parts = sumOfParts(account);
  const exact = subtractMicros(addMicros(...account.charges), addMicros(account.discount, account.deposit, parts));
  if (account.method !== "cash") return addMicros(parts, exact);
  // Rounding never gives back more than was deposited.
  return addMicros(parts, micros(Math.max(roundCash(exact, account.cashRounding), account.deposit === 0 ? 0 : -account.deposit)));
}

/** Settles an account. `received` is of the method that pays the rest, null meaning exactly it; a card and a transfer move nothing else. */
export function settle(account: AccountToSettle & { readonly received: Micros | null }): Result<Settlement, SettleFault> {
  const subtotal = addMicros(...account.charges);
  const due = amountDue(account);
  const rest = subtractMicros(due, sumOfParts(account));
  if (hasParts(account) && rest <= 0) return err("sale/parts-too-large");
  const toPay = rest > 0 ? rest : ZERO;
  const told = account.received ?? toPay;
  if (told < toPay) return err("sale/received-too-little");
  const payments = [...(account.parts ?? []).map(paidExactly), paid(account.method, toPay, told)];
  const total = addMicros(due, account.deposit);
  const depositReturned = due < 0 ? negateMicros(due) : ZERO;
  return ok({
    subtotal,
    discount: account.discount,
    rounding: micros(total - subtotal + account.discount),
    total,
    received: addMicros(...payments.map(({ received }) => received)),
    change: addMicros(...payments.map(({ change }) => change)),
    payments,
    depositApplied: subtractMicros(account.deposit, depositReturned),
    depositReturned,
  });
}

function paid(method: TenderMethod, amount: Micros, told: Micros): Payment {
  const received = method === "cash" ? told : amount;
  return { method, amount, received, change: subtractMicros(received, amount) };
}

function paidExactly({ method, amount }: TenderPart): Payment {
  return { method, amount, received: amount, change: ZERO };
}

function hasParts({ parts }: AccountToSettle): boolean {
  return parts !== undefined && parts.length > 0;
}

function sumOfParts({ parts }: AccountToSettle): Micros {
  return addMicros(...(parts ?? []).map(({ amount }) => amount));
}
