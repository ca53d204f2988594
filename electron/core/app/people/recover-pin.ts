import { pinDigitsMin } from "../../../../shared/contract/pin-digits.ts";
import { recoveryLetters } from "../../../../shared/contract/recovery-code-shape.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { PersonRow } from "../../store/person-repository.ts";
import type { Core } from "../core.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { actorOf, type Caller } from "./caller.ts";
import { CROWD_WAIT_MS, forgiveSlips } from "./check-pin.ts";
import { FREE_TRIES } from "./pin-locks.ts";
import { newRecoveryCode, recoveryCodeKey } from "./recovery-code.ts";
import { weakPin } from "./weak-pin.ts";

export interface RecoverRequest {
  readonly person: string;
  readonly code: string;
  readonly newPin: string;
}

/**
 * An owner who forgot the PIN chooses a new one with the code that was kept on paper. The code is used up by it, and the answer is the
 * next one. Everybody who is signed in as this owner is signed out, and the waits their wrong PINs brought are over.
 */
export async function recoverPin(core: Core, caller: Caller, request: RecoverRequest): Promise<Outcome<{ readonly code: string }>> {
  const weak = weakPin(request.newPin, "owner");
  if (weak !== null) return refuse("people/weak-pin", { why: weak, digits: pinDigitsMin("owner") });
  const turn = core.pins.inTurn(() => recover(core, caller, request));
  return turn ?? refuse("people/wait", { waitMs: CROWD_WAIT_MS });
}

async function recover(
  core: Core,
  caller: Caller,
  { person: id, code, newPin }: RecoverRequest,
): Promise<Outcome<{ readonly code: string }>> {
  const { hasher, locks } = core.pins;
  const person = ownerOf(core, id);
  const kept = core.store.settings.get(recoveryCodeKey(id)) ?? "";
  if (person === null || kept === "") return refuse("people/unknown", { person: id });
  // Wrong PINs do not keep the right code waiting; wrong codes have a wait of their own.
  const waitMs = locks.waitMs(lockOf(id));
  if (waitMs > 0) return refuse("people/wait", { person: id, waitMs });
  if (!(await hasher.verify(kept, recoveryLetters(code)))) return wrongCode(core, caller, person);
  const next = newRecoveryCode();
  const [pinHash, codeHash] = await Promise.all([hasher.hash(newPin), hasher.hash(recoveryLetters(next))]);
  const outcome = core.store.transaction((): Outcome<{ readonly code: string }> => {
    const before = ownerOf(core, id);
    // While the code was looked at another owner may have changed the person, or made a new code.
    if (before === null || core.store.settings.get(recoveryCodeKey(id)) !== kept) return refuse("people/unknown", { person: id });
    core.store.people.put({ ...before, pin_hash: pinHash, changed_utc: core.clock.now() });
    core.store.settings.set(recoveryCodeKey(id), codeHash);
    const { terminal } = caller.house;
    locks.forgive(lockOf(id));
    forgiveSlips(core, terminal, id);
    const signedOut = core.store.people.endSignInsOf(id, core.clock.now());
    const { name, role } = before;
    const facts = { name, role, active: true, hasPin: true, pinChanged: true, signedOut, recoveryCode: "used" };
    core.book.post({ personId: id, name, role, terminal }, { kind: "person-changed", ref: id, operationId: null, facts, postings: [] });
    return ok({ code: next });
  });
  if (outcome.ok) core.feed.counterChanged();
  return outcome;
}

function wrongCode(core: Core, caller: Caller, { id, name }: PersonRow): Outcome<never> {
  const { locks } = core.pins;
  const asking = actorOf(core, caller);
  return core.store.transaction(() => {
    locks.failed(lockOf(id));
    const [failures, waitMs] = [locks.failures(lockOf(id)), locks.waitMs(lockOf(id))];
    const facts = { name, terminal: asking.terminal, failures, waitMs, recoveryCode: true };
    core.book.post(asking, { kind: "pin-refused", ref: id, operationId: null, facts, postings: [] });
    return refuse("people/wrong-pin", { person: id, triesLeft: Math.max(0, FREE_TRIES - failures), waitMs });
  });
}

/** Only who is an owner now: a code from before is of no use to anybody else. */
function ownerOf(core: Core, id: string): PersonRow | null {
  const person = core.store.people.get(id);
  return person !== null && person.active === 1 && person.role === "owner" ? person : null;
}

function lockOf(personId: string): string {
  return `recovery ${personId}`;
}
