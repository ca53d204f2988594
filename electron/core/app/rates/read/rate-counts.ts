import type { RatesOverview } from "../../../../../shared/contract/rates-view.ts";
import { type Role, seesCost } from "../../../../../shared/contract/role.ts";
import type { Core } from "../../core.ts";
import { listSettingOf } from "./list-setting-of.ts";

/** How many rows each filter of the sell list shows to this role. */
export async function rateCounts(core: Core, role: Role): Promise<RatesOverview["counts"]> {
  return core.deckDesk.run("rateCounts", { setting: await listSettingOf(core, "sell", role), seesCost: seesCost(role) });
}
