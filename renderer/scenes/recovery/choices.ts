import type { RecoveryView } from "../../../shared/contract/recovery-contract.ts";
import { addMicros, type Micros } from "../../../shared/money/micros.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";

export type RecoveredCall = RecoveryView["calls"][number];

/** What is charged of a call instead of its price: only what was saved of it, or nothing, with a reason. */
export type Choice = { readonly kind: "saved" } | { readonly kind: "free"; readonly reason: string };

/** The calls of which something else than the price is charged; every other one is left to pay as it is. */
export type Choices = ReadonlyMap<string, Choice>;

/** What is left to pay. */
export function leftToPay({ calls }: RecoveryView, choices: Choices): { readonly count: number; readonly amount: Micros } {
  const left = calls.filter(({ id }) => choices.get(id)?.kind !== "free");
  return { count: left.length, amount: addMicros(...left.map((call) => wireMicros(chargedFor(call, choices)))) };
}

function chargedFor({ id, price, saved }: RecoveredCall, choices: Choices): string {
  return choices.get(id)?.kind === "saved" ? (saved?.price ?? price) : price;
}

export function withChoice(choices: Choices, id: string, choice: Choice | null): Choices {
  const next = new Map(choices);
  if (choice === null) next.delete(id);
  else next.set(id, choice);
  return next;
}

/** The calls of which only what was saved is charged. */
export function savedOnly(choices: Choices): string[] {
  return [...choices].flatMap(([id, { kind }]) => (kind === "saved" ? [id] : []));
}
