import type { ListFormat } from "../../../../shared/contract/export-contract.ts";
import { translator } from "../../../../shared/i18n/translate.ts";
import type { Core } from "../core.ts";
import { type CallQuery, callFilter } from "../list-calls.ts";
import { type FileAsked, type FilePiece, filePieces } from "./file-pieces.ts";
import { listFileName, listWriting } from "./list-writing.ts";

type CallsToExport = Omit<CallQuery, "page" | "size"> & { readonly format: ListFormat };

/** The calls of a filter as a file, newest first, live and refused ones too. */
export function exportCalls(core: Core, query: CallsToExport, asked: FileAsked): AsyncGenerator<FilePiece> {
  const writing = listWriting(core, query.format);
  const t = translator(writing.words.language);
  const order = { ...writing, filter: callFilter(core, query), sheetName: t("calls.title") };
  const fileName = listFileName(core, t("exports.callsFile"), query.format);
  return filePieces(core, { ...asked, fileName }, (file) => core.deckDesk.run("exportCalls", { ...order, file }, { signal: asked.signal }));
}
