import type { NewRate } from "./rate.ts";

/** Names a row of a deck in commands and edits: prefix, band and first day are what one deck may hold once. */
export function rateKey(rate: Pick<NewRate, "prefix" | "band" | "from">): string {
  return `${rate.prefix}|${rate.band?.name ?? ""}|${rate.from ?? ""}`;
}

/** The prefix a key was made of; any text where the key was not made here. */
export function prefixOfRateKey(key: string): string {
  return key.split("|", 1)[0] ?? "";
}
