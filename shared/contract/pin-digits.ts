import type { Role } from "./role.ts";

/** Digits of the PINs of those who work the counter, and of those who say yes to others. */
const DIGITS_OF_CASHIER = 4;
const DIGITS_OF_APPROVER = 6;

/** The fewest digits of a PIN. */
export function pinDigitsMin(role: Role): number {
  return role === "cashier" ? DIGITS_OF_CASHIER : DIGITS_OF_APPROVER;
}
