import type { Translate } from "../../shared/i18n/translate.ts";
import type { Refusal } from "../client/refusal-of.ts";
import { refusalWords } from "../shop/refusal-words.ts";

/** Why a recovery code or its new PIN was refused, under the field it is about. */
export interface RecoverTrouble {
  readonly code: string | null;
  readonly pin: string | null;
}

export function recoverTrouble(refusal: Refusal | null, t: Translate): RecoverTrouble {
  if (refusal === null) return { code: null, pin: null };
  const { code, details } = refusal;
  const number = (name: string) => (typeof details[name] === "number" ? details[name] : 0);
  const waitMs = number("waitMs");
  if (waitMs > 0) return { code: t("recoveryCode.wait", { seconds: Math.ceil(waitMs / 1000) }), pin: null };
  if (code === "people/wrong-pin") return { code: t("recoveryCode.wrong", { count: number("triesLeft") }), pin: null };
  if (code === "people/weak-pin") return { code: null, pin: refusalWords(code, t) };
  return { code: refusalWords(code, t), pin: null };
}
