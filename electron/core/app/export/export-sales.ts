import type { ListFormat } from "../../../../shared/contract/export-contract.ts";
import { translator } from "../../../../shared/i18n/translate.ts";
import type { Core } from "../core.ts";
import { type SaleQuery, saleFilter } from "../list-sales.ts";
import { type FileAsked, type FilePiece, filePieces } from "./file-pieces.ts";
import { listFileName, listWriting } from "./list-writing.ts";

type SalesToExport = Omit<SaleQuery, "page" | "size"> & { readonly format: ListFormat };

/** The sales of a filter as a file, newest first. */
export function exportSales(core: Core, { format, ...query }: SalesToExport, asked: FileAsked): AsyncGenerator<FilePiece> {
  const writing = listWriting(core, format);
  const t = translator(writing.words.language);
  const order = { ...writing, filter: saleFilter(query), sheetName: t("sales.title") };
  const fileName = listFileName(core, t("exports.salesFile"), format);
  return filePieces(core, { ...asked, fileName }, (file) => core.deckDesk.run("exportSales", { ...order, file }, { signal: asked.signal }));
}
