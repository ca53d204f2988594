import { assert } from "../kernel/assert.ts";
import type { Brand } from "../kernel/brand.ts";

/** Money in whole millionths of the currency's main unit. One peso is 1,000,000 micros; a cent of a euro is 10,000. */
export type Micros = Brand<number, "Micros">;

export const MICROS_PER_MAIN_UNIT = 1_000_000;

export function micros(value: number): Micros {
  // The message is built for a bug only: every price passes here.
  if (!Number.isSafeInteger(value)) assert(false, `micros: ${value} is not a safe integer`);
  return value as Micros;
}

export const ZERO = micros(0);

export function addMicros(...amounts: readonly Micros[]): Micros {
  return micros(amounts.reduce((sum, amount) => sum + amount, 0));
}

export function subtractMicros(from: Micros, amount: Micros): Micros {
  return micros(from - amount);
}

export function negateMicros(amount: Micros): Micros {
  return micros(amount === 0 ? 0 : -amount);
}
