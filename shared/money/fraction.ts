import { type Decimal, decimal, decimalText, powerOfTen } from "./decimal.ts";

/** An exact amount that may have no end as a decimal, such as 68/60 of a price. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

const SHOWN_DECIMALS = 6;

export function fractionOf({ digits, scale }: Decimal): Fraction {
  return { over: digits, under: powerOfTen(scale) };
}

export function plusFraction(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

export function timesFraction(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.over, under: a.under * b.under };
}

/** The amount as a person reads it: exact where it ends within some more than six decimals, else the six before the rest. */
export function shownFraction({ over, under }: Fraction): { readonly text: string; readonly isExact: boolean } {
  for (const scale of [SHOWN_DECIMALS, 2 * SHOWN_DECIMALS, 4 * SHOWN_DECIMALS]) {
    const digits = over * powerOfTen(scale);
    if (digits % under === 0n) return { text: decimalText(decimal(digits / under, scale)), isExact: true };
  }
  return { text: decimalText(decimal((over * powerOfTen(SHOWN_DECIMALS)) / under, SHOWN_DECIMALS)), isExact: false };
}
