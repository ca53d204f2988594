import type { CabinView } from "../../../../shared/contract/cabin-view.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { Core } from "../core.ts";
import { findCabin } from "../find-cabin.ts";
import type { Outcome } from "../refusal.ts";

/** The account stays in its cabin after all. */
export function cancelMove(core: Core, number: number): Outcome<CabinView> {
  const cabin = findCabin(core, number);
  if (!cabin.ok) return cabin;
  core.store.cabins.setMove(number, null);
  core.feed.cabinChanged(number);
  if (cabin.value.moves_to !== null) core.feed.cabinChanged(cabin.value.moves_to);
  return ok(core.feed.cabin(number));
}
