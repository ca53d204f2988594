import type { NumberFormat } from "./number-formats.ts";

/** A cell as a person sees it. */
export interface SheetCell {
  readonly text: string;
  /** Stored as a number: its text has a decimal point, whatever the list's own decimal sign. */
  readonly isNumber: boolean;
}

export const EMPTY_CELL: SheetCell = { text: "", isNumber: false };

/** Excel keeps and shows 15 significant digits; what a number has beyond them is the binary fraction's. */
const SIGNIFICANT_DIGITS = 15;
/** Days from 30 December 1899 and from 1 January 1904 to 1 January 1970. */
const DAYS_TO_1970 = { from1900: 25_569, from1904: 24_107 };
const DAY_MS = 86_400_000;

export function numberCell(raw: string, format: NumberFormat | undefined, from1904: boolean): SheetCell {
  const value = Number(raw);
  if (raw.trim() === "" || !Number.isFinite(value)) return { text: raw.trim(), isNumber: false };
  if (format?.isDate === true) return { text: dayText(value, from1904), isNumber: false };
  const text = plainText(value);
  return { text: format !== undefined && /^\d+$/.test(text) ? text.padStart(format.digits, "0") : text, isNumber: true };
}

/** Without an exponent. */
function plainText(value: number): string {
  const rounded = Number(value.toPrecision(SIGNIFICANT_DIGITS));
  const text = String(rounded);
  if (!text.includes("e")) return text;
  const [digits = "", exponent = "0"] = text.split("e");
  const places = Number(exponent);
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits) ?? [];
  return places < 0
    ? `${sign}0.${"0".repeat(-places - whole.length)}${whole}${fraction}`
    : `${sign}${whole}${fraction.padEnd(places, "0")}`;
}

function dayText(days: number, from1904: boolean): string {
  const since1970 = days - (from1904 ? DAYS_TO_1970.from1904 : DAYS_TO_1970.from1900);
  const instant = new Date(Math.round(since1970 * DAY_MS));
  if (Number.isNaN(instant.getTime())) return String(days);
  const [day = "", hour = ""] = instant.toISOString().split("T");
  return hour.startsWith("00:00:00") ? day : `${day} ${hour.slice(0, 8)}`;
}
