import { ok } from "../../../shared/kernel/result.ts";
import { parseMicros } from "../../../shared/money/decimal.ts";
import type { Micros } from "../../../shared/money/micros.ts";
import { type Outcome, refuse } from "./refusal.ts";

/** Money a client sent, 0 or more; null where it sent none. */
export function parseMoney(text: string | undefined): Outcome<Micros | null> {
  if (text === undefined) return ok(null);
  const amount = parseMicros(text);
  if (!amount.ok) return refuse("request/invalid", { amount: text, reason: amount.error });
  return amount.value < 0 ? refuse("request/invalid", { amount: text, reason: "money/negative" }) : ok(amount.value);
}

/** Money that must be there and more than nothing. */
export function parsePositiveMoney(text: string | undefined): Outcome<Micros> {
  const amount = parseMoney(text);
  if (!amount.ok) return amount;
  return amount.value === null || amount.value === 0
    ? refuse("request/invalid", { amount: text ?? null, reason: "money/nothing" })
    : ok(amount.value);
}
