import { listModel } from "../list/list-models.ts";
import type { ListSetting } from "../list/list-setting.ts";
import { findDestinations, type SearchHit } from "../search/find-destinations.ts";
import type { JobTools } from "./deck-job.ts";

export interface SearchDestinationsInput {
  /** The sell list as published: nobody is quoted a draft. */
  readonly setting: ListSetting;
  readonly text: string;
  readonly limit: number;
}

/** Destinations by the words of a text. */
export function searchDestinations({ setting, text, limit }: SearchDestinationsInput, tools: JobTools): readonly SearchHit[] {
  return findDestinations(listModel(setting, tools), text, limit);
}
