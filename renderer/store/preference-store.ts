import { createStore } from "zustand/vanilla";
import { type Preferences, readPreferences } from "./preferences.ts";

export type PreferenceStore = ReturnType<typeof createPreferenceStore>;
export type PreferenceStorage = Pick<Storage, "getItem" | "setItem">;

/** Where they are kept; the customer display looks there too. */
export const PREFERENCES_KEY = "timbre.preferences";
/** Where the language and the theme of a window were kept before there were other preferences. */
const OLD_LANGUAGE = "timbre.language";
const OLD_THEME = "mantine-color-scheme-value";

/** The preferences of this window: every change is kept at once, and found again at the next start. */
export function createPreferenceStore(storage: PreferenceStorage) {
  const store = createStore<Preferences>(() => readPreferences(storage.getItem(PREFERENCES_KEY) ?? oldPreferences(storage)));
  store.subscribe((preferences) => storage.setItem(PREFERENCES_KEY, JSON.stringify(preferences)));
  return store;
}

function oldPreferences(storage: PreferenceStorage): string {
  return JSON.stringify({ language: storage.getItem(OLD_LANGUAGE), theme: storage.getItem(OLD_THEME) });
}
