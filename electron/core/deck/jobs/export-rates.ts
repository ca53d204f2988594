import { listModel, placesOf } from "../list/list-models.ts";
import { rateRowView } from "../list/rate-row-view.ts";
import { rateRowList } from "../write/rate-row-list.ts";
import { type ListTarget, type WrittenList, writeListFile } from "../write/write-list-file.ts";
import type { JobTools } from "./deck-job.ts";
import type { MatchingKeysInput } from "./matching-keys.ts";

interface ExportRates extends MatchingKeysInput, ListTarget {
  readonly seesCost: boolean;
}

/** Writes what a filter of the tariff screen shows as a file, piece by piece. */
export async function exportRates(input: ExportRates, tools: JobTools): Promise<WrittenList> {
  const { setting, filter, seesCost } = input;
  const model = listModel(setting, tools);
  const list = rateRowList(
    placesOf(model, filter)
      .values()
      .map((place) => rateRowView(model, place, seesCost)),
    seesCost,
  );
  return writeListFile(list, input, tools);
}
