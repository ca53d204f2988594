import type { Translate } from "../../../shared/i18n/translate.ts";

/** ISO 3166-1 alpha-2, as flags are named. */
const SHORTENED = ["ae", "cg", "ci", "cz", "do", "gb", "gq", "kr", "sa", "tt", "us"] as const;

/** "R. Dominic." where a tile of forty has no room for the name; any other country as its deck writes it. */
export function shortCountry(flag: string | null, name: string, t: Translate): string {
  const shortened = SHORTENED.find((country) => country === flag);
  return shortened === undefined ? name : t(`shortCountry.${shortened}`);
}
