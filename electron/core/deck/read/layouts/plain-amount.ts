import { microsText } from "../../../../../shared/money/decimal.ts";
import { micros } from "../../../../../shared/money/micros.ts";

/** Micros as the decimal a deck file has. */
export function plainAmount(amount: number): string {
  return microsText(micros(amount), 0);
}
