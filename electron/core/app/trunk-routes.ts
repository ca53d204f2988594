import { assert } from "../../../shared/kernel/assert.ts";
import type { TrunkRoute } from "../../../shared/ports/call-engine.ts";
import { normaliseE164 } from "../../../shared/telecom/dial-plan.ts";
import type { Core } from "./core.ts";

/** The number as each carrier wants it, the first trunk first; the switch tries two. */
export function trunkRoutes(core: Core, dialled: string): readonly [TrunkRoute, ...TrunkRoute[]] {
  const e164 = normaliseE164(core.shop.dialPlan, dialled);
  const [first, ...rest] = core.shop.file.trunks
    .slice(0, 2)
    .map((trunk) => ({ trunk: trunk.id, number: trunk.form === "e164" && e164 !== null ? e164 : dialled }));
  assert(first !== undefined, "a call was allowed without a trunk");
  return [first, ...rest];
}
