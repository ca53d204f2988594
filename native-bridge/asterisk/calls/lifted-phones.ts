import type { EngineEvent, PhoneLifted } from "../../../shared/ports/call-engine.ts";

/** What is told of phones that are off the hook. */
export type LiftSign = Extract<EngineEvent, { kind: "off-hook" | "on-hook" }>;

/** The phones that were lifted and wait for digits, by the channel their call will have. */
export class LiftedPhones {
  readonly #phones = new Map<string, PhoneLifted>();

  /** One that is known already has lost nothing of what it dialled. */
  lift(phone: PhoneLifted): readonly LiftSign[] {
    if (this.#phones.has(phone.switchCallId)) return [];
    this.#phones.set(phone.switchCallId, phone);
    return [phone];
  }

  digit(switchCallId: string, digit: string): readonly LiftSign[] {
    const phone = this.#phones.get(switchCallId);
    if (phone === undefined) return [];
    const dialled = { ...phone, digits: phone.digits + digit };
    this.#phones.set(switchCallId, dialled);
    return [dialled];
  }

  /** It was put back, or asks for its call. */
  over(switchCallId: string): readonly LiftSign[] {
    const phone = this.#phones.get(switchCallId);
    if (!this.#phones.delete(switchCallId) || phone === undefined) return [];
    return [{ kind: "on-hook", switchCallId, line: phone.line }];
  }

  /** These are what the switch holds, with the digits it has; the others were put back while nobody listened. */
  found(phones: readonly PhoneLifted[]): readonly LiftSign[] {
    const held = new Set(phones.map(({ switchCallId }) => switchCallId));
    const gone = [...this.#phones.keys()].filter((id) => !held.has(id));
    return [...gone.flatMap((id) => this.over(id)), ...phones.flatMap((phone) => this.#holds(phone))];
  }

  #holds(phone: PhoneLifted): readonly LiftSign[] {
    const known = this.#phones.get(phone.switchCallId);
    if (known === undefined) return this.lift(phone);
    if (known.digits === phone.digits) return [];
    const dialled = { ...known, digits: phone.digits };
    this.#phones.set(phone.switchCallId, dialled);
    return [dialled];
  }
}
