import type { SaleFilter } from "../../store/sale-repository.ts";
import type { ListWords } from "../write/list-words.ts";
import { saleList } from "../write/sale-list.ts";
import { salesInFile } from "../write/sales-in-file.ts";
import { type ListTarget, writeListFile } from "../write/write-list-file.ts";
import type { JobTools } from "./deck-job.ts";

/** Writes the sales of a filter as a file, newest first. */
export function exportSales(input: ListTarget & { readonly filter: SaleFilter; readonly words: ListWords }, tools: JobTools) {
  return writeListFile(saleList(salesInFile(tools.readBook(), input.filter), input.words), input, tools);
}
