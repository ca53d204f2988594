import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import type { CabinPick } from "../../store/panel-store.ts";

/** The cabins an account can go to, by number. The core has the last word. */
export function pickTargets(pick: CabinPick, cabins: readonly CabinView[]): ReadonlySet<number> {
  const fits =
    pick.kind === "move" ? (cabin: CabinView) => canTake(cabin, pick.from, cabins) : (cabin: CabinView) => canJoin(cabin, pick, cabins);
  return new Set(cabins.filter((cabin) => cabin.number !== pick.from && fits(cabin)).map(({ number }) => number));
}

/** In use, with a line, nobody's, and promised to no other. */
function canTake(
  { number, enabled, disablesAfterCall, line, live, account }: CabinView,
  from: number | null,
  cabins: readonly CabinView[],
): boolean {
  const isPromised = cabins.some((other) => other.number !== from && other.movesTo === number);
  return enabled && !disablesAfterCall && line !== "unreachable" && live === null && account === null && !isPromised;
}

/** Another account takes it in; a pending one may also come back to a free cabin. */
function canJoin(cabin: CabinView, pick: Extract<CabinPick, { readonly kind: "merge" }>, cabins: readonly CabinView[]): boolean {
  const { account, live } = cabin;
  if (account === null) return pick.from === null && canTake(cabin, null, cabins);
  return account.id !== pick.account && !(account.mode === "prepaid" && live !== null);
}
