import { err, ok, type Result } from "../kernel/result.ts";
import { type CashRounding, roundCash, wholeCoins } from "../money/cash-rounding.ts";
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
  /** The shop's rule; applied to cash only, where it pays the rest or a deposit goes back. */
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
  const exact = exactRest(account);
  return addMicros(sumOfParts(account), methodOfRest(account) === "cash" ? inCoins(exact, account) : exact);
}

/** Settles an account. `received` is of the method that pays the rest, null meaning exactly it; a card and a transfer move nothing else. */
export function settle(account: AccountToSettle & { readonly received: Micros | null }): Result<Settlement, SettleFault> {
  const subtotal = addMicros(...account.charges);
  const due = amountDue(account);
  const rest = subtractMicros(due, sumOfParts(account));
  if (hasParts(account) && rest <= 0) return err("sale/parts-too-large");
  const toPay = rest > 0 ? rest : ZERO;
  const given = account.received ?? toPay;
  if (given < toPay) return err("sale/received-too-little");
  const told = account.method === "cash" ? given : toPay;
  const rested: Payment = { method: methodOfRest(account), amount: toPay, received: told, change: subtractMicros(told, toPay) };
  const payments = [...(account.parts ?? []).map(paidExactly), rested];
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

/** What the deposit and the parts leave, before any rounding. */
function exactRest(account: AccountToSettle): Micros {
  return subtractMicros(addMicros(...account.charges), addMicros(account.discount, account.deposit, sumOfParts(account)));
}

/** A deposit goes back out of the drawer, whatever was to be paid with. */
function methodOfRest(account: AccountToSettle): TenderMethod {
  return exactRest(account) < 0 ? "cash" : account.method;
}

/** Rounded, but never to more back than was deposited: then what coins can pay of that. */
function inCoins(exact: Micros, { deposit, cashRounding }: AccountToSettle): Micros {
  return micros(Math.max(roundCash(exact, cashRounding), negateMicros(wholeCoins(deposit, cashRounding))));
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
