import type { StoreApi } from "zustand";
import type { DisplayState } from "../client/display-connection.ts";
import { PREFERENCES_KEY } from "../store/preference-store.ts";
import { readPreferences } from "../store/preferences.ts";
import { lookOf } from "./look-of.ts";
import { shopTime } from "./shop-time.ts";

const DARK = "(prefers-color-scheme: dark)";
const MINUTE_MS = 60_000;

/**
 * The display looks as the counter of this machine does, light or dark, from the moment that is changed there; by the hour, that of the
 * shop as soon as it is known which shop this is.
 */
export function followDisplayLook(window: Window, display: StoreApi<DisplayState>): void {
  const { documentElement: root } = window.document;
  const apply = () => {
    const now = new Date();
    const shop = display.getState().view?.shop;
    const time = shop === undefined ? `${now.getHours()}:00`.padStart(5, "0") : shopTime(now, shop);
    const { scheme, highContrast, reducedMotion } = lookOf(readPreferences(window.localStorage.getItem(PREFERENCES_KEY)), time);
    const isDark = scheme === "dark" || (scheme === "auto" && window.matchMedia(DARK).matches);
    root.setAttribute("data-mantine-color-scheme", isDark ? "dark" : "light");
    root.toggleAttribute("data-high-contrast", highContrast);
    root.toggleAttribute("data-reduced-motion", reducedMotion);
  };
  apply();
  display.subscribe(({ view }, before) => view?.shop.timeZone !== before.view?.shop.timeZone && apply());
  window.addEventListener("storage", apply);
  window.matchMedia(DARK).addEventListener("change", apply);
  window.setInterval(apply, MINUTE_MS);
}
