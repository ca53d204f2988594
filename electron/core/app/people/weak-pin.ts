import { pinDigitsMin } from "../../../../shared/contract/pin-digits.ts";
import type { Role } from "../../../../shared/contract/role.ts";

export type WeakPin = "short" | "same" | "sequence" | "repeat" | "date" | "column";

/** Why a PIN would be guessed first; null for one that may be used. */
export function weakPin(pin: string, role: Role): WeakPin | null {
  if (pin.length < pinDigitsMin(role)) return "short";
  if (/^(\d)\1*$/.test(pin)) return "same";
  if (isSequence(pin, 1) || isSequence(pin, 9)) return "sequence";
  // 1212, 123123: a piece again and again.
  if (/^(\d+?)\1+$/.test(pin)) return "repeat";
  // Down or up the middle of the keys.
  if (/^(?:2580|0852)/.test(pin)) return "column";
  return isDate(pin) ? "date" : null;
}

/** Each digit the one before and `step`, past 9 from 0 again: 3456, 7890; with 9 downwards: 4321, 1098. */
function isSequence(pin: string, step: number): boolean {
  const digits = [...pin].map(Number);
  return digits.slice(1).every((digit, index) => digit === ((digits[index] ?? 0) + step) % 10);
}

/** A birthday however it is written: day and month in either order, with or without a year of two or four digits; or a year alone. */
function isDate(pin: string): boolean {
  const year = "(?:19|20)\\d\\d";
  const patterns: Readonly<Record<number, readonly string[]>> = {
    4: ["dm", "md", "Y"],
    6: ["dmy", "mdy", "ymd"],
    8: ["dmY", "mdY", "Ymd"],
  };
  const parts: Readonly<Record<string, string>> = { d: "(0[1-9]|[12]\\d|3[01])", m: "(0[1-9]|1[0-2])", y: "\\d\\d", Y: year };
  return (patterns[pin.length] ?? []).some((pattern) => new RegExp(`^${[...pattern].map((part) => parts[part]).join("")}$`).test(pin));
}
