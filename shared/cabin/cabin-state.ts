export type CabinState = "disabled" | "free" | "open" | "off-hook" | "dialling" | "ringing" | "talking" | "to-pay" | "paid" | "unreachable";

export interface CabinFacts {
  readonly enabled: boolean;
  readonly line: "registered" | "unreachable" | "unknown";
  /** The phase of the live call; null without one. */
  readonly live: "authorised" | "dialling" | "ringing" | "talking" | null;
  /** The digits dialled since the handset was lifted; null where it lies on the hook, as far as anybody can tell, or a call has begun. */
  readonly offHookDigits: string | null;
  /** The account holds ended calls that are not charged yet. */
  readonly owes: boolean;
  /** An account is open: the cashier opened the cabin or took a deposit. */
  readonly accountOpen: boolean;
  /** A sale was made here moments ago and its change is still shown. */
  readonly justPaid: boolean;
}

/**
 * The one state a cabin shows. A live call comes before everything, then money owed, even on a line that is gone or in a
 * disabled cabin; a cabin disabled on purpose needs no alarm about its line. A handset that was lifted is told after the change that is
 * still to be given.
 */
export function cabinState(facts: CabinFacts): CabinState {
  if (facts.live !== null) return facts.live === "authorised" ? "dialling" : facts.live;
  if (facts.owes) return "to-pay";
  if (!facts.enabled) return "disabled";
  if (facts.line === "unreachable") return "unreachable";
  if (facts.justPaid) return "paid";
  if (facts.offHookDigits !== null) return facts.offHookDigits === "" ? "off-hook" : "dialling";
  return facts.accountOpen ? "open" : "free";
}
