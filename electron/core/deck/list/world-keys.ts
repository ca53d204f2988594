import { KEY_PLACES, PREFIX_DIGITS_MAX, prefixKey, prefixKeySpan, prefixOfKey } from "../../../../shared/rating/prefix-key.ts";
import type { DeckForm } from "../../../../shared/rating/rate-deck.ts";
import type { DialPlan } from "../../../../shared/telecom/dial-plan.ts";
import { e164Prefix } from "../../../../shared/telecom/e164-prefix.ts";

/**
 * Prefixes of both price lists in one order: as E.164, whatever form their decks are in. Short and internal prefixes, which have
 * no E.164, come behind all others.
 */
export interface WorldKeys {
  /** By row. */
  readonly keys: Float64Array;
  /** The rows in the order of their keys. */
  readonly order: Uint32Array;
}

/** Added to the key of a prefix that is no number of the world; still a safe integer. */
const INTERNAL = 11 ** PREFIX_DIGITS_MAX;

export function isInternal(key: number): boolean {
  return key >= INTERNAL;
}

/** The digits of a world key. */
export function digitsOfKey(key: number): string {
  return prefixOfKey(isInternal(key) ? key - INTERNAL : key);
}

/** The keys below this one, itself included, are those from its own to this many further on, not included. */
export function spanOfKey(key: number): number {
  const own = isInternal(key) ? key - INTERNAL : key;
  let span = 1;
  // The empty places behind the digits, by halving: eight, then four, two and one of them.
  for (const step of SPAN_STEPS) if (isWholeIn(own, span * step)) span *= step;
  return span;
}

const SPAN_STEPS = [11 ** 8, 11 ** 4, 11 ** 2, 11];

/** Whether a key is a whole number of steps. The remainder of doubles is a library call; this is a division and a multiplication. */
function isWholeIn(key: number, step: number): boolean {
  return Math.floor(key / step) * step === key;
}

export function worldKeys(keys: Float64Array, form: DeckForm, plan: DialPlan): WorldKeys {
  if (form === "e164") return { keys, order: inTheirOrder(keys.length) };
  const prefixes = abroadRanges(plan);
  const world = new Float64Array(keys.length);
  const runs = new Map<number, number[]>();
  for (let row = 0; row < keys.length; row += 1) {
    const key = keys[row] as number;
    const dropped = prefixes.find((range) => key >= range.from && key < range.end)?.digits ?? 0;
    world[row] = (dropped > 0 ? abroad(key, dropped) : home(key, plan)) ?? key + INTERNAL;
    const run = runs.get(dropped);
    if (run === undefined) runs.set(dropped, [row]);
    else run.push(row);
  }
  return { keys: world, order: inOneOrder(runs, world) };
}

/** A loop: `Uint32Array.from` takes sixty milliseconds for half a million rows. */
function inTheirOrder(count: number): Uint32Array {
  const order = new Uint32Array(count);
  for (let row = 0; row < count; row += 1) order[row] = row;
  return order;
}

interface AbroadRange {
  readonly from: number;
  readonly end: number;
  readonly digits: number;
}

/** Where the prefixes lie that begin with digits for abroad, the longest first: half a million are told by two comparisons each. */
function abroadRanges(plan: DialPlan): readonly AbroadRange[] {
  return plan.international
    .filter((digits) => /^\d+$/.test(digits))
    .sort((a, b) => b.length - a.length)
    .map((digits) => ({ from: prefixKey(digits), end: prefixKey(digits) + prefixKeySpan(digits), digits: digits.length }));
}

/** The key without its first digits; null where nothing that could be a calling code is left. */
function abroad(key: number, dropped: number): number | null {
  const place = KEY_PLACES[dropped - 1] as number;
  const rest = (key % place) * 11 ** dropped;
  // 1 is the sign of the digit 0: no calling code begins with it.
  return rest === 0 || Math.floor(rest / (KEY_PLACES[0] as number)) === 1 ? null : rest;
}

function home(key: number, plan: DialPlan): number | null {
  const e164 = e164Prefix(plan, "dialled", prefixOfKey(key));
  return e164 === null || e164.length > PREFIX_DIGITS_MAX ? null : prefixKey(e164);
}

/** Rows that lost the same digits kept their order, so few need sorting and the rest is merged. */
function inOneOrder(runs: ReadonlyMap<number, number[]>, keys: Float64Array): Uint32Array {
  const keyOf = (row: number) => keys[row] as number;
  let all = new Uint32Array(0);
  for (const [dropped, rows] of runs) {
    // A prefix with nothing but the digits for abroad is internal and out of order: sorting what is sorted already is quick.
    const isSorted = dropped > 0 && rows.every((row, i) => i === 0 || keyOf(rows[i - 1] as number) <= keyOf(row));
    if (!isSorted) rows.sort((a, b) => keyOf(a) - keyOf(b) || a - b);
    all = mergedRuns(all, rows, keys);
  }
  return all;
}

function mergedRuns(left: Uint32Array, right: readonly number[], keys: Float64Array): Uint32Array<ArrayBuffer> {
  const both = new Uint32Array(left.length + right.length);
  let [l, r] = [0, 0];
  for (let at = 0; at < both.length; at += 1) {
    const takesLeft = r >= right.length || (l < left.length && (keys[left[l] as number] as number) <= (keys[right[r] as number] as number));
    both[at] = takesLeft ? (left[l++] as number) : (right[r++] as number);
  }
  return both;
}
