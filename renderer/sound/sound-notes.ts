import type { SoundKind } from "./sound-kind.ts";

/** One tone of a sound. */
export interface Note {
  readonly hertz: number;
  /** Where it glides to by its end; where it is not said it stays. */
  readonly toHertz?: number;
  readonly atMs: number;
  readonly lengthMs: number;
  readonly shape: "sine" | "triangle" | "square";
  /** Of the volume of its kind. */
  readonly gain: number;
}

const tick = (atMs: number, hertz = 1_760): Note => ({ hertz, atMs, lengthMs: 45, shape: "square", gain: 0.35 });

/** The sounds of the counter, told apart by their rhythm as well as by their pitch. */
export const soundNotes: Readonly<Record<SoundKind, readonly Note[]>> = {
  alert: [
    { hertz: 220, atMs: 0, lengthMs: 190, shape: "triangle", gain: 1 },
    { hertz: 185, atMs: 240, lengthMs: 260, shape: "triangle", gain: 1 },
  ],
  "cut-off": [tick(0), tick(160), tick(320)],
  banner: [{ hertz: 494, atMs: 0, lengthMs: 380, shape: "triangle", gain: 0.8 }],
  "no-line": [{ hertz: 587, toHertz: 294, atMs: 0, lengthMs: 420, shape: "sine", gain: 0.8 }],
  "to-pay": [
    { hertz: 659, atMs: 0, lengthMs: 180, shape: "sine", gain: 0.7 },
    { hertz: 880, atMs: 170, lengthMs: 320, shape: "sine", gain: 0.7 },
  ],
  "off-hook": [tick(0, 330)],
  paid: [
    { hertz: 2_400, atMs: 0, lengthMs: 18, shape: "square", gain: 0.4 },
    { hertz: 1_300, atMs: 60, lengthMs: 30, shape: "square", gain: 0.4 },
  ],
};
