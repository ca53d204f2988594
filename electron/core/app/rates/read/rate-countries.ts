import type { RateCountry } from "../../../../../shared/contract/rates-view.ts";
import { type Role, seesCost } from "../../../../../shared/contract/role.ts";
import { ok } from "../../../../../shared/kernel/result.ts";
import type { Core } from "../../core.ts";
import type { Outcome } from "../../refusal.ts";
import { type ListQuery, listFilterOf } from "./list-filter-of.ts";
import { listSettingOf } from "./list-setting-of.ts";

/** The groups of the tariff screen. */
export async function rateCountries(core: Core, query: ListQuery, role: Role): Promise<Outcome<RateCountry[]>> {
  const filter = listFilterOf(query, role);
  if (!filter.ok) return filter;
  const setting = await listSettingOf(core, query.side, role);
  return ok([...(await core.deckDesk.run("rateCountries", { setting, filter: filter.value, seesCost: seesCost(role) }))]);
}
