import { assert } from "../kernel/assert.ts";
import { err, ok, type Result } from "../kernel/result.ts";

/**
 * A digit trie on typed arrays, in breadth-first order: the children of a node lie side by side, so a node is a mask of
 * the digits that follow, where its first child is, and its value. About 13 bytes a prefix; the arrays are stored as they are.
 */
export interface PrefixIndex {
  /** Bit d: a longer prefix goes on with digit d. */
  readonly mask: Uint16Array;
  /** Node number of the first child. */
  readonly base: Uint32Array;
  /** Position of the prefix in the input, or -1 where none ends here. */
  readonly value: Int32Array;
}

export interface DuplicatePrefix {
  readonly code: "rate/duplicate-prefix";
  readonly prefix: string;
  /** Where the two are in the input, the earlier first. */
  readonly positions: readonly [number, number];
}

const PREFIX = /^\d{1,15}$/;
/** How many of the ten bits are set. */
const BITS_SET = Uint8Array.from({ length: 1024 }, (_, bits) => bits.toString(2).replaceAll("0", "").length);

export function buildPrefixIndex(prefixes: readonly string[]): Result<PrefixIndex, DuplicatePrefix> {
  const order = sortedPositions(prefixes);
  const duplicate = firstDuplicate(prefixes, order);
  if (duplicate !== null) return err(duplicate);
  // A node is the stretch of the sorted prefixes that share its digits: from[n] to to[n], depth[n] digits long.
  const [from, to, depth] = [[0], [order.length], [0]];
  const [mask, base, value]: [number[], number[], number[]] = [[], [], []];
  for (let node = 0; node < from.length; node += 1) {
    let at = from[node] as number;
    const [end, digits] = [to[node] as number, depth[node] as number];
    const endsHere = at < end && (prefixes[order[at] as number] as string).length === digits;
    value.push(endsHere ? (order[at] as number) : -1);
    base.push(from.length);
    if (endsHere) at += 1;
    let bits = 0;
    while (at < end) {
      const digit = (prefixes[order[at] as number] as string).charCodeAt(digits);
      let next = at + 1;
      while (next < end && (prefixes[order[next] as number] as string).charCodeAt(digits) === digit) next += 1;
      bits |= 1 << (digit - 48);
      from.push(at);
      to.push(next);
      depth.push(digits + 1);
      at = next;
    }
    mask.push(bits);
  }
  return ok({ mask: Uint16Array.from(mask), base: Uint32Array.from(base), value: Int32Array.from(value) });
}

/** The position of the longest prefix that begins these digits, -1 where none does. A sign other than a digit ends the search. */
export function longestPrefix(index: PrefixIndex, digits: string): number {
  const { mask, base, value } = index;
  let node = 0;
  let found = value[0] ?? -1;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = digits.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return found;
    const bits = mask[node] as number;
    if ((bits & (1 << digit)) === 0) return found;
    node = (base[node] as number) + (BITS_SET[bits & ((1 << digit) - 1)] as number);
    const here = value[node] as number;
    if (here >= 0) found = here;
  }
  return found;
}

function sortedPositions(prefixes: readonly string[]): Uint32Array {
  for (const prefix of prefixes) assert(PREFIX.test(prefix), `prefix index: ${JSON.stringify(prefix)}`);
  const order = Uint32Array.from(prefixes, (_, position) => position);
  return order.sort((a, b) => {
    const [left, right] = [prefixes[a] as string, prefixes[b] as string];
    return left < right ? -1 : left > right ? 1 : a - b;
  });
}

function firstDuplicate(prefixes: readonly string[], order: Uint32Array): DuplicatePrefix | null {
  for (let i = 1; i < order.length; i += 1) {
    const [before, here] = [order[i - 1] as number, order[i] as number];
    const prefix = prefixes[here] as string;
    if (prefixes[before] === prefix) return { code: "rate/duplicate-prefix", prefix, positions: [before, here] };
  }
  return null;
}
