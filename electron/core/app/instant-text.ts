/** An instant as it travels: UTC, ISO 8601, milliseconds. */
export function instantText(utcMs: number): string {
  return new Date(utcMs).toISOString();
}
