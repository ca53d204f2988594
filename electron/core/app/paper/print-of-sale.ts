import type { SaleView } from "../../../../shared/contract/sale-view.ts";
import type { Core } from "../core.ts";

/** How it stands with the receipt of a sale: one read by its key. A paper that was given up is one that nobody wants any more. */
export function printOfSale(core: Core, saleId: string): SaleView["print"] {
  const state = core.store.prints.stateOf("sale", saleId);
  return state === null || state === "dropped" ? "not-wanted" : state;
}
