import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { type Role, seesCost } from "../../../../shared/contract/role.ts";
import { translator } from "../../../../shared/i18n/translate.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { Core } from "../core.ts";
import type { Outcome } from "../refusal.ts";
import { type ListQuery, listFilterOf } from "./read/list-filter-of.ts";
import { listSettingOf } from "./read/list-setting-of.ts";

export interface ExportPiece {
  readonly fileName: string;
  readonly base64: string;
}

/** A multiple of three: the pieces of base64 one behind the other are base64 too. */
const PIECE_BYTES = 384 * 1024;

/** What a filter of the tariff screen shows, as a file in pieces. It is written to the disk first: a slow window holds nothing up. */
export function exportRates(
  core: Core,
  { format, ...query }: ListQuery & { readonly format: "csv" | "xlsx" },
  role: Role,
  signal: AbortSignal | undefined,
): Outcome<AsyncGenerator<ExportPiece>> {
  const filter = listFilterOf(query, role);
  if (!filter.ok) return filter;
  const { language } = core.shop.file.shop;
  const sheetName = translator(language)("rates.title");
  const day = core.shop.calendar.at(core.clock.now()).date;
  const order = {
    setting: listSettingOf(core, query.side, role),
    filter: filter.value,
    seesCost: seesCost(role),
    format,
    decimal: core.shop.currency.decimal,
    sheetName,
  };
  return ok(pieces(core, order, { fileName: `${sheetName.toLowerCase()}-${query.side}-${day}.${format}`, signal }));
}

async function* pieces(
  core: Core,
  order: Omit<Parameters<typeof core.deckDesk.run<"exportRates">>[1], "file">,
  { fileName, signal }: { readonly fileName: string; readonly signal: AbortSignal | undefined },
): AsyncGenerator<ExportPiece> {
  const file = core.rateWork.imports.temporaryFile(core.newId());
  try {
    await core.deckDesk.run("exportRates", { ...order, file }, { signal });
    for await (const piece of createReadStream(file, { highWaterMark: PIECE_BYTES }))
      yield { fileName, base64: (piece as Buffer).toString("base64") };
  } finally {
    await rm(file, { force: true });
  }
}
