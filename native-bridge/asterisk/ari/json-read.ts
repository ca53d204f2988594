/** Reading of values the switch sent, whose shape nothing promises. */
export function objectAt(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const found = member(value, key);
  return typeof found === "object" && found !== null ? (found as Record<string, unknown>) : {};
}

export function textAt(value: unknown, key: string): string {
  const found = member(value, key);
  return typeof found === "string" ? found : "";
}

export function numberAt(value: unknown, key: string): number {
  const found = member(value, key);
  return typeof found === "number" ? found : 0;
}

export function listAt(value: unknown, key: string): readonly unknown[] {
  const found = member(value, key);
  return Array.isArray(found) ? found : [];
}

function member(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
