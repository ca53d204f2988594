import type { CodeColumn } from "./deck-content.ts";

/** The distinct entries of a column, numbered in the order they come. */
export interface CodeTable<Key, Entry> {
  /** The number of the entry of this key, which is made when the key is new. */
  codeOf(key: Key, make: () => Entry): number;
  readonly entries: readonly Entry[];
}

export function createCodeTable<Key extends string | number, Entry>(): CodeTable<Key, Entry> {
  const codes = new Map<Key, number>();
  const entries: Entry[] = [];
  return {
    codeOf: (key, make) => {
      const known = codes.get(key);
      if (known !== undefined) return known;
      codes.set(key, entries.length);
      entries.push(make());
      return entries.length - 1;
    },
    entries,
  };
}

/** Codes up to `largest`, in the fewest bytes that hold it. */
export function newCodeColumn(rows: number, largest: number): CodeColumn {
  return largest < 0x100 ? new Uint8Array(rows) : largest < 0x1_0000 ? new Uint16Array(rows) : new Uint32Array(rows);
}
