import type { PersonView } from "../../../../shared/contract/people-view.ts";
import { pinDigitsMin } from "../../../../shared/contract/pin-digits.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { PersonRow } from "../../store/person-repository.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { runOnce } from "../operation.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { personLock } from "./check-pin.ts";
import { personView } from "./person-view.ts";
import { weakPin } from "./weak-pin.ts";

export interface PersonRequest {
  readonly operationId: string;
  readonly id?: string | undefined;
  readonly name: string;
  readonly role: Actor["role"];
  readonly active: boolean;
  readonly pin?: string | undefined;
}

/** Makes a person or changes one; whoever is changed is signed out everywhere. */
export async function putPerson(core: Core, actor: Actor, request: PersonRequest): Promise<Outcome<PersonView>> {
  const { pin, operationId, ...said } = request;
  const weak = pin === undefined ? null : weakPin(pin, request.role);
  if (weak !== null) return refuse("people/weak-pin", { why: weak, digits: pinDigitsMin(request.role) });
  const pinHash = pin === undefined ? null : await core.pins.hasher.hash(pin);
  // What the operation was asked with is kept in the book: the PIN is no part of it.
  const asked = { ...said, withPin: pin !== undefined };
  const outcome = runOnce(core, { id: operationId, kind: "people.put", request: asked }, () => write(core, actor, request, pinHash));
  if (outcome.ok) core.feed.counterChanged();
  return outcome;
}

function write(core: Core, actor: Actor, request: PersonRequest, pinHash: string | null): Outcome<PersonView> {
  const before = request.id === undefined ? null : core.store.people.get(request.id);
  if (request.id !== undefined && before === null) return refuse("people/unknown", { person: request.id });
  const person = personAfter(core, request, before, pinHash);
  const refusal = refusalOf(core, person, before, pinHash);
  if (refusal !== null) return refusal;
  if (before !== null && !isChange(before, person)) return ok(personView(core, actor.terminal, before));
  core.store.people.put(person);
  if (pinHash !== null) core.pins.locks.forgive(personLock(person.id));
  const signedOut = core.store.people.endSignInsOf(person.id, core.clock.now());
  const facts = { ...factsOf(person), pinChanged: pinHash !== null, signedOut, before: before === null ? null : factsOf(before) };
  core.book.post(actor, { kind: "person-changed", ref: person.id, operationId: request.operationId, facts, postings: [] });
  return ok(personView(core, actor.terminal, person));
}

function personAfter(core: Core, request: PersonRequest, before: PersonRow | null, pinHash: string | null): PersonRow {
  const now = core.clock.now();
  return {
    id: before?.id ?? core.newId(),
    name: request.name,
    role: request.role,
    pin_hash: pinHash ?? before?.pin_hash ?? null,
    active: Number(request.active),
    created_utc: before?.created_utc ?? now,
    changed_utc: now,
  };
}

function refusalOf(core: Core, person: PersonRow, before: PersonRow | null, pinHash: string | null): ReturnType<typeof refuse> | null {
  const others = core.store.people.list().filter(({ id }) => id !== person.id);
  // Rows and receipts have the name: two of the same could not be told apart.
  const sameName = others.some(({ name, active }) => active === 1 && name.toLowerCase() === person.name.toLowerCase());
  if (person.active === 1 && sameName) return refuse("people/name-taken", { name: person.name });
  // Nobody knows how many digits a PIN has that is kept as a hash: who is to approve from now on chooses a new one.
  const digits = pinDigitsMin(person.role);
  const keepsShortPin = before !== null && before.pin_hash !== null && pinHash === null && digits > pinDigitsMin(before.role);
  if (keepsShortPin) return refuse("people/weak-pin", { why: "short", digits });
  const all = [...others, person];
  const anyPin = all.some(({ pin_hash }) => pin_hash !== null);
  const anyOwner = all.some(({ role, active, pin_hash }) => role === "owner" && active === 1 && pin_hash !== null);
  return anyPin && !anyOwner ? refuse("people/last-owner") : null;
}

function isChange(before: PersonRow, after: PersonRow): boolean {
  return (["name", "role", "active", "pin_hash"] as const).some((column) => before[column] !== after[column]);
}

function factsOf({ name, role, active, pin_hash }: PersonRow) {
  return { name, role, active: active === 1, hasPin: pin_hash !== null };
}
