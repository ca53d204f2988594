import { ORPCError } from "@orpc/client";
import { type ErrorCode, errorCodeSchema } from "../../shared/contract/error-code.ts";

/** What the core said was wrong; null where it said nothing, so that nobody knows whether it was done. */
export function errorCodeOf(error: unknown): ErrorCode | null {
  if (!(error instanceof ORPCError)) return null;
  const data: unknown = error.data;
  const inData = typeof data === "object" && data !== null && "code" in data ? data.code : undefined;
  for (const candidate of [error.code, inData]) {
    const known = errorCodeSchema.safeParse(candidate);
    if (known.success) return known.data;
  }
  if (error.status === 400 || error.status === 422) return "request/invalid";
  return error.status === 401 ? "auth/missing-token" : error.status === 403 ? "auth/forbidden" : "internal/fault";
}
