import type { Quote } from "../../../shared/rating/quote.ts";
import type { CabinRow } from "../store/cabin-repository.ts";
import type { Core } from "./core.ts";
import { isUp } from "./live-call.ts";

export type CallRefusal =
  | "telecom/bad-number"
  | "rate/no-price"
  | "cabin/disabled"
  | "cabin/busy"
  | "spool/unwritable"
  | "spool/disk-full"
  | "trunk/none"
  | "session/deposit-exhausted";

/** Why a call may not go out; null where it may. An emergency number passes whatever else is wrong. */
export function refusalOf(core: Core, cabin: CabinRow, quote: Quote): CallRefusal | null {
  if (core.shop.file.trunks.length === 0) return "trunk/none";
  if (quote.kind === "priced" && quote.source === "emergency") return null;
  if (cabin.enabled === 0 || cabin.disables_after_call === 1) return "cabin/disabled";
  if (isUp(core.live.ofCabin(cabin.number))) return "cabin/busy";
  if (quote.kind === "refused") return quote.reason === "bad-number" ? "telecom/bad-number" : "rate/no-price";
  const spool = core.engine.probeSpool();
  return spool === "ok" ? null : `spool/${spool}`;
}
