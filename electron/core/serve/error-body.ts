import { type ErrorCode, errorCodes } from "../../../shared/contract/error-code.ts";
import { type Language, translator } from "../../../shared/i18n/translate.ts";

/** The one form of an error on the local REST. */
export interface ErrorBody {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: unknown;
}

export function errorBody(code: ErrorCode, language: Language, details: unknown = null): ErrorBody {
  return { code, message: errorMessage(code, language), details: details ?? null };
}

/** What happened and what to do, in the language of the shop. */
export function errorMessage(code: ErrorCode, language: Language): string {
  const t = translator(language);
  return [t(`errors.${code}.what`), t(`errors.${code}.money`), t(`errors.${code}.todo`)].filter((part) => part !== "").join(" ");
}

export function isErrorCode(code: string): code is ErrorCode {
  return (errorCodes as readonly string[]).includes(code);
}
