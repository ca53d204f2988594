import { err, ok, type Result } from "../kernel/result.ts";
import { type Seconds, seconds } from "../time/duration.ts";

/** "30/6": the first 30 s whole, then every 6 s begun. Each part is 1 to 3600 s. */
export interface BillingIncrement {
  readonly first: Seconds;
  readonly next: Seconds;
}

export const PER_SECOND: BillingIncrement = { first: seconds(1), next: seconds(1) };
const INCREMENT_MAX_S = 3600;

export function parseIncrement(text: string): Result<BillingIncrement, "rate/bad-increment"> {
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
  if (!match) return err("rate/bad-increment");
  const [first, next] = [Number(match[1]), Number(match[2])];
  const inRange = (s: number) => s >= 1 && s <= INCREMENT_MAX_S;
  if (!inRange(first) || !inRange(next)) return err("rate/bad-increment");
  return ok({ first: seconds(first), next: seconds(next) });
}

export function incrementText(increment: BillingIncrement): string {
  return `${increment.first}/${increment.next}`;
}

/**
 * The seconds a call is billed for. Never answered is never billed; at or under the grace it is free; a call of up to
 * the first increment bills the first; beyond it, every next increment begun counts from the end of the first.
 */
export function billableSeconds(answered: Seconds, increment: BillingIncrement, grace: Seconds): Seconds {
  if (answered === 0 || answered <= grace) return seconds(0);
  if (answered <= increment.first) return increment.first;
  const beyondFirst = answered - increment.first;
  return seconds(increment.first + Math.ceil(beyondFirst / increment.next) * increment.next);
}
