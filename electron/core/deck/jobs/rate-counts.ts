import type { RatesOverview } from "../../../../shared/contract/rates-view.ts";
import { FLAG } from "../list/list-model.ts";
import { listModel } from "../list/list-models.ts";
import type { ListSetting } from "../list/list-setting.ts";
import type { JobTools } from "./deck-job.ts";

export interface RateCountsInput {
  readonly setting: ListSetting;
  readonly seesCost: boolean;
}

/** How many rows each filter of the tariff screen would show. Those that speak of the cost are 0 for who may not see it. */
export function rateCounts({ setting, seesCost }: RateCountsInput, tools: JobTools): RatesOverview["counts"] {
  const { entries, flags } = listModel(setting, tools);
  const counts = { all: entries.length, own: 0, lowMarkup: 0, belowCost: 0, noSale: 0 };
  for (let place = 0; place < entries.length; place += 1) {
    const bits = flags[place] as number;
    if ((entries[place] as number) >= 0) counts.own += 1;
    if (bits & FLAG.noSale) counts.noSale += 1;
    if (seesCost && bits & FLAG.lowMarkup) counts.lowMarkup += 1;
    if (seesCost && bits & FLAG.belowCost) counts.belowCost += 1;
  }
  return counts;
}
