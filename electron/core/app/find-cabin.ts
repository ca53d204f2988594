import { ok } from "../../../shared/kernel/result.ts";
import type { CabinRow } from "../store/cabin-repository.ts";
import type { Core } from "./core.ts";
import { leavingCabins } from "./leaving-cabins.ts";
import { type Outcome, refuse } from "./refusal.ts";

/** A cabin of the panel: one that shop.json names no more too, until its call is over. */
export function findCabin(core: Core, number: number): Outcome<CabinRow> {
  const cabin = core.store.cabins.get(number) ?? leavingCabins(core).find((leaving) => leaving.number === number) ?? null;
  return cabin === null ? refuse("cabin/unknown", { cabin: number }) : ok(cabin);
}
