import type { ErrorCode } from "../../../shared/contract/error-code.ts";
import type { MessageKey } from "../../../shared/i18n/translate.ts";

/** Why a PIN was not taken, in words, and how long the next one must wait. */
export interface PinTrouble {
  readonly text: MessageKey;
  readonly values: Readonly<Record<string, number>>;
  readonly waitMs: number;
}

/** `details` is what the core said with its refusal. */
export function pinTrouble(code: ErrorCode | null, details: Readonly<Record<string, unknown>>): PinTrouble {
  const number = (name: string) => (typeof details[name] === "number" ? details[name] : null);
  const waitMs = number("waitMs") ?? 0;
  const tries = number("triesLeft");
  if (waitMs > 0) return { text: "pin.wait", values: {}, waitMs };
  if (code === "people/wrong-pin" && tries !== null) return { text: "pin.wrong", values: { count: tries }, waitMs: 0 };
  return { text: `errors.${code ?? "switch/no-answer"}.what`, values: {}, waitMs: 0 };
}
