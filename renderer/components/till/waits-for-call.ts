import type { CabinView } from "../../../shared/contract/cabin-view.ts";

/** Nothing is owed and no call has begun, whether the handset lies on the hook or not. */
export function waitsForCall({ state, live }: CabinView): boolean {
  return state === "free" || state === "open" || state === "off-hook" || (state === "dialling" && live === null);
}
