import { ok } from "../../../../shared/kernel/result.ts";
import { roundCash, wholeCoins } from "../../../../shared/money/cash-rounding.ts";
import { addMicros, type Micros, micros, negateMicros, ZERO } from "../../../../shared/money/micros.ts";
import type { TenderMethod } from "../../../../shared/sale/settle-account.ts";
import type { FullSaleRow } from "../../store/sale-repository.ts";
import type { Core } from "../core.ts";
import { moneyText } from "../money-text.ts";
import { parsePositiveMoney } from "../parse-money.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { type RefundLine, refundLines } from "./refund-lines.ts";
import { refusalOfCoins } from "./refusal-of-coins.ts";

interface Wanted {
  /** Of them, what was not given back yet. */
  readonly calls?: readonly string[] | undefined;
  readonly items?: readonly string[] | undefined;
  readonly amount?: string | undefined;
  readonly method: TenderMethod;
}

export interface RefundWanted {
  readonly amount: Micros;
  /** What of it is for which call or item; none where a person named an amount. */
  readonly lines: readonly RefundLine[];
}

/** What goes back of a sale: the amount a person named, what some of its calls and items cost, or all that is left. Never more than is left. */
export function refundAmount(core: Core, sale: FullSaleRow, wanted: Wanted): Outcome<RefundWanted> {
  const left = micros(sale.total - sale.refunded);
  const tooMuch = () => refuse("sale/too-much-back", { most: moneyText(core.shop, left) });
  if (left <= 0) return tooMuch();
  const names = [...(wanted.calls ?? []), ...(wanted.items ?? [])];
  if (wanted.amount !== undefined) {
    if (names.length > 0) return refuse("request/invalid", { reason: "either calls and items, or an amount" });
    const amount = parsePositiveMoney(core, wanted.amount);
    if (!amount.ok) return amount;
    return amount.value > left ? tooMuch() : ok({ amount: amount.value, lines: [] });
  }
  const lines = refundLines(core, sale, wanted);
  if (!lines.ok) return lines;
  const exact = names.length === 0 ? left : exactOf(core, sale, lines.value);
  if (exact === 0) return refuse("sale/too-much-back", { most: moneyText(core.shop, ZERO) });
  if (exact > left) return tooMuch();
  const amount = wanted.method === "cash" ? inCoins(core, exact, left) : exact;
  if (amount === 0) return refusalOfCoins(core, exact) ?? tooMuch();
  return ok({ amount, lines: lines.value });
}

/** What was paid for them, but never more than the receipt's total, which may be rounded: all of the sale is its total. */
function exactOf(core: Core, sale: FullSaleRow, lines: readonly RefundLine[]): Micros {
  // Nothing was paid for them, or all of it went back; the total of a sale that was given away may be a rounding that is nobody's line.
  if (lines.length === 0) return ZERO;
  const sum = addMicros(...lines.map(({ amount }) => amount));
  const isWhole = core.store.reversals.backOfLines(sale.id).size === 0 && sum === sale.subtotal - sale.discount;
  return micros(isWhole ? sale.total : Math.min(sum, sale.total));
}

/** As a deposit that goes back: to the coin, and never to more than is left. */
function inCoins({ shop: { cashRounding } }: Core, exact: Micros, left: Micros): Micros {
  const rounded = negateMicros(roundCash(negateMicros(exact), cashRounding));
  return micros(Math.min(rounded, wholeCoins(left, cashRounding)));
}
