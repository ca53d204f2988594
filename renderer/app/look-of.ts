import type { Preferences } from "../store/preferences.ts";

/** What the page is told of the preferences; an attribute without value is left away. */
export interface Look {
  readonly scheme: "auto" | "light" | "dark";
  readonly zoom: number;
  readonly touch: boolean;
  readonly highContrast: boolean;
  readonly reducedMotion: boolean;
}

/** Hours of the shop's clock at which the theme by the hour changes. */
const LIGHT_FROM = 7;
const DARK_FROM = 20;

/** How the window looks at an hour of the shop ("18:42"). */
export function lookOf(preferences: Preferences, shopTime: string): Look {
  return {
    scheme: schemeOf(preferences.theme, Number(shopTime.slice(0, 2))),
    zoom: preferences.textSize / 100,
    touch: preferences.touch,
    highContrast: preferences.contrast === "high",
    reducedMotion: preferences.motion === "reduced",
  };
}

function schemeOf(theme: Preferences["theme"], hour: number): Look["scheme"] {
  if (theme === "system") return "auto";
  if (theme !== "by-hour") return theme;
  return hour >= LIGHT_FROM && hour < DARK_FROM ? "light" : "dark";
}
