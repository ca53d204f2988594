import { PREFERENCES_KEY } from "../store/preference-store.ts";
import { readPreferences } from "../store/preferences.ts";
import { lookOf } from "./look-of.ts";

const DARK = "(prefers-color-scheme: dark)";
const MINUTE_MS = 60_000;

/** The display looks as the counter of this machine does, light or dark, from the moment that is changed there. */
export function followDisplayLook(window: Window): void {
  const { documentElement: root } = window.document;
  const apply = () => {
    const clock = new Date();
    const time = `${String(clock.getHours()).padStart(2, "0")}:00`;
    const { scheme, highContrast, reducedMotion } = lookOf(readPreferences(window.localStorage.getItem(PREFERENCES_KEY)), time);
    const isDark = scheme === "dark" || (scheme === "auto" && window.matchMedia(DARK).matches);
    root.setAttribute("data-mantine-color-scheme", isDark ? "dark" : "light");
    root.toggleAttribute("data-high-contrast", highContrast);
    root.toggleAttribute("data-reduced-motion", reducedMotion);
  };
  apply();
  window.addEventListener("storage", apply);
  window.matchMedia(DARK).addEventListener("change", apply);
  window.setInterval(apply, MINUTE_MS);
}
