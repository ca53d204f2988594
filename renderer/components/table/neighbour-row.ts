/** The row a key leads to from the chosen one; null for any other key and in an empty list. At either end it stays. */
export function neighbourRow(key: string, ids: readonly string[], chosen: string | null): string | null {
  const last = ids.length - 1;
  const at = Math.max(0, chosen === null ? 0 : ids.indexOf(chosen));
  const to = { ArrowDown: Math.min(at + 1, last), ArrowUp: Math.max(at - 1, 0), Home: 0, End: last }[key];
  return to === undefined ? null : (ids[to] ?? null);
}
