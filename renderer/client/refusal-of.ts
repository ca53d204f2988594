import { ORPCError } from "@orpc/client";
import type { ErrorCode } from "../../shared/contract/error-code.ts";
import { errorCodeOf } from "./error-code-of.ts";

/** Why something was not done. */
export interface Refusal {
  /** Null where no answer came: nobody knows whether it was done. */
  readonly code: ErrorCode | null;
  /** What the core said with it, such as the milliseconds to wait; empty where it said nothing. */
  readonly details: Readonly<Record<string, unknown>>;
}

export function refusalOf(error: unknown): Refusal {
  const said: unknown = error instanceof ORPCError ? error.data : null;
  return { code: errorCodeOf(error), details: typeof said === "object" && said !== null ? { ...said } : {} };
}
