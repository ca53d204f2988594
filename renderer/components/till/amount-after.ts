import type { CurrencyProfile } from "../../../shared/money/currency.ts";

const DIGITS_MAX = 9;

/** What a key adds to an amount that has not the focus: its digit, or the point of the wire for the shop's decimal sign. Null for any other. */
export function amountKey(
  { code, key }: Pick<KeyboardEvent, "code" | "key">,
  { decimal, decimals }: Pick<CurrencyProfile, "decimal" | "decimals">,
): string | null {
  if (/^\d$/.test(key)) return key;
  // The number pad's key is the decimal sign, whichever of the two marks its keyboard writes.
  const isMark = key === decimal || (code === "NumpadDecimal" && (key === "." || key === ","));
  return isMark && decimals > 0 ? "." : null;
}

/** An amount, digits and a point, with more keys behind it; as it was where they do not fit. */
export function amountAfter(amount: string, keys: string, decimals: number): string {
  const next = amount + keys;
  if (!/^\d*(\.\d*)?$/.test(next) || (next.split(".")[1] ?? "").length > decimals) return amount;
  const whole = next.split(".")[0] ?? "";
  return whole.length > DIGITS_MAX ? amount : next.replace(/^0+(?=\d)/, "").replace(/^\./, "0.");
}
