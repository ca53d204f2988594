import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import type { CabinFilter } from "../../store/panel-store.ts";

/** Whether a cabin belongs to what a filter shows. */
export function matchesFilter(cabin: CabinView, filter: CabinFilter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "to-pay":
      return cabin.state === "to-pay";
    case "live":
      return cabin.live !== null || cabin.state === "off-hook" || cabin.state === "dialling";
    case "free":
      return cabin.state === "free";
    case "notices":
      return isNotice(cabin);
  }
}

/** What the cashier should look at: an alert, a line that is gone, or a call that is not charged. */
function isNotice(cabin: CabinView): boolean {
  return (
    cabin.alert !== null ||
    cabin.state === "unreachable" ||
    cabin.line === "unreachable" ||
    (cabin.live !== null && cabin.live.call.uncharged !== null)
  );
}

/** Cabins with an account to pay, who waits longest first. */
export function waitingToPay(cabins: readonly CabinView[]): readonly CabinView[] {
  return cabins
    .filter((cabin) => cabin.state === "to-pay")
    .sort((a, b) => (a.account?.lastEndedAt ?? "").localeCompare(b.account?.lastEndedAt ?? "") || a.number - b.number);
}

/** The next cabin to charge after `current`, in the order they wait; the first where `current` is not among them. */
export function nextToPay(cabins: readonly CabinView[], current: number | null): number | null {
  const waiting = waitingToPay(cabins);
  const index = waiting.findIndex(({ number }) => number === current);
  return waiting[(index + 1) % Math.max(1, waiting.length)]?.number ?? null;
}
