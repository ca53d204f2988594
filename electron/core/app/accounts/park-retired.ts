import type { SessionRow } from "../../store/session-repository.ts";
import { CORE_ACTOR } from "../actor.ts";
import type { Core } from "../core.ts";
import { parkSession } from "../money/park-session.ts";
import { moneyText } from "../money-text.ts";
import { retiredName } from "./retired-name.ts";

/** At the start: accounts of cabins that shop.json names no more. */
export function parkAllRetired(core: Core): void {
  const { cabins, sessions, transaction } = core.store;
  const left = cabins.retired().filter(({ number }) => sessions.openOfCabin(number) !== null);
  if (left.length === 0) return;
  transaction(() => {
    for (const { number } of left) parkRetired(core, number);
  });
}

/**
 * The account of a cabin that shop.json names no more is paid later: nobody would find it in its cabin. What it holds goes along, and
 * somebody is told. One whose call is not closed waits for that. In the caller's transaction.
 */
export function parkRetired(core: Core, number: number): void {
  const { cabins, sessions } = core.store;
  if (cabins.get(number) !== null) return;
  const session = sessions.openOfCabin(number);
  if (session === null || hasOpenCall(core, number)) return;
  const [owed, held] = [sessions.owed(session.id), sessions.held(session.id)];
  // A pending account of nothing could never be paid.
  if (owed === 0 && held === 0) sessions.close(session.id, core.clock.now());
  else park(core, session, { owed, held });
}

/** By the book: within the transaction that closes it a call is still in memory. */
function hasOpenCall({ live, store }: Core, number: number): boolean {
  return live.all().some(({ row }) => row.cabin === number && (store.calls.byId(row.id)?.ended_utc ?? null) === null);
}

function park(core: Core, session: SessionRow, { owed, held }: { readonly owed: number; readonly held: number }): void {
  const name = retiredName(core, session.cabin);
  parkSession(core, CORE_ACTOR, session, { name, operationId: null });
  core.store.journal.openItem({
    atUtc: core.clock.now(),
    kind: "cabin-retired",
    callId: null,
    ref: session.id,
    detail: JSON.stringify({ name, owed: moneyText(core.shop, owed), held: moneyText(core.shop, held) }),
  });
  core.store.afterCommit(() => core.feed.counterChanged());
  core.log.warn({ cabin: session.cabin, account: session.id }, "the account of a cabin that is in shop.json no more is pending now");
}
