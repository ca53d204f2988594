import { createSaleRepository, type SaleFilter } from "../../store/sale-repository.ts";
import type { JobTools } from "./deck-job.ts";
import type { PagePlace } from "./page-calls.ts";

/** A page of the sales of a filter, newest first, and how many there are. */
export function pageSales({ filter, offset, size }: PagePlace & { readonly filter: SaleFilter }, tools: JobTools) {
  return createSaleRepository(tools.readBook(), () => {}).page(filter, offset, size);
}
