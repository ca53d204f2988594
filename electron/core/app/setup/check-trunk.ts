import type { TrunkCheckView } from "../../../../shared/contract/setup-view.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import { SETUP_TRUNK } from "../../shop/shop-of-answers.ts";
import type { Core } from "../core.ts";
import { type Outcome, refuse } from "../refusal.ts";

/** Asks the carrier of the wizard now, and says what came of it. */
export async function checkTrunk(core: Core): Promise<Outcome<TrunkCheckView>> {
  if (!core.setup.isOpen()) return refuse("setup/closed");
  const isThere = core.shop.file.trunks.some(({ id }) => id === SETUP_TRUNK);
  if (!isThere || core.engine.checkTrunk === undefined) return refuse("switch/down");
  try {
    return ok(await core.engine.checkTrunk(SETUP_TRUNK));
  } catch (fault) {
    core.log.warn({ fault: String(fault) }, "the carrier could not be asked");
    return refuse("switch/no-answer");
  }
}
