import { assert } from "../kernel/assert.ts";

/** E.164 and every number that is dialled: no prefix is longer. */
export const PREFIX_DIGITS_MAX = 15;

/** What one step of a digit is worth, by its place from the left: powers of eleven, all of them safe integers. */
export const KEY_PLACES: readonly number[] = Array.from({ length: PREFIX_DIGITS_MAX }, (_, place) => 11 ** (PREFIX_DIGITS_MAX - 1 - place));

const PREFIX = /^\d{1,15}$/;
const ZERO_SIGN = 48;
const DIGIT_SIGNS = "0123456789";

/** Whether a text is a prefix as decks have them: 1 to 15 digits. */
export function isPrefix(text: string): boolean {
  return PREFIX.test(text);
}

/**
 * A prefix as a number of the same order as its text: "1", "10", "100", "11". Each digit and 1 in base eleven, filled up with 0
 * to 15 places; 11^15 is a safe integer. Eight bytes instead of a string.
 */
export function prefixKey(prefix: string): number {
  if (!isPrefix(prefix)) assert(false, `prefix key: ${JSON.stringify(prefix)}`);
  let key = 0;
  for (let place = 0; place < PREFIX_DIGITS_MAX; place += 1) {
    key = key * 11 + (place < prefix.length ? prefix.charCodeAt(place) - ZERO_SIGN + 1 : 0);
  }
  return key;
}

/** Keys are halved before they are read: what is left fits in 32 bits, where divisions are quick. */
const LOW_PLACES = 7;
const LOW_KEYS = 11 ** LOW_PLACES;

export function prefixOfKey(key: number): string {
  const high = Math.floor(key / LOW_KEYS);
  return digitsOf(high, PREFIX_DIGITS_MAX - LOW_PLACES) + digitsOf(key - high * LOW_KEYS, LOW_PLACES);
}

function digitsOf(part: number, places: number): string {
  let rest = part | 0;
  let digits = "";
  for (let place = 0; place < places && rest > 0; place += 1) {
    const digit = (rest % 11) | 0;
    rest = (rest / 11) | 0;
    if (digit > 0) digits = DIGIT_SIGNS[digit - 1] + digits;
  }
  return digits;
}

/** The keys of all prefixes that begin with this one are those from its own to this many further on, not included. */
export function prefixKeySpan(prefix: string): number {
  const span = KEY_PLACES[prefix.length - 1];
  assert(span !== undefined, `prefix key span: ${JSON.stringify(prefix)}`);
  return span;
}

/** The first position whose key is this one or more, of keys in order. */
export function firstFromKey(keys: Float64Array, key: number): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
