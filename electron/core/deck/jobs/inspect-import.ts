import type { ImportInspection } from "../../../../shared/contract/rates-view.ts";
import { err, ok, type Result } from "../../../../shared/kernel/result.ts";
import type { DeckSide } from "../../../../shared/rating/rate-deck.ts";
import type { SqliteDatabase } from "../../../node-kit/sqlite-open.ts";
import { type GivenSettings, inspectFile } from "../read/inspect-file.ts";
import { fitsHeader, type KeptSettings, keptSettingsKey, parseKeptSettings, settingsOfProvider } from "../read/kept-settings.ts";
import { type FileFault, fileFaultOf } from "../read/unreadable-file.ts";
import type { JobTools } from "./deck-job.ts";

interface InspectImport {
  readonly file: string;
  readonly side: DeckSide;
  /** What the person has said of the file; everything else is guessed anew. */
  readonly settings?: GivenSettings | undefined;
  /** The decimal sign of the shop's currency, for amounts that do not tell. */
  readonly currencyDecimal: "." | ",";
}

/** All of an inspection but what only its caller knows. */
export type FileInspected = Omit<ImportInspection, "id" | "fileName">;

/** Looks at an imported file: how it would be read, and its first rows. */
export async function inspectImport(input: InspectImport, tools: Pick<JobTools, "readBook">): Promise<Result<FileInspected, FileFault>> {
  try {
    const kept = readKept(tools.readBook(), input.side);
    const providers = kept.map(({ provider }) => provider);
    const headers = kept.map(({ header }) => header).filter((header) => header.length > 0);
    const seen = await inspectFile(input.file, input.settings ?? {}, input.currencyDecimal, headers);
    const fitting = input.settings === undefined ? kept.find((one) => fitsHeader(one, seen.header)) : undefined;
    if (fitting === undefined) return ok({ ...seen, providers });
    return ok({ ...seen, settings: settingsOfProvider(fitting, seen.settings), recognised: fitting.provider, providers });
  } catch (fault) {
    return err(fileFaultOf(fault));
  }
}

/** The settings kept for the providers of a side. */
export function readKept(book: SqliteDatabase, side: DeckSide): readonly KeptSettings[] {
  const rows = book
    .prepare<[string], { key: string; value: string }>("SELECT key, value FROM setting WHERE key GLOB ? ORDER BY key")
    .all(`${keptSettingsKey(side)}*`);
  return rows.flatMap(({ key, value }) => parseKeptSettings(key, value) ?? []);
}
