import { assert } from "../kernel/assert.ts";
import { KEY_PLACES, PREFIX_DIGITS_MAX } from "./prefix-key.ts";

/**
 * A digit trie in one typed array, in breadth-first order: the children of a node lie side by side, so a node is a mask of the
 * digits that follow, where its first child is, and its value. Two numbers a node, some ten bytes a prefix, side by side
 * because every step down is a miss of the processor's cache; the array is stored as it is.
 *
 * The first number: bit d of the lowest ten says that a longer prefix goes on with digit d, the rest is the node of the first
 * child. The second: the first position of the prefix in the input and 1, or 0 where none ends here.
 */
export type PrefixIndex = Uint32Array;

const DIGITS = 10;
const DIGITS_MASK = (1 << DIGITS) - 1;
/** Node numbers have 22 bits: more than three million prefixes. */
const NODES_MAX = 2 ** (32 - DIGITS);
/** How many of the ten bits are set. */
const BITS_SET = Uint8Array.from({ length: 1024 }, (_, bits) => bits.toString(2).replaceAll("0", "").length);

/** `keys` are prefix keys, ascending; of the same prefix given more than once the first counts. */
export function buildPrefixIndex(keys: Float64Array): PrefixIndex {
  // A node is the stretch of the keys that share its digits: from[n] to to[n], depth[n] digits long.
  const [from, to, depth] = [[0], [keys.length], [0]];
  const index: number[] = [];
  for (let node = 0; node < from.length; node += 1) {
    const [end, digits] = [to[node] as number, depth[node] as number];
    let at = from[node] as number;
    let bits = 0;
    let endsHere = -1;
    const firstChild = from.length;
    while (at < end) {
      const place = digits < PREFIX_DIGITS_MAX ? (KEY_PLACES[digits] as number) : 1;
      const head = Math.floor((keys[at] as number) / place);
      const next = endOfHead(keys, { at, end, beyond: (head + 1) * place });
      const sign = digits < PREFIX_DIGITS_MAX ? head % 11 : 0;
      if (sign === 0) endsHere = at;
      else {
        bits |= 1 << (sign - 1);
        from.push(at);
        to.push(next);
        depth.push(digits + 1);
      }
      at = next;
    }
    index.push(firstChild * 2 ** DIGITS + bits, endsHere + 1);
  }
  assert(from.length <= NODES_MAX, `prefix index: ${from.length} nodes`);
  return Uint32Array.from(index);
}

/** The position of the longest prefix that begins these digits, -1 where none does. A sign other than a digit ends the search. */
export function longestPrefix(index: PrefixIndex, digits: string): number {
  let node = 0;
  let found = -1;
  for (let i = 0; i < digits.length; i += 1) {
    node = childOf(index, node, digits.charCodeAt(i) - 48);
    if (node === NO_NODE) return found;
    const here = index[2 * node + 1] as number;
    if (here > 0) found = here - 1;
  }
  return found;
}

/** The positions of all prefixes that begin these digits, the shortest first. */
export function prefixesOnPath(index: PrefixIndex, digits: string): readonly number[] {
  const positions: number[] = [];
  let node = 0;
  for (let i = 0; i < digits.length; i += 1) {
    node = childOf(index, node, digits.charCodeAt(i) - 48);
    if (node === NO_NODE) break;
    const here = index[2 * node + 1] as number;
    if (here > 0) positions.push(here - 1);
  }
  return positions;
}

/** The root is nobody's child. */
const NO_NODE = 0;

function childOf(index: PrefixIndex, node: number, digit: number): number {
  if (digit < 0 || digit > 9) return NO_NODE;
  const word = index[2 * node] as number;
  if ((word & (1 << digit)) === 0) return NO_NODE;
  return (word >>> DIGITS) + (BITS_SET[word & DIGITS_MASK & ((1 << digit) - 1)] as number);
}

function endOfHead(keys: Float64Array, { at, end, beyond }: { at: number; end: number; beyond: number }): number {
  let next = at + 1;
  while (next < end && (keys[next] as number) < beyond) next += 1;
  return next;
}
