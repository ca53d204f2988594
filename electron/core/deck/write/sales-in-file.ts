import type { SqliteDatabase } from "../../../node-kit/sqlite-open.ts";
import { createSaleRepository, type FullSaleRow, type SaleFilter } from "../../store/sale-repository.ts";

export interface SaleInFile {
  readonly sale: FullSaleRow;
  /** On its receipt. */
  readonly calls: number;
}

const PAGE = 1_000;

/** The sales of a filter, newest first, by pages: no statement is open for long while the shop works. */
export function* salesInFile(book: SqliteDatabase, filter: SaleFilter): Generator<SaleInFile> {
  const sales = createSaleRepository(book, () => {});
  const calls = book.prepare<[string], number>("SELECT count(*) FROM sale_line WHERE sale_id = ?").pluck();
  const seen = new Set<string>();
  for (let offset = 0; ; offset += PAGE) {
    const { rows } = sales.page(filter, offset, PAGE);
    // What is sold meanwhile moves the older ones a place down: into the next page once more.
    for (const sale of rows.filter(({ id }) => !seen.has(id))) yield { sale, calls: calls.get(sale.id) ?? 0 };
    if (rows.length < PAGE) return;
    for (const { id } of rows) seen.add(id);
  }
}
