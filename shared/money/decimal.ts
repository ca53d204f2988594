import { err, ok, type Result } from "../kernel/result.ts";
import { type Micros, micros } from "./micros.ts";

/** An exact decimal: `digits / 10^scale`. Carries prices with more than six decimals, such as a cost with a markup. */
export interface Decimal {
  readonly digits: bigint;
  /** 0 to 18. */
  readonly scale: number;
}

export const SCALE_MAX = 18;
/** 10^0 to 10^36: the denominators of two decimals multiplied. Raising to a power each time costs more than the rest of a price. */
const POWERS_OF_TEN = Array.from({ length: 2 * SCALE_MAX + 1 }, (_, exponent) => 10n ** BigInt(exponent));
export const ZERO_DECIMAL: Decimal = { digits: 0n, scale: 0 };
export const ONE_DECIMAL: Decimal = { digits: 1n, scale: 0 };
const HUNDREDTH: Decimal = { digits: 1n, scale: 2 };

const DECIMAL = /^(-?)(\d{1,15})(?:\.(\d{1,18}))?$/;

/** Reads a decimal with a point, as money travels on every wire of the product: "200", "0.0125", "-3.5". */
export function parseDecimal(text: string): Result<Decimal, "money/not-a-decimal"> {
  const match = DECIMAL.exec(text);
  if (!match) return err("money/not-a-decimal");
  const [, sign = "", whole = "", fraction = ""] = match;
  return ok(decimal(BigInt(`${sign}${whole}${fraction}`), fraction.length));
}

/** Reads money of at most six decimals. */
export function parseMicros(text: string): Result<Micros, "money/not-a-decimal" | "money/too-precise" | "money/too-large"> {
  const parsed = parseDecimal(text);
  if (!parsed.ok) return parsed;
  const { digits, scale } = parsed.value;
  if (scale > 6) return err("money/too-precise");
  const value = digits * powerOfTen(6 - scale);
  if (value > BigInt(Number.MAX_SAFE_INTEGER) || value < BigInt(Number.MIN_SAFE_INTEGER)) return err("money/too-large");
  return ok(micros(Number(value)));
}

/** 10 to a whole power of 0 or more. */
export function powerOfTen(exponent: number): bigint {
  return POWERS_OF_TEN[exponent] ?? 10n ** BigInt(exponent);
}

export function decimalFromMicros(amount: Micros): Decimal {
  if (amount === 0) return ZERO_DECIMAL;
  // As a Number as long as possible: this runs three times for every quote.
  let [digits, scale]: [number, number] = [amount, 6];
  while (scale > 0 && digits % 10 === 0) [digits, scale] = [digits / 10, scale - 1];
  return { digits: BigInt(digits), scale };
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  if (b.digits === 1n && b.scale === 0) return a;
  return decimal(a.digits * b.digits, a.scale + b.scale);
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return decimal(rescaled(a, scale) + rescaled(b, scale), scale);
}

/** What an amount is multiplied with to have so many percent more: 1 + percent / 100, exact. */
export function percentFactor(percent: Decimal): Decimal {
  return addDecimals(ONE_DECIMAL, multiplyDecimals(percent, HUNDREDTH));
}

/** The digits of `value` at a scale that is not smaller than its own. */
export function rescaled(value: Decimal, scale: number): bigint {
  return scale === value.scale ? value.digits : value.digits * powerOfTen(scale - value.scale);
}

/** Plain text with at least `decimalsMin` decimals and no other trailing zeros. */
export function decimalText(value: Decimal, decimalsMin = 0): string {
  const negative = value.digits < 0n;
  const digits = (negative ? -value.digits : value.digits).toString().padStart(value.scale + 1, "0");
  const whole = digits.slice(0, digits.length - value.scale);
  const fraction = digits.slice(digits.length - value.scale).padEnd(decimalsMin, "0");
  return `${negative ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

/** Money on the wire: main units with exactly the currency's decimals, or more where the amount has more. */
export function microsText(amount: Micros, decimals: number): string {
  return decimalText(decimalFromMicros(amount), decimals);
}

/** `digits / 10^scale`, over the smallest scale. */
export function decimal(digits: bigint, scale: number): Decimal {
  let d = digits;
  let s = scale;
  while (s > 0 && d % 10n === 0n) {
    d /= 10n;
    s -= 1;
  }
  return { digits: d, scale: s };
}
