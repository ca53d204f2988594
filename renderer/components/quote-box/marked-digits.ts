import type { QuoteHit } from "../../../shared/contract/rates-view.ts";
import type { DialPlan } from "../../../shared/telecom/dial-plan.ts";
import { dialledNumber } from "../flag/dialled-number.ts";
import { groupedPrefix } from "./grouped-prefix.ts";

export interface MarkedDigits {
  /** What the prefix covers: the proof that the longest one won. */
  readonly marked: string;
  readonly rest: string;
}

/** The digits beside a destination: those asked for with the covered ones apart, or the prefix. */
export function markedDigits(hit: Pick<QuoteHit, "number" | "prefix" | "matchedDigits">, plan: DialPlan): MarkedDigits {
  if (hit.number === null || hit.matchedDigits === 0) return { marked: "", rest: hit.prefix === null ? "" : groupedPrefix(hit.prefix) };
  const { grouped } = dialledNumber(hit.number, plan);
  let [at, digits] = [0, 0];
  while (at < grouped.length && digits < hit.matchedDigits) {
    if (grouped[at] !== " ") digits += 1;
    at += 1;
  }
  const access = /^(00 |\+)/.exec(grouped)?.[0].length ?? 0;
  return at > access
    ? { marked: grouped.slice(access, at), rest: grouped.slice(at) }
    : { marked: grouped.slice(0, at), rest: grouped.slice(at) };
}
