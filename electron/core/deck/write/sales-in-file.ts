import type { SqliteDatabase } from "../../../node-kit/sqlite-open.ts";
import { createSaleRepository, type FullSaleRow, type SaleFilter } from "../../store/sale-repository.ts";
import { pagesOfRows, ROWS_A_PAGE } from "./pages-of-rows.ts";

export interface SaleInFile {
  readonly sale: FullSaleRow;
  /** On its receipt. */
  readonly calls: number;
}

/** The sales of a filter, newest first. */
export function* salesInFile(book: SqliteDatabase, filter: SaleFilter): Generator<SaleInFile> {
  const sales = createSaleRepository(book, () => {});
  const calls = book.prepare<[string], number>("SELECT count(*) FROM sale_line WHERE sale_id = ?").pluck();
  for (const sale of pagesOfRows((before) => sales.pageBefore(filter, before, ROWS_A_PAGE))) yield { sale, calls: calls.get(sale.id) ?? 0 };
}
