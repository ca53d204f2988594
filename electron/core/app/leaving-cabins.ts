import type { CabinRow } from "../store/cabin-repository.ts";
import { retiredName } from "./accounts/retired-name.ts";
import type { Core } from "./core.ts";

/** Cabins that shop.json names no more and whose call is not closed: until then they are on the panel, under a name that says so. */
export function leavingCabins(core: Pick<Core, "live" | "shop" | "store">): readonly CabinRow[] {
  const leaving = core.store.cabins.retired().filter(({ number }) => core.live.ofCabin(number) !== null);
  return leaving.map((cabin) => ({ ...cabin, name: retiredName(core, cabin.number), disables_after_call: 1 }));
}
