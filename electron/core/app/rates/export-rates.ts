import type { ListFormat } from "../../../../shared/contract/export-contract.ts";
import { type Role, seesCost } from "../../../../shared/contract/role.ts";
import { translator } from "../../../../shared/i18n/translate.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { Core } from "../core.ts";
import { type FileAsked, type FilePiece, filePieces } from "../export/file-pieces.ts";
import { listFileName } from "../export/list-writing.ts";
import type { Outcome } from "../refusal.ts";
import { type ListQuery, listFilterOf } from "./read/list-filter-of.ts";
import { listSettingOf } from "./read/list-setting-of.ts";

/** What a filter of the tariff screen shows, as a file in pieces. */
export async function exportRates(
  core: Core,
  { format, ...query }: ListQuery & { readonly format: ListFormat },
  { role, ...asked }: FileAsked & { readonly role: Role },
): Promise<Outcome<AsyncGenerator<FilePiece>>> {
  const filter = listFilterOf(query, role);
  if (!filter.ok) return filter;
  const sheetName = translator(core.shop.file.shop.language)("rates.title");
  const order = {
    setting: await listSettingOf(core, query.side, role),
    filter: filter.value,
    seesCost: seesCost(role),
    format,
    decimal: core.shop.currency.decimal,
    sheetName,
  };
  const fileName = listFileName(core, `${sheetName.toLowerCase()}-${query.side}`, format);
  return ok(
    filePieces(core, { ...asked, fileName }, (file) => core.deckDesk.run("exportRates", { ...order, file }, { signal: asked.signal })),
  );
}
