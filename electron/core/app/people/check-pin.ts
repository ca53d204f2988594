import { ok } from "../../../../shared/kernel/result.ts";
import type { PersonRow } from "../../store/person-repository.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { FREE_TRIES } from "./pin-locks.ts";

/** Told to whoever comes when too many PINs wait to be looked at. */
export const CROWD_WAIT_MS = 1_000;

export interface PinToCheck {
  readonly person: string;
  readonly pin: string;
  /** The bearer of the owner's token does not wait: a lockout must not keep the owner out of the shop. */
  readonly pastWait: boolean;
}

/** Looks at a person's PIN at a terminal. A wrong one counts for both and is told to the book. */
export async function checkPin(core: Core, asking: Actor, asked: PinToCheck): Promise<Outcome<PersonRow>> {
  const turn = core.pins.inTurn(() => lookAt(core, asking, asked));
  return turn ?? refuse("people/wait", { waitMs: CROWD_WAIT_MS });
}

/** Milliseconds a person waits at a terminal before a PIN is looked at. */
export function pinWaitMs(core: Core, personId: string, terminal: string): number {
  return Math.max(...subjects(personId, terminal).map((subject) => core.pins.locks.waitMs(subject)));
}

export function personLock(personId: string): string {
  return `person ${personId}`;
}

async function lookAt(core: Core, asking: Actor, { person, pin, pastWait }: PinToCheck): Promise<Outcome<PersonRow>> {
  const row = core.store.people.get(person);
  if (row === null || row.active === 0 || row.pin_hash === null) return refuse("people/unknown", { person });
  const waitMs = pinWaitMs(core, person, asking.terminal);
  if (waitMs > 0 && !pastWait) return refuse("people/wait", { person, waitMs });
  const right = await core.pins.hasher.verify(row.pin_hash, pin);
  if (!right) return wrongPin(core, asking, row);
  core.store.transaction(() => forgiveSlips(core, asking.terminal, person));
  return ok(row);
}

/** A right PIN takes the person's own slips back, at the terminal too; guesses at others stay counted. */
export function forgiveSlips(core: Core, terminal: string, personId: string): void {
  const { locks } = core.pins;
  const slips = locks.failures(personLock(personId));
  if (slips === 0) return;
  locks.forgive(personLock(personId));
  locks.forgive(`terminal ${terminal}`, slips);
}

function wrongPin(core: Core, asking: Actor, { id, name }: PersonRow): Outcome<never> {
  const { locks } = core.pins;
  const [person, terminal] = subjects(id, asking.terminal);
  return core.store.transaction(() => {
    for (const subject of [person, terminal]) locks.failed(subject);
    const failures = Math.max(locks.failures(person), locks.failures(terminal));
    const waitMs = pinWaitMs(core, id, asking.terminal);
    const facts = { name, terminal: asking.terminal, failures: locks.failures(person), atTerminal: locks.failures(terminal), waitMs };
    core.book.post(asking, { kind: "pin-refused", ref: id, operationId: null, facts, postings: [] });
    return refuse("people/wrong-pin", { person: id, triesLeft: Math.max(0, FREE_TRIES - failures), waitMs });
  });
}

function subjects(personId: string, terminal: string): readonly [string, string] {
  return [personLock(personId), `terminal ${terminal}`];
}
