/** A key that one object of a JSON text has more than once, with the lines of the first and of the other. */
export interface RepeatedKey {
  /** From the top, such as "cabins.0.line.secret". */
  readonly path: string;
  readonly lines: readonly [first: number, again: number];
}

/** Strings first: what stands in one is no bracket. Numbers and words tell nothing here. */
const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],:]|\r\n|\n|\r/g;

interface OpenValue {
  /** The line of each key of an object; null for a list. */
  readonly keys: Map<string, number> | null;
  /** The key or place of the value being read. */
  at: string | number;
}

/**
 * The keys that `JSON.parse` would read over in silence: it takes the last of them, and a shop would lose half of its cabins. The
 * text must have been taken by `JSON.parse`.
 */
export function repeatedKeys(json: string): readonly RepeatedKey[] {
  const repeated: RepeatedKey[] = [];
  const open: OpenValue[] = [];
  let line = 1;
  let text = { value: "", line };
  for (const [token] of json.matchAll(TOKENS)) {
    const inside = open.at(-1);
    if (token.startsWith('"')) text = { value: token, line };
    else if (token === "{") open.push({ keys: new Map(), at: "" });
    else if (token === "[") open.push({ keys: null, at: 0 });
    else if (token === "}" || token === "]") open.pop();
    else if (token === "," && typeof inside?.at === "number") inside.at += 1;
    else if (token === ":" && inside?.keys) {
      // Two ways to write a letter are one key.
      inside.at = JSON.parse(text.value) as string;
      const first = inside.keys.get(inside.at);
      if (first === undefined) inside.keys.set(inside.at, text.line);
      else repeated.push({ path: open.map(({ at }) => at).join("."), lines: [first, text.line] });
    } else if (token.endsWith("\n") || token === "\r") line += 1;
  }
  return repeated;
}
