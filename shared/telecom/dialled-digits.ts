import type { Brand } from "../kernel/brand.ts";
import { err, ok, type Result } from "../kernel/result.ts";

/** What a phone dials: 1 to 24 of 0-9, `*` and `#`, after an optional `+`. The same text is priced and dialled. */
export type DialledDigits = Brand<string, "DialledDigits">;

const DIALLED = /^(?=.{1,24}$)\+?[0-9*#]+$/;
/** What people put between the digits when they write a number down. */
const PUNCTUATION = /[\s.()-]/g;

/** Reads a number as people type it. Anything but digits and the usual separators is refused, never dropped. */
export function parseDialled(text: string): Result<DialledDigits, "telecom/bad-number"> {
  // A phone sends digits only: what has no separators is not looked through for them.
  if (DIALLED.test(text)) return ok(text as DialledDigits);
  const digits = text.replace(PUNCTUATION, "");
  return DIALLED.test(digits) ? ok(digits as DialledDigits) : err("telecom/bad-number");
}
