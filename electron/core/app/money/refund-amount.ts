import { ok } from "../../../../shared/kernel/result.ts";
import { roundCash } from "../../../../shared/money/cash-rounding.ts";
import { addMicros, type Micros, micros, negateMicros } from "../../../../shared/money/micros.ts";
import type { TenderMethod } from "../../../../shared/sale/settle-account.ts";
import { taxShare } from "../../../../shared/sale/tax-share.ts";
import type { FullSaleRow } from "../../store/sale-repository.ts";
import type { Core } from "../core.ts";
import { moneyText } from "../money-text.ts";
import { parsePositiveMoney } from "../parse-money.ts";
import { type Outcome, refuse } from "../refusal.ts";

interface Wanted {
  readonly calls?: readonly string[] | undefined;
  readonly amount?: string | undefined;
  readonly method: TenderMethod;
}

/** What goes back of a sale: the amount a person named, what some of its calls cost, or all that is left. Never more than is left. */
export function refundAmount(core: Core, sale: FullSaleRow, wanted: Wanted): Outcome<Micros> {
  const left = micros(sale.total - sale.refunded);
  const tooMuch = () => refuse("sale/too-much-back", { most: moneyText(core.shop, left) });
  if (left <= 0) return tooMuch();
  if (wanted.amount !== undefined) {
    if (wanted.calls !== undefined) return refuse("request/invalid", { reason: "either calls or an amount" });
    const amount = parsePositiveMoney(wanted.amount);
    return amount.ok && amount.value > left ? tooMuch() : amount;
  }
  const exact = wanted.calls === undefined ? ok(left) : paidFor(core, sale, new Set(wanted.calls));
  if (!exact.ok) return exact;
  if (exact.value > left) return tooMuch();
  const amount = wanted.method === "cash" ? inCoins(core, exact.value, left) : exact.value;
  return amount === 0 ? tooMuch() : ok(amount);
}

/** The calls' prices less their share of the discount, but never more than the receipt's total, which may be rounded. */
function paidFor(core: Core, sale: FullSaleRow, wanted: ReadonlySet<string>): Outcome<Micros> {
  const calls = core.store.calls.ofSale(sale.id).filter((call) => wanted.has(call.id));
  if (calls.length !== wanted.size) return refuse("call/unknown");
  const prices = addMicros(...calls.map((call) => micros(call.price)));
  // A share of the discount is taken as a share of a tax is.
  const whole = { amount: micros(sale.subtotal), tax: micros(sale.discount) };
  const paid = prices - taxShare(prices, whole, core.shop.currency.decimals);
  return ok(micros(prices === sale.subtotal ? sale.total : Math.min(paid, sale.total)));
}

/** As a deposit that goes back: to the coin, and what is left where that would be more than it. */
function inCoins(core: Core, exact: Micros, left: Micros): Micros {
  const rounded = negateMicros(roundCash(negateMicros(exact), core.shop.cashRounding));
  return rounded <= left ? rounded : left;
}
