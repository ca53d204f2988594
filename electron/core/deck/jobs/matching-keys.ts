import type { ListFilter } from "../list/list-filter.ts";
import { listModel, placesOf } from "../list/list-models.ts";
import type { ListSetting } from "../list/list-setting.ts";
import { draftKindOf, rateOfRow } from "../list/side-rows.ts";
import type { JobTools } from "./deck-job.ts";

export interface MatchingKeysInput {
  readonly setting: ListSetting;
  readonly filter: ListFilter;
}

/** The keys of the list's own rates that a filter shows, to take them all out: what the general rule prices has no row to take out. */
export function matchingKeys({ setting, filter }: MatchingKeysInput, tools: JobTools): readonly string[] {
  const model = listModel(setting, tools);
  const keys: string[] = [];
  for (const place of placesOf(model, filter)) {
    const entry = model.entries[place] as number;
    if (entry >= 0 && draftKindOf(model.own, entry) !== "removed") keys.push(rateOfRow(model.own, entry).id);
  }
  return keys;
}
