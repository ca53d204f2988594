import type { ErrorCode } from "../../../shared/contract/error-code.ts";
import { err, type Result } from "../../../shared/kernel/result.ts";

/** Why a command was not done, for the client that sent it. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly details?: Readonly<Record<string, unknown>>;
}

export type Outcome<T> = Result<T, Refusal>;

export function refuse(code: ErrorCode, details?: Readonly<Record<string, unknown>>): { readonly ok: false; readonly error: Refusal } {
  return err(details === undefined ? { code } : { code, details });
}
