import type { CallRefusal } from "../../../shared/contract/call-refusal.ts";
import type { AuthoriseRequest } from "../../../shared/ports/call-engine.ts";
import type { Quote } from "../../../shared/rating/quote.ts";
import type { CabinRow } from "../store/cabin-repository.ts";
import type { Core } from "./core.ts";
import { isUp } from "./live-call.ts";

/** Why a call may not go out; null where it may. An emergency number passes whatever else is wrong. */
export function refusalOf(core: Core, cabin: CabinRow, quote: Quote, { dialled, atUtc }: AuthoriseRequest): CallRefusal | null {
  if (core.shop.file.trunks.length === 0) return "trunk/none";
  if (quote.kind === "priced" && quote.source === "emergency") return null;
  if (cabin.enabled === 0 || cabin.disables_after_call === 1) return "cabin/disabled";
  if (isUp(core.live.ofCabin(cabin.number))) return "cabin/busy";
  const closed = refusalOfAccount(core, cabin.number);
  if (closed !== null) return closed;
  const byRule = core.alerts.refusal({ cabin: cabin.number, dialled, quote, atUtc });
  if (byRule !== null) return byRule;
  if (quote.kind === "refused") return quote.reason === "bad-number" ? "telecom/bad-number" : "rate/no-price";
  const spool = core.engine.probeSpool();
  return spool === "ok" ? null : `spool/${spool}`;
}

/** A shop may want each customer let in by hand, and a customer to pay before the next call. A deposit pays by itself. */
function refusalOfAccount({ shop, store }: Core, cabin: number): CallRefusal | null {
  const { openMode, redial } = shop.file.counter;
  if (openMode === "free" && redial === "join") return null;
  const session = store.sessions.openOfCabin(cabin);
  if (session === null) return openMode === "open-first" ? "cabin/not-open" : null;
  const owes = redial === "block" && session.mode === "postpaid" && store.sessions.owed(session.id) > 0;
  return owes ? "session/unpaid" : null;
}
