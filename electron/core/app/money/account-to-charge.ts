import { ok } from "../../../../shared/kernel/result.ts";
import type { CallRow } from "../../store/call-row.ts";
import type { ItemRow } from "../../store/item-repository.ts";
import type { SessionRow } from "../../store/session-repository.ts";
import { settleWaiting } from "../close-call.ts";
import type { Core } from "../core.ts";
import { findCabin } from "../find-cabin.ts";
import { isUp } from "../live-call.ts";
import { type Outcome, refuse } from "../refusal.ts";

export interface AccountToCharge {
  readonly session: SessionRow;
  /** What is paid now. */
  readonly calls: readonly CallRow[];
  readonly items: readonly ItemRow[];
  /** Whether nothing is left of the account then. */
  readonly closes: boolean;
}

interface Wanted {
  readonly cabin?: number | undefined;
  readonly account?: string | undefined;
  /** Only these calls and items; all of both where neither is said. */
  readonly calls?: readonly string[] | undefined;
  readonly items?: readonly string[] | undefined;
}

/** Which calls and items of which account are to be paid. While a cabin talks only some of them can be: the account goes on. */
export function accountToCharge(core: Core, wanted: Wanted): Outcome<AccountToCharge> {
  const isWhole = wanted.calls === undefined && wanted.items === undefined;
  const found = wanted.cabin === undefined ? openAccount(core, wanted.account ?? "") : accountOfCabin(core, wanted.cabin, isWhole);
  if (!found.ok) return found;
  const session = found.value;
  const talks = isTalking(core, session);
  if (talks && isWhole) return refuse("cabin/still-talking");
  const [unpaid, unpaidItems] = [core.store.calls.ofSession(session.id), core.store.items.ofSession(session.id)];
  const calls = isWhole ? ok(unpaid) : chosenOf(core, unpaid, new Set(wanted.calls));
  if (!calls.ok) return calls;
  const items = isWhole ? ok(unpaidItems) : chosenItems(core, unpaidItems, new Set(wanted.items));
  if (!items.ok) return items;
  const paid = calls.value.length + items.value.length;
  if (paid === 0 && core.store.sessions.held(session.id) === 0) return refuse("session/nothing-to-pay");
  const closes = !talks && paid === unpaid.length + unpaidItems.length;
  return ok({ session, calls: calls.value, items: items.value, closes });
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

function accountOfCabin(core: Core, number: number, isWhole: boolean): Outcome<SessionRow> {
  const cabin = findCabin(core, number);
  if (!cabin.ok) return cabin;
  settleWaiting(core, number);
  if (isWhole && isUp(core.live.ofCabin(number))) return refuse("cabin/still-talking");
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

function chosenItems(core: Core, unpaid: readonly ItemRow[], wanted: ReadonlySet<string>): Outcome<readonly ItemRow[]> {
  const chosen = unpaid.filter((item) => wanted.has(item.id));
  if (chosen.length === wanted.size) return ok(chosen);
  const missing = [...wanted].find((id) => !chosen.some((item) => item.id === id)) ?? "";
  return refuse(core.store.items.byId(missing) === null ? "item/unknown" : "item/settled", { item: missing });
}
