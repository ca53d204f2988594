import { deckSides } from "../../../../shared/contract/rates-view.ts";
import type { UtcMs } from "../../../../shared/time/clock.ts";
import { resolveDamaged } from "../../deck/resolve-damaged.ts";
import type { Core } from "../core.ts";
import { scopeOf } from "./deck-scope.ts";

/** The lists in force and to come of a side can all be read, after another import or by themselves: what was damaged is resolved. */
export function resolveMended(core: Pick<Core, "shop" | "store" | "rates" | "clock">): void {
  const now = core.clock.now();
  for (const side of deckSides) {
    const next = core.store.decks.nextEffective(scopeOf(core, side), now);
    const isDamaged = core.rates.isDamaged(side, now) || (next !== null && core.rates.isDamaged(side, next.effectiveUtc as UtcMs));
    if (!isDamaged) resolveDamaged(core.store.journal, side, now);
  }
}
