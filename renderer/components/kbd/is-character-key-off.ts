import type { Preferences } from "../../store/preferences.ts";

/** Whether a key that writes a character does nothing in this window (WCAG 2.1.4). Enter, Escape, F keys and Ctrl stay. */
export function isCharacterKeyOff(key: string, wanted: Preferences["characterKeys"]): boolean {
  if (key.length !== 1 || wanted === "all") return false;
  return wanted === "none" || !/^\d$/.test(key);
}
