import type { RateRow } from "../../../../../shared/contract/rates-view.ts";
import { type Role, seesCost } from "../../../../../shared/contract/role.ts";
import { ok } from "../../../../../shared/kernel/result.ts";
import type { Core } from "../../core.ts";
import type { Outcome } from "../../refusal.ts";
import { type ListQuery, listFilterOf } from "./list-filter-of.ts";
import { listSettingOf } from "./list-setting-of.ts";

/** A page of the tariff screen, worked out in the deck worker. */
export async function listRates(
  core: Core,
  { page, size, ...query }: ListQuery & { readonly page: number; readonly size: number },
  role: Role,
): Promise<Outcome<{ total: number; rows: RateRow[] }>> {
  const filter = listFilterOf(query, role);
  if (!filter.ok) return filter;
  const setting = await listSettingOf(core, query.side, role);
  return ok(await core.deckDesk.run("listRates", { setting, filter: filter.value, seesCost: seesCost(role), page, size }));
}
