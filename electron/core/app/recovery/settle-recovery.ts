import type { RecoveryView } from "../../../../shared/contract/recovery-contract.ts";
import { assert } from "../../../../shared/kernel/assert.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import { microsText } from "../../../../shared/money/decimal.ts";
import { micros } from "../../../../shared/money/micros.ts";
import type { CallRow } from "../../store/call-row.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { runOnce } from "../operation.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { type Outage, readOutage, writeOutage } from "./outage.ts";
import { recoveredCalls } from "./recovered-calls.ts";
import { recoveryView } from "./recovery-view.ts";
import { keepSavedOff, savedOff } from "./saved-off.ts";

export interface SettleRequest {
  readonly operationId: string;
  readonly later: boolean;
  /** Calls of which only what was saved is charged. */
  readonly saved?: readonly string[];
}

/** The items that ask the same question as the screen of an outage. */
const ASKED_BY_ITEM = ["call-bounded", "call-recovered"];

/**
 * Leaves the calls of an outage to be paid. Those that were not to be charged were written off before, each by its own command.
 * Of those of which only what was saved is charged the rest is a discount, given when they are charged: their price is what it was.
 * "Later" does the same with a mark: every call stays among what is to be looked at.
 */
export function settleRecovery(core: Core, actor: Actor, { operationId, later, saved = [] }: SettleRequest): Outcome<RecoveryView | null> {
  const request = saved.length === 0 ? { later } : { later, saved };
  const outcome = runOnce(core, { id: operationId, kind: "settle-recovery", request }, () => {
    const outage = readOutage(core.store.settings);
    const unknown = saved.find((id) => !(outage?.calls ?? []).includes(id));
    if (unknown !== undefined) return refuse("call/unknown", { call: unknown });
    if (outage !== null && !outage.isSettled) settle(core, actor, outage, { operationId, later, saved });
    return ok(null);
  });
  core.feed.counterChanged();
  if (outcome.ok) for (const id of saved) core.feed.cabinChanged(cabinOfCall(core, id));
  return outcome.ok ? ok(recoveryView(core)) : outcome;
}

/** Its account may have gone to another cabin. */
function cabinOfCall(core: Core, id: string): number {
  const { calls, sessions } = core.store;
  const cabin = sessions.byId(calls.accountOf(id) ?? "")?.cabin ?? calls.byId(id)?.cabin;
  assert(cabin !== undefined, `the outage has a call ${id} that the book does not have`);
  return cabin;
}

function settle(core: Core, actor: Actor, outage: Outage, { operationId, later, saved = [] }: SettleRequest): void {
  const calls = recoveredCalls(core, outage);
  const asSaved = calls.filter(({ id }) => saved.includes(id));
  if (asSaved.length > 0) keepSavedOff(core, asSaved);
  const asked = core.store.journal.items({ open: true }).filter(({ kind }) => ASKED_BY_ITEM.includes(kind));
  if (later) openItems(core, calls, new Set(asked.map(({ call_id }) => call_id)));
  else {
    for (const { id, call_id } of asked)
      if (call_id !== null && outage.calls.includes(call_id))
        core.store.journal.resolveItem(id, { atUtc: core.clock.now(), by: actor.name, note: null });
  }
  writeOutage(core.store.settings, { ...outage, isSettled: true });
  const off = new Map(savedOff(core, asSaved).map((each) => [each.id, each.off]));
  core.book.post(actor, {
    kind: "recovery-settled",
    ref: null,
    operationId,
    facts: {
      later,
      stoppedUtc: outage.stoppedUtc,
      startedUtc: outage.startedUtc,
      calls: calls.map((row) => factsOf(row, off.get(row.id))),
    },
    postings: [],
  });
}

function openItems(core: Core, calls: readonly CallRow[], already: ReadonlySet<string | null>): void {
  for (const row of calls.filter(({ id }) => !already.has(id))) {
    const detail = JSON.stringify({ billedMs: row.billed_ms, notional: microsText(micros(row.notional), row.decimals) });
    core.store.journal.openItem({ atUtc: core.clock.now(), kind: "call-recovered", callId: row.id, detail });
  }
}

function factsOf({ id, cabin, billed_ms, price, evidence }: CallRow, savedOff: number | undefined) {
  return { call: id, cabin, billedMs: billed_ms, price, evidence, ...(savedOff === undefined ? {} : { savedOff }) };
}
