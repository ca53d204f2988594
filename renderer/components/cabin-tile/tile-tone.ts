import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import { assertNever } from "../../../shared/kernel/assert-never.ts";
import { runningCall } from "../../live/running-call.ts";
import type { IconName } from "../icon/icon-paths.ts";

/** What a tile looks like: the cabin's state, with a talking cabin told apart by what the cashier must know. */
export type TileTone =
  | "alert"
  | "disabled"
  | "free"
  | "open"
  | "off-hook"
  | "dialling"
  | "ringing"
  | "talking"
  | "cutting-off"
  | "no-charge"
  | "to-pay"
  | "paid"
  | "unreachable";

/** From here on a talking tile warns. */
const CUT_OFF_WARNING_S = 60;

export const toneIcons: Readonly<Record<TileTone, IconName>> = {
  alert: "shield-alert",
  disabled: "lock",
  free: "free",
  open: "key",
  "off-hook": "phone",
  dialling: "keypad",
  ringing: "bell",
  talking: "talking",
  "cutting-off": "hourglass",
  "no-charge": "no-charge",
  "to-pay": "banknote",
  paid: "check",
  unreachable: "unplugged",
};

export function tileTone(cabin: CabinView, receivedMs: number, nowMs: number): TileTone {
  // Somebody must look before anything else is done: it comes before a call that is about to be cut.
  if (cabin.alert !== null) return "alert";
  switch (cabin.state) {
    case "talking": {
      if (cabin.live === null) return "talking";
      if (runningCall(cabin.live, receivedMs, nowMs).secondsLeft < CUT_OFF_WARNING_S) return "cutting-off";
      return isUncharged(cabin) ? "no-charge" : "talking";
    }
    case "disabled":
    case "free":
    case "open":
    case "off-hook":
    case "dialling":
    case "ringing":
    case "to-pay":
    case "paid":
    case "unreachable":
      return cabin.state;
    default:
      return assertNever(cabin.state);
  }
}

export function isUncharged(cabin: CabinView): boolean {
  return cabin.live !== null && (cabin.live.call.uncharged !== null || cabin.uncharged !== null);
}
