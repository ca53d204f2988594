import { ORPCError } from "@orpc/client";
import { type ErrorCode, errorStatus } from "../../../shared/contract/error-code.ts";
import type { Language } from "../../../shared/i18n/translate.ts";
import { isDiskFull } from "../../node-kit/is-disk-full.ts";
import type { Outcome, Refusal } from "../app/refusal.ts";
import { Refused } from "../app/refused.ts";
import { StoreBroken } from "../store/store-broken.ts";
import { errorMessage, isErrorCode } from "./error-body.ts";

export function rpcError(code: ErrorCode, language: Language, details: unknown = null): ORPCError<string, unknown> {
  return new ORPCError(code, { status: errorStatus[code], message: errorMessage(code, language), data: details ?? null });
}

/** The value of a command, or its refusal as an error of the wire. */
export function granted<T>(outcome: Outcome<T>, language: Language): T {
  if (outcome.ok) return outcome.value;
  throw refusalError(outcome.error, language);
}

function refusalError({ code, details }: Refusal, language: Language): ORPCError<string, unknown> {
  return rpcError(code, language, details);
}

/** Brings every fault to one of the product's codes: bad input, an unknown address, or a bug of ours. */
export function ownError(fault: unknown, language: Language): ORPCError<string, unknown> {
  if (fault instanceof ORPCError) {
    if (isErrorCode(fault.code)) return fault;
    if (fault.code === "BAD_REQUEST") return rpcError("request/invalid", language, fault.data);
    if (fault.code === "NOT_FOUND") return rpcError("request/not-found", language);
  }
  if (fault instanceof Refused) return refusalError(fault.refusal, language);
  if (isDiskFull(fault)) return rpcError("store/disk-full", language);
  if (fault instanceof StoreBroken) return rpcError("store/broken", language);
  return rpcError("internal/fault", language);
}
