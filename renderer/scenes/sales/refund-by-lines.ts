import type { SaleView } from "../../../shared/contract/sale-view.ts";
import type { CurrencyProfile } from "../../../shared/money/currency.ts";
import { type Micros, subtractMicros } from "../../../shared/money/micros.ts";
import { refundInCoins, refundLines, refundOfLines } from "../../../shared/sale/refund-of-lines.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import type { TenderMethod } from "../../store/panel-store.ts";
import { refundableSale } from "./refundable-sale.ts";

interface Wanted {
  /** Of calls and items. */
  readonly ids: readonly string[];
  readonly method: TenderMethod;
}

/** What the core gives back for some calls and items of a sale: in cash to the coin. Nothing where no coin pays it. */
export function refundByLines(sale: SaleView, { ids, method }: Wanted, profile: CurrencyProfile): Micros {
  const refundable = refundableSale(sale);
  const prices = [...sale.lines.map(({ id, price }) => ({ id, price })), ...sale.items.map(({ id, amount }) => ({ id, price: amount }))];
  const chosen = prices.filter(({ id }) => ids.includes(id)).map(({ id, price }) => ({ id, price: wireMicros(price) }));
  const exact = refundOfLines(refundable, refundLines(refundable, chosen, profile.decimals));
  const left = subtractMicros(refundable.total, wireMicros(sale.refunded));
  // More than is left is refused, and not brought down to it.
  return method === "cash" && exact <= left ? refundInCoins(exact, left, profile.cashRounding) : exact;
}
