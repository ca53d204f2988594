import type { RateRow } from "../../../../shared/contract/rates-view.ts";
import type { ListFilter } from "../list/list-filter.ts";
import { listModel, placesOf } from "../list/list-models.ts";
import type { ListSetting } from "../list/list-setting.ts";
import { rateRowView } from "../list/rate-row-view.ts";
import type { JobTools } from "./deck-job.ts";

export interface ListRatesInput {
  readonly setting: ListSetting;
  readonly filter: ListFilter;
  readonly seesCost: boolean;
  /** From 1. */
  readonly page: number;
  readonly size: number;
}

/** A page of the tariff screen. */
export function listRates(input: ListRatesInput, tools: JobTools): { readonly total: number; readonly rows: RateRow[] } {
  const model = listModel(input.setting, tools);
  const places = placesOf(model, input.filter);
  const first = (input.page - 1) * input.size;
  const shown = places.subarray(first, first + input.size);
  return { total: places.length, rows: Array.from(shown, (place) => rateRowView(model, place, input.seesCost)) };
}
