import type { Language } from "../../shared/i18n/translate.ts";

/** The language of a window that has not heard from its shop yet. */
export function browserLanguage(): Language {
  return navigator.language.startsWith("en") ? "en" : "es";
}
