import { ok } from "../../../../shared/kernel/result.ts";
import type { CallRow } from "../../store/call-row.ts";
import type { SessionRow } from "../../store/session-repository.ts";
import { settleWaiting } from "../close-call.ts";
import type { Core } from "../core.ts";
import { findCabin } from "../find-cabin.ts";
import { isUp } from "../live-call.ts";
import { type Outcome, refuse } from "../refusal.ts";

export interface AccountToCharge {
  readonly session: SessionRow;
  /** The calls that are paid now. */
  readonly calls: readonly CallRow[];
  /** Whether nothing is left of the account then. */
  readonly closes: boolean;
}

interface Wanted {
  readonly cabin?: number | undefined;
  readonly account?: string | undefined;
  readonly calls?: readonly string[] | undefined;
}

/** Which calls of which account are to be paid. While a cabin talks only some of its calls can be: the account goes on. */
export function accountToCharge(core: Core, wanted: Wanted): Outcome<AccountToCharge> {
  const found = wanted.cabin === undefined ? openAccount(core, wanted.account ?? "") : accountOfCabin(core, wanted.cabin, wanted.calls);
  if (!found.ok) return found;
  const session = found.value;
  const talks = isTalking(core, session);
  if (talks && wanted.calls === undefined) return refuse("cabin/still-talking");
  const unpaid = core.store.calls.ofSession(session.id);
  const calls = wanted.calls === undefined ? ok(unpaid) : chosenOf(core, unpaid, new Set(wanted.calls));
  if (!calls.ok) return calls;
  if (calls.value.length === 0 && core.store.sessions.held(session.id) === 0) return refuse("session/nothing-to-pay");
  return ok({ session, calls: calls.value, closes: !talks && calls.value.length === unpaid.length });
}

/** An account that is open, in its cabin or to be paid later. */
export function openAccount(core: Core, id: string): Outcome<SessionRow> {
  const session = core.store.sessions.byId(id);
  if (session === null || session.closed_utc !== null) return refuse("account/unknown");
  if (session.parked_utc === null) settleWaiting(core, session.cabin);
  return ok(session);
}

/** Whether its cabin is on the phone. An account to be paid later has no cabin any more. */
export function isTalking(core: Core, session: SessionRow): boolean {
  return session.parked_utc === null && isUp(core.live.ofCabin(session.cabin));
}

function accountOfCabin(core: Core, number: number, calls: readonly string[] | undefined): Outcome<SessionRow> {
  const cabin = findCabin(core, number);
  if (!cabin.ok) return cabin;
  settleWaiting(core, number);
  if (calls === undefined && isUp(core.live.ofCabin(number))) return refuse("cabin/still-talking");
  const session = core.store.sessions.openOfCabin(number);
  return session === null ? refuse("session/nothing-to-pay") : ok(session);
}

function chosenOf(core: Core, unpaid: readonly CallRow[], wanted: ReadonlySet<string>): Outcome<readonly CallRow[]> {
  const chosen = unpaid.filter((call) => wanted.has(call.id));
  if (chosen.length === wanted.size) return ok(chosen);
  const missing = [...wanted].find((id) => !chosen.some((call) => call.id === id)) ?? "";
  const isPaid = (core.store.calls.byId(missing)?.sale_id ?? null) !== null;
  return refuse(isPaid ? "call/paid" : "call/unknown", { call: missing });
}
