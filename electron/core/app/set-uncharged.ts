import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import { ok } from "../../../shared/kernel/result.ts";
import type { Core } from "./core.ts";
import { findCabin } from "./find-cabin.ts";
import type { Outcome } from "./refusal.ts";

/** Makes the cabin's next call, or every one until it is taken back, cost the customer nothing. A call under way keeps its terms. */
export function setUncharged(
  core: Core,
  request: { readonly number: number; readonly mode: "off" | "once" | "sticky"; readonly reason?: string | undefined },
): Outcome<CabinView> {
  const cabin = findCabin(core, request.number);
  if (!cabin.ok) return cabin;
  const user = core.shop.file.shop.cashier;
  core.store.cabins.setUncharged(
    request.number,
    request.mode === "off" ? null : { mode: request.mode, reason: request.reason ?? "", user },
  );
  core.feed.cabinChanged(request.number);
  return ok(core.feed.cabin(request.number));
}
