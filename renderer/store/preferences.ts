import type { Language } from "../../shared/i18n/translate.ts";
import { DEFAULT_VOLUMES, type SoundKind, soundKinds } from "../sound/sound-kind.ts";

export const themes = ["system", "light", "dark", "by-hour"] as const;
export const contrasts = ["system", "high"] as const;
export const motions = ["system", "reduced"] as const;
/** Which keys without Ctrl or Alt do something at the counter: all, only the digits, or none (WCAG 2.1.4). */
export const characterKeys = ["all", "digits", "none"] as const;
export const textSizes = [90, 100, 110, 120, 130, 140] as const;

/** How one window looks, sounds and listens. It is of the window, not of the shop and not of the person. */
export interface Preferences {
  readonly theme: (typeof themes)[number];
  readonly contrast: (typeof contrasts)[number];
  readonly motion: (typeof motions)[number];
  /** Percent. */
  readonly textSize: (typeof textSizes)[number];
  readonly touch: boolean;
  readonly hintBar: boolean;
  readonly characterKeys: (typeof characterKeys)[number];
  /** Null: the shop's. */
  readonly language: Language | null;
  /** Percent of each sound; 0 is off. */
  readonly volumes: Readonly<Record<SoundKind, number>>;
  /** Hours of the shop in which nothing is heard, as "22:00"; null for none. */
  readonly quietHours: { readonly from: string; readonly until: string } | null;
}

export const DEFAULT_PREFERENCES: Preferences = {
  theme: "system",
  contrast: "system",
  motion: "system",
  textSize: 100,
  touch: false,
  hintBar: true,
  characterKeys: "all",
  language: null,
  volumes: DEFAULT_VOLUMES,
  quietHours: null,
};

const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What was kept, as far as it can be read: a value of another version or of a broken file gives way to the default, alone. */
export function readPreferences(text: string | null): Preferences {
  const kept = objectIn(text);
  const { volumes: normal } = DEFAULT_PREFERENCES;
  const volumes = recordOf(kept.volumes);
  return {
    theme: oneOf(themes, kept.theme, DEFAULT_PREFERENCES.theme),
    contrast: oneOf(contrasts, kept.contrast, DEFAULT_PREFERENCES.contrast),
    motion: oneOf(motions, kept.motion, DEFAULT_PREFERENCES.motion),
    textSize: oneOf(textSizes, kept.textSize, DEFAULT_PREFERENCES.textSize),
    touch: kept.touch === true,
    hintBar: kept.hintBar !== false,
    characterKeys: oneOf(characterKeys, kept.characterKeys, DEFAULT_PREFERENCES.characterKeys),
    language: kept.language === "es" || kept.language === "en" ? kept.language : null,
    volumes: Object.fromEntries(soundKinds.map((kind) => [kind, volumeOf(volumes[kind], normal[kind])])) as Preferences["volumes"],
    quietHours: quietHoursOf(recordOf(kept.quietHours)),
  };
}

export function isClockTime(text: unknown): text is string {
  return typeof text === "string" && CLOCK_TIME.test(text);
}

function objectIn(text: string | null): Readonly<Record<string, unknown>> {
  try {
    return recordOf(JSON.parse(text ?? "{}"));
  } catch {
    return {};
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function oneOf<T>(known: readonly T[], value: unknown, otherwise: T): T {
  return known.find((each) => each === value) ?? otherwise;
}

function volumeOf(value: unknown, otherwise: number): number {
  return typeof value === "number" && value >= 0 && value <= 100 ? Math.round(value) : otherwise;
}

function quietHoursOf({ from, until }: Readonly<Record<string, unknown>>): Preferences["quietHours"] {
  return isClockTime(from) && isClockTime(until) ? { from, until } : null;
}
