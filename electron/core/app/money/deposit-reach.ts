import type { CabinView } from "../../../../shared/contract/cabin-view.ts";
import type { SessionRow } from "../../store/session-repository.ts";
import type { Core } from "../core.ts";
import { depositBuys } from "./deposit-buys.ts";

/** What a prepaid account has left, as time to the shop's main destination; null where it is none, or has nothing to talk with. */
export function depositReach(core: Core, session: SessionRow | null): CabinView["depositReach"] {
  if (session?.mode !== "prepaid") return null;
  const bought = depositBuys(core, { amount: "0", cabin: session.cabin });
  const main = bought.ok ? bought.value[0] : undefined;
  return main === undefined || main.seconds === 0 ? null : main;
}
