import type { SoundKind } from "./sound-kind.ts";
import { type Note, soundNotes } from "./sound-notes.ts";

export interface SoundPlayer {
  /** `volume` in percent. */
  play(kind: SoundKind, volume: number): void;
}

/** So long after its last note the sound card is let go. */
const LET_GO_MS = 400;
const ATTACK_S = 0.012;

/**
 * Makes the sounds of the counter out of nothing but oscillators. A browser lets no page be heard before somebody has pressed
 * something on it: until then a sound is lost, and what it was for stands on the screen.
 */
export function createSoundPlayer(open: () => AudioContext = () => new AudioContext()): SoundPlayer {
  let audio: AudioContext | null = null;
  let letGo: ReturnType<typeof setTimeout> | null = null;
  return {
    play(kind, volume) {
      if (volume === 0) return;
      audio ??= open();
      const context = audio;
      if (letGo !== null) clearTimeout(letGo);
      const notes = soundNotes[kind];
      void context.resume().then(() => {
        for (const note of notes) sound(context, note, volume / 100);
      });
      const lengthMs = Math.max(...notes.map(({ atMs, lengthMs }) => atMs + lengthMs));
      letGo = setTimeout(() => void context.suspend(), lengthMs + LET_GO_MS);
    },
  };
}

function sound(context: AudioContext, { hertz, toHertz, atMs, lengthMs, shape, gain }: Note, volume: number): void {
  const begin = context.currentTime + atMs / 1000;
  const end = begin + lengthMs / 1000;
  const oscillator = context.createOscillator();
  oscillator.type = shape;
  oscillator.frequency.setValueAtTime(hertz, begin);
  if (toHertz !== undefined) oscillator.frequency.exponentialRampToValueAtTime(toHertz, end);
  const loudness = context.createGain();
  loudness.gain.setValueAtTime(0, begin);
  loudness.gain.linearRampToValueAtTime(gain * volume, begin + ATTACK_S);
  loudness.gain.exponentialRampToValueAtTime(0.0001, end);
  oscillator.connect(loudness).connect(context.destination);
  oscillator.start(begin);
  oscillator.stop(end);
}
