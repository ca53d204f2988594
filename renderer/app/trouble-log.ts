import type { MessageKey } from "../../shared/i18n/translate.ts";
import type { Trouble } from "./troubles.ts";

/** Since when each trouble is there, and what was over last. */
export interface TroubleLog {
  readonly since: ReadonlyMap<Trouble["key"], { readonly atMs: number; readonly back: MessageKey | null }>;
  /** "Volvió · 3 min sin servicio"; null where nothing has come back of late. */
  readonly back: { readonly text: MessageKey; readonly minutes: number; readonly untilMs: number } | null;
}

export const NO_TROUBLE: TroubleLog = { since: new Map(), back: null };

/** How long it is said that something is back. */
export const BACK_SHOWN_MS = 8_000;
/** What was away for less is worth no word. */
export const WORTH_A_WORD_MS = 5_000;

/** The log after a look, at a moment of the window's monotonic clock. */
export function afterLook({ since, back }: TroubleLog, troubles: readonly Trouble[], nowMs: number): TroubleLog {
  const next = new Map(troubles.map(({ key, back: text }) => [key, since.get(key) ?? { atMs: nowMs, back: text }] as const));
  // Without contact nobody knows whether the others are over.
  if (next.has("contact")) for (const [key, one] of since) next.set(key, one);
  let over = back !== null && back.untilMs > nowMs && troubles.every(({ mood }) => mood !== "bad") ? back : null;
  for (const [key, { atMs, back: text }] of since) {
    if (next.has(key) || text === null || nowMs - atMs < WORTH_A_WORD_MS) continue;
    over = { text, minutes: Math.floor((nowMs - atMs) / 60_000), untilMs: nowMs + BACK_SHOWN_MS };
  }
  return { since: next, back: over };
}
