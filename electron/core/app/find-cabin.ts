import { ok } from "../../../shared/kernel/result.ts";
import type { CabinRow } from "../store/cabin-repository.ts";
import type { Core } from "./core.ts";
import { type Outcome, refuse } from "./refusal.ts";

export function findCabin(core: Core, number: number): Outcome<CabinRow> {
  const cabin = core.store.cabins.get(number);
  return cabin === null ? refuse("cabin/unknown", { cabin: number }) : ok(cabin);
}
