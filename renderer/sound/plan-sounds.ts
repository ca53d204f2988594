import { dueMs, type SoundCue } from "./sound-cue.ts";
import { type SoundKind, soundKinds } from "./sound-kind.ts";

/** What was heard already. */
export interface SoundMemory {
  readonly seen: ReadonlyMap<string, SeenCue>;
  /** The sound that waits a moment for a more important one. */
  readonly held: { readonly kind: SoundKind; readonly untilMs: number } | null;
  readonly lineSoundAtMs: number;
}

interface SeenCue {
  readonly sinceMs: number;
  /** How many of its sounds are over. */
  readonly past: number;
}

export interface SoundPlan {
  readonly memory: SoundMemory;
  readonly play: SoundKind | null;
  /** When to ask again if nothing happens before; null: not at all. */
  readonly nextMs: number | null;
}

/** Two events within this time play only the more important. */
const TOGETHER_MS = 300;
/** A sound this late (the computer slept) is not news any more. */
const STALE_MS = 5_000;
/** Lines lost within this time are one gateway's: one note, not twelve. */
const ONE_GATEWAY_MS = 15_000;

/**
 * Which sound is to be heard now. Null as memory is a window that has just opened: what lies there already is not announced, except
 * what goes on sounding. `isAudible` says which kinds this window wants to hear now; the others pass in silence and hold up none.
 */
export function planSounds(
  memory: SoundMemory | null,
  cues: readonly SoundCue[],
  nowMs: number,
  isAudible: (kind: SoundKind) => boolean,
): SoundPlan {
  const seen = new Map<string, SeenCue>();
  const due: SoundKind[] = [];
  let lineSoundAtMs = memory?.lineSoundAtMs ?? Number.NEGATIVE_INFINITY;
  let nextMs: number | null = null;
  for (const cue of cues) {
    const before = memory?.seen.get(cue.key) ?? firstSeen(cue, nowMs, memory === null);
    const { past, isDue, next } = passed(cue, before, nowMs);
    seen.set(cue.key, { sinceMs: before.sinceMs, past });
    nextMs = earlier(nextMs, next);
    if (!isDue || !isAudible(cue.kind)) continue;
    if (cue.kind === "no-line") {
      if (nowMs - lineSoundAtMs < ONE_GATEWAY_MS) continue;
      lineSoundAtMs = nowMs;
    }
    due.push(cue.kind);
  }
  const held = heldAfter(memory?.held ?? null, due, nowMs);
  const isOver = held !== null && nowMs >= held.untilMs;
  return {
    memory: { seen, held: isOver ? null : held, lineSoundAtMs },
    play: isOver && isAudible(held.kind) ? held.kind : null,
    nextMs: held === null || isOver ? nextMs : earlier(nextMs, held.untilMs),
  };
}

function firstSeen({ when }: SoundCue, nowMs: number, isOld: boolean): SeenCue {
  if (when.kind === "at") return { sinceMs: nowMs, past: when.momentsMs.filter((moment) => moment < nowMs).length };
  return { sinceMs: nowMs, past: isOld && when.kind === "after" ? when.delaysMs.length : 0 };
}

function passed({ when }: SoundCue, { sinceMs, past }: SeenCue, nowMs: number): { past: number; isDue: boolean; next: number | null } {
  let index = past;
  let isDue = false;
  let next = dueMs(when, sinceMs, index);
  while (next !== null && next <= nowMs) {
    isDue ||= nowMs - next < STALE_MS;
    index += 1;
    next = dueMs(when, sinceMs, index);
  }
  return { past: index, isDue, next };
}

function heldAfter(held: SoundMemory["held"], due: readonly SoundKind[], nowMs: number): SoundMemory["held"] {
  const most = soundKinds.find((kind) => kind === held?.kind || due.includes(kind));
  return most === undefined ? null : { kind: most, untilMs: held?.untilMs ?? nowMs + TOGETHER_MS };
}

function earlier(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b);
}
