/** Kinds of line that customers ask for and price lists name in both languages, short or long. Without accents. */
const MOBILE = "cel celu celus celular celulares movil moviles mov mobile mobiles mob mbl cell cellular cellulars gsm wireless";
const FIXED = "fijo fija fijos fijas fixed landline land linea proper pstn";
const EMERGENCY = "emergencia emergencias emergency policia carabineros bomberos ambulancia samu police";
/** Words that say nothing of where. */
const EMPTY = "a al el la los las de del en un una para llamar llamada llamadas cuanto cuesta vale minuto to the call of price";

export type LineKind = "mobile" | "fixed";

export const mobileWords: readonly string[] = MOBILE.split(" ");
const mobile = new Set(mobileWords);
const fixed = new Set(FIXED.split(" "));
const emergency = new Set(EMERGENCY.split(" "));
const empty = new Set(EMPTY.split(" "));

export interface SearchWords {
  /** What is left to find a country or a destination by. */
  readonly words: readonly string[];
  readonly line: LineKind | null;
  readonly emergency: boolean;
}

/** What a folded text asks for. */
export function searchWords(folded: string): SearchWords {
  const all = folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "" && !empty.has(word));
  const line = all.some((word) => mobile.has(word)) ? "mobile" : all.some((word) => fixed.has(word)) ? "fixed" : null;
  const words = all.filter((word) => !mobile.has(word) && !fixed.has(word) && !emergency.has(word));
  return { words, line, emergency: all.some((word) => emergency.has(word)) };
}
