import type { ShopView } from "../../shared/contract/shop-view.ts";
import type { ShopFormat } from "./shop-format.ts";

/** "+ IVA 19 %": what comes on top of a price as it is written; null where it holds its tax or there is none. */
export function taxOnTop(tax: ShopView["tax"], format: Pick<ShopFormat, "percent">): string | null {
  return tax === null || tax.included || Number(tax.percent) === 0 ? null : `+ ${tax.name} ${format.percent(tax.percent)}`;
}
