import { ok } from "../../../shared/kernel/result.ts";
import { parseMicros } from "../../../shared/money/decimal.ts";
import type { Micros } from "../../../shared/money/micros.ts";
import type { Core } from "./core.ts";
import { isTooExact } from "./is-too-exact.ts";
import { type Outcome, refuse } from "./refusal.ts";

/** Money a client sent that changes hands, 0 or more and in whole minor units of the shop's currency; null where it sent none. */
export function parseMoney({ shop }: Pick<Core, "shop">, text: string | undefined): Outcome<Micros | null> {
  const amount = parseAmount(text);
  if (!amount.ok || amount.value === null) return amount;
  return isTooExact(shop, amount.value) ? refuse("request/invalid", { amount: text, reason: "money/too-exact" }) : amount;
}

/** Money that must be there and more than nothing. */
export function parsePositiveMoney(core: Pick<Core, "shop">, text: string | undefined): Outcome<Micros> {
  const amount = parseMoney(core, text);
  return amount.ok ? positive(amount.value, text) : amount;
}

/** An amount nobody pays in coins, 0 or more, such as a provider's balance: as exact as it was said. */
export function parseAmount(text: string | undefined): Outcome<Micros | null> {
  if (text === undefined) return ok(null);
  const amount = parseMicros(text);
  if (!amount.ok) return refuse("request/invalid", { amount: text, reason: amount.error });
  return amount.value < 0 ? refuse("request/invalid", { amount: text, reason: "money/negative" }) : ok(amount.value);
}

/** Such an amount that must be there and more than nothing. */
export function parsePositiveAmount(text: string | undefined): Outcome<Micros> {
  const amount = parseAmount(text);
  return amount.ok ? positive(amount.value, text) : amount;
}

function positive(amount: Micros | null, text: string | undefined): Outcome<Micros> {
  return amount === null || amount === 0 ? refuse("request/invalid", { amount: text ?? null, reason: "money/nothing" }) : ok(amount);
}
