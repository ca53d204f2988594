import type { AccountView } from "../../../../shared/contract/cabin-view.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { SessionRow } from "../../store/session-repository.ts";
import type { Actor } from "../actor.ts";
import { accountView } from "../cabin-view.ts";
import { settleWaiting } from "../close-call.ts";
import type { Core } from "../core.ts";
import { findCabin } from "../find-cabin.ts";
import { isUp } from "../live-call.ts";
import { isTalking, openAccount } from "../money/account-to-charge.ts";
import { moveLimit } from "../money/move-limit.ts";
import { runOnce } from "../operation.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { writeTransfer } from "./write-transfer.ts";

export interface MergeRequest {
  /** Of the account that ends with it. */
  readonly id: string;
  /** Either of them: an account, or that of a cabin. A pending account may also go into a cabin that has none. */
  readonly account?: string | undefined;
  readonly cabin?: number | undefined;
  readonly operationId: string;
}

/** Two accounts become one: what the first owes and what is held for it goes over, with its calls and items. */
export function mergeAccounts(core: Core, actor: Actor, request: MergeRequest): Outcome<AccountView> {
  const { operationId, ...what } = request;
  let cabins: readonly number[] = [];
  const outcome = runOnce(core, { id: operationId, kind: "merge-accounts", request: what }, () => {
    const from = openAccount(core, request.id);
    if (!from.ok) return from;
    const into = accountToFill(core, request, from.value);
    if (!into.ok) return into;
    cabins = [from.value.cabin, into.value.cabin];
    return merge(core, actor, { from: from.value, into: into.value, operationId });
  });
  if (!outcome.ok) return outcome;
  for (const cabin of cabins) {
    moveLimit(core, cabin);
    core.feed.cabinChanged(cabin);
  }
  core.feed.counterChanged();
  return outcome;
}

/** An account that may not be there yet. */
type AccountToFill = SessionRow & { readonly isNew: boolean };

function accountToFill(core: Core, { account, cabin: number }: MergeRequest, from: SessionRow): Outcome<AccountToFill> {
  if (number === undefined) {
    const known = openAccount(core, account ?? "");
    return known.ok ? ok({ ...known.value, isNew: false }) : known;
  }
  const cabin = findCabin(core, number);
  if (!cabin.ok) return cabin;
  settleWaiting(core, number);
  const open = core.store.sessions.openOfCabin(number);
  if (open !== null) return ok({ ...open, isNew: false });
  if (from.parked_utc === null) return refuse("account/none");
  // A call that began without an account is not limited by a deposit that comes later.
  const mode = isUp(core.live.ofCabin(number)) ? "postpaid" : from.mode;
  const opened = { id: core.newId(), cabin: number, mode, opened_utc: core.clock.now() };
  return ok({ ...opened, closed_utc: null, parked_utc: null, debtor: null, isNew: true });
}

function merge(
  core: Core,
  actor: Actor,
  { from, into, operationId }: { readonly from: SessionRow; readonly into: AccountToFill; readonly operationId: string },
): Outcome<AccountView> {
  if (from.id === into.id) return refuse("account/unknown");
  // A prepaid call was let go for as long as its account's money lasts: nothing may make it less while it talks.
  if (isTalking(core, from) || (into.mode === "prepaid" && isTalking(core, into))) return refuse("cabin/still-talking");
  const { sessions } = core.store;
  const [owed, deposit] = [sessions.owed(from.id), sessions.held(from.id)];
  const [calls, items] = [core.store.calls.ofSession(from.id), core.store.items.ofSession(from.id)];
  if (deposit === 0 && calls.length + items.length === 0) return refuse("session/nothing-to-pay");
  if (into.isNew) sessions.open(into);
  writeTransfer(core, actor, {
    ...{ kind: "merge", from: from.id, to: into.id, calls, items, owed, deposit, debtor: into.debtor, operationId },
  });
  sessions.close(from.id, core.clock.now());
  return ok(accountView(core, into));
}
