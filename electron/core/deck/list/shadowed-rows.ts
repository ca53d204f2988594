import { firstFromKey, PREFIX_DIGITS_MAX, prefixKey, prefixOfKey } from "../../../../shared/rating/prefix-key.ts";
import { spanOfKey } from "./world-keys.ts";

const DIGITS = "0123456789";

/**
 * "Prefijo tapado por otro": rows that price no number, since every number that begins so begins with a longer prefix of the
 * list too. `keys` are in order; `covers` says whether a row holds at all times.
 */
export function shadowedRows(keys: Float64Array, covers: (row: number) => boolean): ReadonlySet<number> {
  const shadowed = new Set<number>();
  for (let row = 0; row < keys.length; row += 1) {
    const key = keys[row] as number;
    // Nearly every row ends here: the next prefix would have to be this one with a 0 behind it.
    const next = keys[endOfKey(keys, row)];
    if (next === undefined || !isJustBehind(key, next)) continue;
    const prefix = prefixOfKey(key);
    if (isCovered(keys, prefix, covers)) shadowed.add(row);
  }
  return shadowed;
}

function endOfKey(keys: Float64Array, row: number): number {
  let end = row + 1;
  while (keys[end] === keys[row]) end += 1;
  return end;
}

/** Whether the next prefix begins with this one and a 0: its key is the next step of the first free place, or under it. */
function isJustBehind(key: number, next: number): boolean {
  const place = spanOfKey(key) / 11;
  return next - key < 2 * place && next - key >= place && place >= 1;
}

function isCovered(keys: Float64Array, prefix: string, covers: (row: number) => boolean): boolean {
  if (prefix.length >= PREFIX_DIGITS_MAX) return false;
  return [...DIGITS].every((digit) => {
    const longer = prefix + digit;
    const { first, end } = rowsOf(keys, prefixKey(longer));
    for (let row = first; row < end; row += 1) if (covers(row)) return true;
    return hasUnder(keys, longer) && isCovered(keys, longer, covers);
  });
}

function hasUnder(keys: Float64Array, prefix: string): boolean {
  const next = keys[rowsOf(keys, prefixKey(prefix)).end];
  return next !== undefined && prefixOfKey(next).startsWith(prefix);
}

function rowsOf(keys: Float64Array, key: number): { first: number; end: number } {
  return { first: firstFromKey(keys, key), end: firstFromKey(keys, key + 1) };
}
