import { ORPCError } from "@orpc/client";
import { type ErrorCode, errorStatus } from "../../../shared/contract/error-code.ts";
import type { Language } from "../../../shared/i18n/translate.ts";
import type { Outcome } from "../app/refusal.ts";
import { StoreBroken } from "../store/store-broken.ts";
import { errorMessage, isErrorCode } from "./error-body.ts";

export function rpcError(code: ErrorCode, language: Language, details: unknown = null): ORPCError<string, unknown> {
  return new ORPCError(code, { status: errorStatus[code], message: errorMessage(code, language), data: details ?? null });
}

/** The value of a command, or its refusal as an error of the wire. */
export function granted<T>(outcome: Outcome<T>, language: Language): T {
  if (outcome.ok) return outcome.value;
  throw rpcError(outcome.error.code, language, outcome.error.details);
}

/** Brings every fault to one of the product's codes: bad input, an unknown address, or a bug of ours. */
export function ownError(fault: unknown, language: Language): ORPCError<string, unknown> {
  if (fault instanceof ORPCError) {
    if (isErrorCode(fault.code)) return fault;
    if (fault.code === "BAD_REQUEST") return rpcError("request/invalid", language, fault.data);
    if (fault.code === "NOT_FOUND") return rpcError("request/not-found", language);
  }
  if (isDiskFull(fault)) return rpcError("store/disk-full", language);
  if (fault instanceof StoreBroken) return rpcError("store/broken", language);
  return rpcError("internal/fault", language);
}

/** Of the book, of a file of ours, or of one the deck worker writes: a fault that comes from another thread has its code in words. */
function isDiskFull(fault: unknown): boolean {
  const { code, message } = (fault ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  return code === "SQLITE_FULL" || code === "ENOSPC" || (typeof message === "string" && message.includes("ENOSPC"));
}
