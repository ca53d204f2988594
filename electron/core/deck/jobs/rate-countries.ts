import type { RateCountry } from "../../../../shared/contract/rates-view.ts";
import { countryViews } from "../list/country-views.ts";
import type { ListFilter } from "../list/list-filter.ts";
import { listModel, placesOf } from "../list/list-models.ts";
import type { ListSetting } from "../list/list-setting.ts";
import type { JobTools } from "./deck-job.ts";

export interface RateCountriesInput {
  readonly setting: ListSetting;
  readonly filter: ListFilter;
  readonly seesCost: boolean;
}

/** The groups of the tariff screen, by the name of the country. */
export function rateCountries({ setting, filter, seesCost }: RateCountriesInput, tools: JobTools): readonly RateCountry[] {
  const model = listModel(setting, tools);
  return countryViews(model, placesOf(model, filter), seesCost);
}
