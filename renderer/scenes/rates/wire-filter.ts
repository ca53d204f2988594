import type { RateFilter } from "../../../shared/contract/rates-view.ts";
import type { RatesFilter } from "./rates-store.ts";

export function wireFilter({ unit, ...filter }: RatesFilter): RateFilter {
  return { ...filter, ...(unit === null ? {} : { unit }) };
}
