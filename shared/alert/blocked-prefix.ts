/**
 * Numbers no customer of a cabin means to call and thieves do: satellites (870, 881, 882, 883), the premium rate and personal numbers
 * that belong to no country (979, 878) and the premium numbers of North America (1 900). From the list of ITU-T E.164 assigned codes.
 */
export const BLOCKED_BY_DEFAULT: readonly string[] = ["870", "881", "882", "883", "878", "979", "1900", "34803", "34806", "34807", "56700"];

/** The longest of these prefixes a number in E.164 begins with; null for none, and for a number that has no E.164 form. */
export function blockedPrefix(e164: string | null, prefixes: readonly string[]): string | null {
  if (e164 === null) return null;
  let longest: string | null = null;
  for (const prefix of prefixes) if (prefix.length > (longest?.length ?? 0) && e164.startsWith(prefix)) longest = prefix;
  return longest;
}
