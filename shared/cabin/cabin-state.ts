export type CabinState = "disabled" | "free" | "open" | "dialling" | "ringing" | "talking" | "to-pay" | "paid" | "unreachable";

export interface CabinFacts {
  readonly enabled: boolean;
  readonly line: "registered" | "unreachable" | "unknown";
  /** The phase of the live call; null without one. */
  readonly live: "authorised" | "dialling" | "ringing" | "talking" | null;
  /** The account holds ended calls that are not charged yet. */
  readonly owes: boolean;
  /** An account is open: the cashier opened the cabin or took a deposit. */
  readonly accountOpen: boolean;
  /** A sale was made here moments ago and its change is still shown. */
  readonly justPaid: boolean;
}

/**
 * The one state a cabin shows. A live call comes before everything, then money owed, even on a line that is gone or in a
 * disabled cabin; a cabin disabled on purpose needs no alarm about its line.
 */
export function cabinState(facts: CabinFacts): CabinState {
  if (facts.live !== null) return facts.live === "authorised" ? "dialling" : facts.live;
  if (facts.owes) return "to-pay";
  if (!facts.enabled) return "disabled";
  if (facts.line === "unreachable") return "unreachable";
  if (facts.justPaid) return "paid";
  return facts.accountOpen ? "open" : "free";
}
