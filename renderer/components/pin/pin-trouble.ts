import type { ErrorCode } from "../../../shared/contract/error-code.ts";
import type { Translate } from "../../../shared/i18n/translate.ts";
import { refusalWords } from "../../shop/refusal-words.ts";

/** Why a PIN was not taken, in words, and how long the next one must wait. */
export interface PinTrouble {
  readonly waitMs: number;
  words(t: Translate, secondsLeft: number): string;
}

/** `details` is what the core said with its refusal. */
export function pinTrouble(code: ErrorCode | null, details: Readonly<Record<string, unknown>>): PinTrouble {
  const number = (name: string) => (typeof details[name] === "number" ? details[name] : null);
  const waitMs = number("waitMs") ?? 0;
  const tries = number("triesLeft");
  if (waitMs > 0) return { waitMs, words: (t, seconds) => t("pin.wait", { seconds }) };
  if (code === "people/wrong-pin" && tries !== null) return { waitMs: 0, words: (t) => t("pin.wrong", { count: tries }) };
  return { waitMs: 0, words: (t) => refusalWords(code, t) };
}
