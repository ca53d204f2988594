import { type GivenArguments, UsageError } from "./command.ts";

export function requiredText(given: GivenArguments, name: string): string {
  const value = optionalText(given, name);
  if (value === undefined) throw new UsageError(`--${name} is missing`);
  return value;
}

export function optionalText(given: GivenArguments, name: string): string | undefined {
  const value = given.values[name];
  // An empty one is a variable of a script that was not set; as a folder it would mean the one the shell is in.
  if (value === "") throw new UsageError(`--${name} is empty`);
  return typeof value === "string" ? value : undefined;
}

/** Of an option that may be given several times. */
export function repeatedText(given: GivenArguments, name: string): readonly string[] {
  const value = given.values[name];
  return typeof value === "object" ? value : [];
}

export function wholeNumber(
  given: GivenArguments,
  name: string,
  range: { readonly from: number; readonly to: number },
): number | undefined {
  const text = optionalText(given, name);
  if (text === undefined) return undefined;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= range.from && value <= range.to))
    throw new UsageError(`--${name} must be a whole number from ${range.from} to ${range.to}, not "${text}"`);
  return value;
}

export function oneOf<T extends string>(given: GivenArguments, name: string, known: readonly T[]): T | undefined {
  const text = optionalText(given, name);
  if (text === undefined) return undefined;
  const found = known.find((value) => value === text);
  if (found === undefined) throw new UsageError(`--${name} must be ${known.join(" or ")}, not "${text}"`);
  return found;
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** An instant with its zone, in ms of UTC. Without a zone it would mean another one on every computer. */
export function instant(given: GivenArguments, name: string): number | undefined {
  const text = optionalText(given, name);
  if (text === undefined) return undefined;
  const [, day = ""] = INSTANT.exec(text) ?? [];
  // 30 February is no day, though Date would read it as 2 March.
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const exists = !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day);
  const value = exists ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(value)) throw new UsageError(`--${name} must be an instant such as 2026-12-01T03:00:00Z, not "${text}"`);
  return value;
}
