import { flagByCallingCode } from "./flag-by-calling-code.ts";

/** A number as the customer dialled it, read for showing only: the price comes from the rate deck, never from here. */
export interface DialledNumber {
  /** ISO 3166-1 alpha-2 in lower case; null for short and service numbers. */
  readonly flag: string | null;
  /** The same digits in groups: "00 51 987 412 306". */
  readonly grouped: string;
}

const LONGEST_CODE = 4;
const SHORT_NUMBER_MAX = 6;

export function dialledNumber(dialled: string, shopCountry: string): DialledNumber {
  const international = /^(00|\+)(\d+)$/.exec(dialled);
  if (!international) {
    const isShort = dialled.length <= SHORT_NUMBER_MAX || !/^\d+$/.test(dialled);
    return { flag: isShort ? null : shopCountry.toLowerCase(), grouped: isShort ? dialled : nationalGroups(dialled, shopCountry) };
  }
  const [, access = "", digits = ""] = international;
  const code = callingCode(digits);
  const lead = access === "+" ? "+" : "00 ";
  if (code === null) return { flag: null, grouped: `${lead}${digits}` };
  const written = code.startsWith("1") ? "1" : code;
  return { flag: flagByCallingCode.get(code) ?? null, grouped: `${lead}${written} ${inGroups(digits.slice(written.length))}`.trim() };
}

function callingCode(digits: string): string | null {
  for (let length = LONGEST_CODE; length > 0; length -= 1) {
    const code = digits.slice(0, length);
    if (flagByCallingCode.has(code)) return code;
  }
  return null;
}

/** Chile writes its nine digits 9 5555 0130 and 2 2555 0187. */
function nationalGroups(digits: string, country: string): string {
  if (country === "CL" && digits.length === 9) return `${digits.slice(0, 1)} ${digits.slice(1, 5)} ${digits.slice(5)}`;
  return inGroups(digits);
}

/** Groups people read at a glance: 8 as 4+4, 10 as 3+3+4, a mobile of 9 as 3+3+3. */
function inGroups(digits: string): string {
  if (digits.length === 8) return `${digits.slice(0, 4)} ${digits.slice(4)}`;
  if (digits.length === 10) return `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`;
  if (digits.length === 7) return `${digits.slice(0, 3)} ${digits.slice(3)}`;
  return digits.replace(/(\d{3})(?=\d)/g, "$1 ");
}
