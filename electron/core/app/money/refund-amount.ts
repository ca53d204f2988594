import { ok } from "../../../../shared/kernel/result.ts";
import { type Micros, micros, ZERO } from "../../../../shared/money/micros.ts";
import { type RefundableSale, type RefundLine, refundInCoins, refundOfLines } from "../../../../shared/sale/refund-of-lines.ts";
import type { TenderMethod } from "../../../../shared/sale/settle-account.ts";
import type { FullSaleRow } from "../../store/sale-repository.ts";
import type { Core } from "../core.ts";
import { moneyText } from "../money-text.ts";
import { parsePositiveMoney } from "../parse-money.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { refundLines } from "./refund-lines.ts";
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

/**
 * What goes back of a sale: the amount a person named, what some of its calls and items cost, or all that is left. Never more than is
 * left, and in cash what coins can pay: a named amount is refused where they cannot, the others are rounded.
 */
export function refundAmount(core: Core, sale: FullSaleRow, wanted: Wanted): Outcome<RefundWanted> {
  const left = micros(sale.total - sale.refunded);
  const tooMuch = () => refuse("sale/too-much-back", { most: moneyText(core.shop, left) });
  if (left <= 0) return tooMuch();
  const names = [...(wanted.calls ?? []), ...(wanted.items ?? [])];
  if (wanted.amount !== undefined) {
    if (names.length > 0) return refuse("request/invalid", { reason: "either calls and items, or an amount" });
    const amount = parsePositiveMoney(core, wanted.amount);
    if (!amount.ok) return amount;
    if (amount.value > left) return tooMuch();
    const odd = wanted.method === "cash" ? refusalOfCoins(core, amount.value, left) : null;
    return odd ?? ok({ amount: amount.value, lines: [] });
  }
  const refundable = refundableOf(core, sale);
  const lines = refundLines(core, sale, refundable, wanted);
  if (!lines.ok) return lines;
  const exact = names.length === 0 ? left : refundOfLines(refundable, lines.value);
  if (exact === 0) return refuse("sale/too-much-back", { most: moneyText(core.shop, ZERO) });
  if (exact > left) return tooMuch();
  const amount = wanted.method === "cash" ? refundInCoins(exact, left, core.shop.cashRounding) : exact;
  if (amount === 0) return refusalOfCoins(core, exact, left) ?? tooMuch();
  return ok({ amount, lines: lines.value });
}

function refundableOf({ store }: Core, { id, subtotal, discount, total }: FullSaleRow): RefundableSale {
  return { subtotal: micros(subtotal), discount: micros(discount), total: micros(total), back: store.reversals.backOfLines(id) };
}
