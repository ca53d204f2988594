import type { SqliteDatabase } from "../../../node-kit/sqlite-open.ts";
import { createSaleRepository, type FullSaleRow, type SaleFilter } from "../../store/sale-repository.ts";
import { pagesOfRows, ROWS_A_PAGE } from "./pages-of-rows.ts";

export interface SaleInFile {
  readonly sale: FullSaleRow;
  /** On its receipt. */
  readonly calls: number;
  /** Sold beside them. */
  readonly items: number;
  /** By each method; what a deposit paid is in none of them. */
  readonly paid: Readonly<Record<"cash" | "card" | "transfer", number>>;
}

/** The sales of a filter, newest first. */
export function* salesInFile(book: SqliteDatabase, filter: SaleFilter): Generator<SaleInFile> {
  const sales = createSaleRepository(book, () => {});
  const calls = book.prepare<[string], number>("SELECT count(*) FROM sale_line WHERE sale_id = ?").pluck();
  const items = book.prepare<[string], number>("SELECT count(*) FROM sale_item WHERE sale_id = ?").pluck();
  for (const sale of pagesOfRows((before) => sales.pageBefore(filter, before, ROWS_A_PAGE))) {
    const paid = { cash: 0, card: 0, transfer: 0 };
    for (const { method, amount } of sales.payments(sale.id)) paid[method] += amount;
    yield { sale, calls: calls.get(sale.id) ?? 0, items: items.get(sale.id) ?? 0, paid };
  }
}
