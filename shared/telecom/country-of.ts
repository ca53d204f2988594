import { callingCodeEntry } from "./calling-codes.ts";

/** The country of a number in E.164 (digits without `+`), ISO 3166-1 alpha-2, for its flag; null for satellites and the like. */
export function countryOf(e164: string): string | null {
  return callingCodeEntry(e164)?.country ?? null;
}
