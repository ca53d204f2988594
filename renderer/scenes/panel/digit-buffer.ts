/** What a digit does to the number of the cabin being chosen. */
export type DigitOutcome =
  | { readonly kind: "pick"; readonly cabin: number }
  /** More digits are possible: wait this long, then pick `cabin`, or forget where there is none. */
  | { readonly kind: "wait"; readonly buffer: string; readonly cabin: number | null }
  | { readonly kind: "none" };

/** How long a cabin number that could go on waits for its next digit. */
export const DIGIT_WAIT_MS = 450;

/** `03` is cabin 3 at once; `1` waits only where there are cabins 10 to 19. A digit that leads nowhere starts anew. */
export function pressDigit(buffer: string, digit: string, cabins: readonly number[]): DigitOutcome {
  const text = buffer + digit;
  const width = Math.max(2, String(Math.max(...cabins, 0)).length);
  const number = Number(text);
  const exact = cabins.includes(number) ? number : null;
  if (text.length >= width) return exact === null ? anew(buffer, digit, cabins) : { kind: "pick", cabin: exact };
  const longer = cabins.some((cabin) => isLonger(String(cabin), text) || isLonger(String(cabin).padStart(width, "0"), text));
  if (longer) return { kind: "wait", buffer: text, cabin: exact };
  return exact === null ? anew(buffer, digit, cabins) : { kind: "pick", cabin: exact };
}

function isLonger(written: string, text: string): boolean {
  return written.length > text.length && written.startsWith(text);
}

function anew(buffer: string, digit: string, cabins: readonly number[]): DigitOutcome {
  return buffer === "" ? { kind: "none" } : pressDigit("", digit, cabins);
}
