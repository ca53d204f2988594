import type { PendingAccountView } from "../../../../shared/contract/account-view.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { accountToCharge } from "../money/account-to-charge.ts";
import { closeIfSettled } from "../money/close-if-settled.ts";
import { moveLimit } from "../money/move-limit.ts";
import { pendingAccountView } from "../money/pending-accounts.ts";
import { runOnce } from "../operation.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { writeTransfer } from "./write-transfer.ts";

export interface SplitRequest {
  /** Of the account. */
  readonly id: string;
  /** Of the calls and items that become an account of their own. */
  readonly calls: readonly string[];
  readonly items: readonly string[];
  readonly name: string;
  readonly operationId: string;
}

/** Some ended calls and items of an account become an account of their own, to be paid later; also while its cabin talks. What is held stays. */
export function splitAccount(core: Core, actor: Actor, request: SplitRequest): Outcome<PendingAccountView> {
  const { operationId, ...what } = request;
  const outcome = runOnce(core, { id: operationId, kind: "split-account", request: what }, () => split(core, actor, request));
  if (!outcome.ok) return outcome;
  const { cabin } = outcome.value;
  moveLimit(core, cabin);
  core.feed.cabinChanged(cabin);
  core.feed.counterChanged();
  return outcome;
}

function split(core: Core, actor: Actor, { id, name, operationId, ...wanted }: SplitRequest): Outcome<PendingAccountView> {
  const account = accountToCharge(core, { account: id, calls: wanted.calls, items: wanted.items });
  if (!account.ok) return account;
  const { session, calls, items } = account.value;
  const owed = sumOf(calls.map(({ price }) => price)) + sumOf(items.map(({ amount }) => amount));
  // A pending account that owes nothing could never be paid.
  if (owed === 0) return refuse("session/nothing-to-pay");
  const { cabin, opened_utc } = session;
  const parted = { id: core.newId(), cabin, mode: "postpaid", opened_utc, parked_utc: core.clock.now(), debtor: name } as const;
  core.store.sessions.openParked(parted);
  writeTransfer(core, actor, {
    ...{ kind: "split", from: session.id, to: parted.id, calls, items, owed, deposit: 0 },
    ...{ debtor: name, operationId },
  });
  closeIfSettled(core, session);
  return ok(pendingAccountView(core, { ...parted, closed_utc: null }));
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
