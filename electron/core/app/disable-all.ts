import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import type { Core } from "./core.ts";
import { takeOutOfUse } from "./disable-cabin.ts";

/** For closing time: every cabin goes out of use, one that talks when its call has ended. Those that are out of use keep their reason. */
export function disableAll(core: Core, reason?: string): readonly CabinView[] {
  const cabins = core.store.cabins.list().filter(({ enabled }) => enabled === 1);
  core.store.transaction(() => {
    for (const { number } of cabins) takeOutOfUse(core, { number, when: "after-call", reason });
  });
  for (const { number } of cabins) core.feed.cabinChanged(number);
  return core.feed.cabins();
}
