import { open } from "node:fs/promises";
import { listModel, placesOf } from "../list/list-models.ts";
import { rateRowView } from "../list/rate-row-view.ts";
import { csvFile } from "../write/csv-file.ts";
import { rateRowList } from "../write/rate-row-list.ts";
import { xlsxFile } from "../write/xlsx-file.ts";
import type { JobTools } from "./deck-job.ts";
import type { MatchingKeysInput } from "./matching-keys.ts";

interface ExportRates extends MatchingKeysInput {
  readonly seesCost: boolean;
  readonly format: "csv" | "xlsx";
  readonly decimal: "." | ",";
  readonly sheetName: string;
  /** Where it is written; whoever asked takes it away. */
  readonly file: string;
}

/** Writes what a filter of the tariff screen shows as a file, piece by piece. */
export async function exportRates(input: ExportRates, tools: JobTools): Promise<{ readonly bytes: number }> {
  const { setting, filter, seesCost, format, decimal, sheetName } = input;
  const model = listModel(setting, tools);
  const list = rateRowList(
    placesOf(model, filter)
      .values()
      .map((place) => rateRowView(model, place, seesCost)),
    seesCost,
  );
  const file = await open(input.file, "wx", 0o600);
  let bytes = 0;
  try {
    for await (const piece of format === "csv" ? csvFile(list, decimal) : xlsxFile(list, sheetName)) {
      tools.stopIfCancelled();
      bytes += (await file.write(piece)).bytesWritten;
      await tools.breathe();
    }
  } finally {
    await file.close();
  }
  return { bytes };
}
