import type { SaleView } from "../../../shared/contract/sale-view.ts";
import type { SaleFilter } from "../store/sale-repository.ts";
import type { Core } from "./core.ts";
import { utcOf } from "./list-calls.ts";
import { searchOfText } from "./money/search-of-text.ts";
import { saleViewOfRow } from "./sale-view.ts";

export interface SaleQuery {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly state?: SaleView["state"] | undefined;
  /** Id of the shift it was made in. */
  readonly shift?: string | undefined;
  /** What a person typed: a receipt's number, a cabin, an amount or digits of a number that was called. */
  readonly search?: string | undefined;
  readonly page: number;
  readonly size: number;
}

/** Sales, newest first, with those that were voided or refunded. */
export async function listSales(core: Core, query: SaleQuery): Promise<{ total: number; rows: SaleView[] }> {
  const place = { offset: (query.page - 1) * query.size, size: query.size };
  const page = await core.deckDesk.run("pageSales", { filter: saleFilter(query), ...place });
  return { total: page.total, rows: page.rows.map((row) => saleViewOfRow(core, row)) };
}

export function saleFilter({ from, to, state, shift, search }: Omit<SaleQuery, "page" | "size">): SaleFilter {
  const text = search?.trim() ?? "";
  return { fromUtc: utcOf(from), toUtc: utcOf(to), state, shiftId: shift, search: text === "" ? undefined : searchOfText(text) };
}
