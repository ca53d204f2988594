import type { SaleView } from "../../../shared/contract/sale-view.ts";
import type { Core } from "./core.ts";
import { utcOf } from "./list-calls.ts";
import { saleViewOfRow } from "./sale-view.ts";

export interface SaleQuery {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly page: number;
  readonly size: number;
}

/** Sales, newest first. */
export function listSales(core: Core, query: SaleQuery): { total: number; rows: SaleView[] } {
  const page = core.store.sales.page({ fromUtc: utcOf(query.from), toUtc: utcOf(query.to) }, (query.page - 1) * query.size, query.size);
  return { total: page.total, rows: page.rows.map((row) => saleViewOfRow(core, row)) };
}
