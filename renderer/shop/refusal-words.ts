import type { ErrorCode } from "../../shared/contract/error-code.ts";
import type { MessageKey, Translate } from "../../shared/i18n/translate.ts";

/** A refusal said whole: what happened, what it means for the money, what to do. A code of null is no answer at all. */
export function refusalWords(code: ErrorCode | null, t: Translate): string {
  const error = code ?? "switch/no-answer";
  const sentences: readonly MessageKey[] = [`errors.${error}.what`, `errors.${error}.money`, `errors.${error}.todo`];
  return sentences
    .map((key) => t(key))
    .filter((sentence) => sentence !== "")
    .join(" ");
}
