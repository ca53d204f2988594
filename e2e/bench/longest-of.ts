/** The longest of these prefixes that a number begins with, by trying them all from the longest on: what the product is checked against. */
export function longestOf(prefixes: { has(prefix: string): boolean }, dialled: string): string | null {
  for (let length = dialled.length; length > 0; length--) if (prefixes.has(dialled.slice(0, length))) return dialled.slice(0, length);
  return null;
}
