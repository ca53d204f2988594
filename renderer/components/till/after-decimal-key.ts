import type { CurrencyProfile } from "../../../shared/money/currency.ts";

/** A field with its caret. */
interface TypedField {
  readonly value: string;
  readonly selectionStart: number | null;
  readonly selectionEnd: number | null;
}

/**
 * What stands in an amount's field after the decimal key of the number pad, which is the shop's decimal sign: the pad of a Spanish keyboard
 * writes a point, and left out as a mark of thousands it would make 250 of 2,50. Null where another key was pressed, or needs no help.
 */
export function afterDecimalKey(
  { code, key }: Pick<KeyboardEvent, "code" | "key">,
  { value, selectionStart, selectionEnd }: TypedField,
  { decimal, decimals }: Pick<CurrencyProfile, "decimal" | "decimals">,
): string | null {
  const isPadsMark = code === "NumpadDecimal" && (key === "." || key === ",");
  if (!isPadsMark || key === decimal || decimals === 0) return null;
  return value.slice(0, selectionStart ?? value.length) + decimal + value.slice(selectionEnd ?? value.length);
}
