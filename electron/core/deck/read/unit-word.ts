import type { RateUnit } from "../../../../shared/rating/price-terms.ts";

const WORDS: Readonly<Record<string, RateUnit>> = {
  minute: "minute",
  minutes: "minute",
  min: "minute",
  mins: "minute",
  "per minute": "minute",
  minuto: "minute",
  minutos: "minute",
  "por minuto": "minute",
  "60s": "minute",
  second: "second",
  seconds: "second",
  sec: "second",
  secs: "second",
  s: "second",
  seg: "second",
  segs: "second",
  "per second": "second",
  segundo: "second",
  segundos: "second",
  "por segundo": "second",
  "1s": "second",
};

/** The unit that a list names in Spanish or English; what is none goes on as it is and is refused as a unit. */
export function unitWord(text: string): string {
  const word = text.trim().toLowerCase().replace(/\.$/, "");
  return Object.hasOwn(WORDS, word) ? (WORDS[word] as RateUnit) : text;
}
