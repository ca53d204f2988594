import type { CabinView } from "../../shared/contract/cabin-view.ts";
import { BACK_SHOWN_MS, WORTH_A_WORD_MS } from "./trouble-log.ts";

/** Which cabins have no line and since when, and whose line has come back of late. */
export interface LineLog {
  /** `together`: gone with the gateway or the switch, whose return is said in one word for all. */
  readonly lost: ReadonlyMap<number, { readonly atMs: number; readonly together: boolean }>;
  readonly back: LinesBack | null;
}

export interface LinesBack {
  readonly cabins: readonly number[];
  /** Of the one that was away longest. */
  readonly minutes: number;
  readonly untilMs: number;
}

type Line = Pick<CabinView, "number" | "line" | "enabled">;

export const NO_LINES: LineLog = { lost: new Map(), back: null };

/** The log after a look, at a moment of the window's monotonic clock. */
export function afterLines(log: LineLog, lines: readonly Line[], shopIsCutOff: boolean, nowMs: number): LineLog {
  const lost = new Map(
    lines
      .filter(({ enabled, line }) => enabled && line === "unreachable")
      .map(({ number }) => {
        const before = log.lost.get(number);
        return [number, { atMs: before?.atMs ?? nowMs, together: shopIsCutOff || before?.together === true }] as const;
      }),
  );
  const back = backOf(log, lines, nowMs);
  return isSame(log, lost, back) ? log : { lost, back };
}

function backOf({ lost, back }: LineLog, lines: readonly Line[], nowMs: number): LinesBack | null {
  const ready = new Set(lines.filter(({ enabled, line }) => enabled && line === "registered").map(({ number }) => number));
  const returned = [...lost].filter(([number, { atMs, together }]) => ready.has(number) && !together && nowMs - atMs >= WORTH_A_WORD_MS);
  const shown = back !== null && back.untilMs > nowMs ? back : null;
  const still = shown?.cabins.filter((number) => ready.has(number)) ?? [];
  if (returned.length === 0) {
    if (shown === null || still.length === 0) return null;
    return still.length === shown.cabins.length ? shown : { ...shown, cabins: still };
  }
  const cabins = [...new Set([...still, ...returned.map(([number]) => number)])].sort((a, b) => a - b);
  const longestMs = Math.max(...returned.map(([, { atMs }]) => nowMs - atMs));
  return { cabins, minutes: Math.max(shown?.minutes ?? 0, Math.floor(longestMs / 60_000)), untilMs: nowMs + BACK_SHOWN_MS };
}

function isSame(log: LineLog, lost: LineLog["lost"], back: LinesBack | null): boolean {
  if (log.back !== back || log.lost.size !== lost.size) return false;
  return [...lost].every(([number, { together }]) => log.lost.get(number)?.together === together);
}
