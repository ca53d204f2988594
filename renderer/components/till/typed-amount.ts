import { digitsText } from "../../../shared/i18n/format.ts";
import type { CurrencyProfile } from "../../../shared/money/currency.ts";
import { parseDecimal } from "../../../shared/money/decimal.ts";

const WHOLE_DIGITS_MAX = 9;

/** What was typed, as a decimal of the wire; anything that is not a digit or the shop's decimal sign is left out. */
export function typedAmount(text: string, profile: Pick<CurrencyProfile, "decimals" | "decimal">): string {
  const [whole = "", ...rest] = profile.decimals === 0 ? [text] : text.split(profile.decimal);
  const digits = whole
    .replace(/\D/g, "")
    .replace(/^0+(?=\d)/, "")
    .slice(0, WHOLE_DIGITS_MAX);
  if (rest.length === 0 || profile.decimals === 0) return digits;
  return `${digits === "" ? "0" : digits}.${rest.join("").replace(/\D/g, "").slice(0, profile.decimals)}`;
}

/** The same decimal as it stands in the field. */
export function typedText(received: string, profile: CurrencyProfile): string {
  const [whole = "", fraction] = received.split(".");
  const parsed = parseDecimal(whole);
  if (!parsed.ok) return "";
  return `${digitsText(parsed.value, profile, 0)}${fraction === undefined ? "" : `${profile.decimal}${fraction}`}`;
}
