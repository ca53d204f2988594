import { ok } from "../../../../shared/kernel/result.ts";
import type { Core } from "../core.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { unsettled } from "./unsettled.ts";

/**
 * What the next shift takes over, as JSON; null where that is nothing. Accounts nobody has paid are taken over knowingly or not at
 * all; a call under way passes with its running cost.
 */
export function carriedAccounts(core: Core, knowingly: boolean): Outcome<string | null> {
  const { cabins, pending, talking } = unsettled(core);
  const owed = cabins.length + pending.length;
  if (owed > 0 && !knowingly)
    return refuse("shift/unsettled", { cabins: cabins.map(({ cabin }) => cabin), pending: pending.length, talking });
  if (owed + talking.length === 0) return ok(null);
  return ok(
    JSON.stringify({
      cabins: cabins.map(({ id, cabin, total, deposit }) => ({ account: id, cabin, total, deposit })),
      pending: pending.map(({ id, name, total, deposit }) => ({ account: id, name, total, deposit })),
      talking,
    }),
  );
}
