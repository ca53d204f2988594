import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import { minutesSince } from "./minutes-since.ts";

/** Whoever was refused so long ago is gone. */
const NEWS_FOR_MINUTES = 10;

/**
 * Whether the last call of a cabin was refused and the tile still says so: not after an account was opened since, nor once there is
 * nothing to pay any more where that was the reason.
 */
export function isRefusalNews({ lastCall, account }: Pick<CabinView, "lastCall" | "account">, minute: Date): boolean {
  if (lastCall?.state !== "refused") return false;
  if (account === null ? lastCall.cause === "session/unpaid" : lastCall.authorisedAt < account.openedAt) return false;
  return minutesSince(lastCall.authorisedAt, minute) < NEWS_FOR_MINUTES;
}
