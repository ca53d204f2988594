import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import type { Actor } from "./actor.ts";
import type { Core } from "./core.ts";
import { takeIntoUse } from "./enable-cabin.ts";

/** Every cabin may call again. */
export function enableAll(core: Core, actor: Actor): readonly CabinView[] {
  const cabins = core.store.cabins.list();
  core.store.transaction(() => {
    for (const { number } of cabins) takeIntoUse(core, actor, number);
  });
  for (const { number } of cabins) core.feed.cabinChanged(number);
  return core.feed.cabins();
}
