import type { Language } from "../../shared/i18n/translate.ts";

const KEY = "timbre.language";

/** The language chosen on this computer; the shop's own where none was. */
export function keptLanguage(): Language | null {
  const kept = window.localStorage.getItem(KEY);
  return kept === "es" || kept === "en" ? kept : null;
}

export function keepLanguage(language: Language): void {
  window.localStorage.setItem(KEY, language);
}

export function browserLanguage(): Language {
  return navigator.language.startsWith("en") ? "en" : "es";
}
