import * as z from "zod";

/** Every refusal and fault a client can be told of. Words for them are in the catalogs (`errors.*`). */
export const errorCodes = [
  "auth/missing-token",
  "auth/forbidden",
  "request/invalid",
  "request/not-found",
  "cabin/unknown",
  "cabin/no-live-call",
  "cabin/still-talking",
  "session/nothing-to-pay",
  "session/open",
  "session/not-prepaid",
  "sale/received-too-little",
  "shift/none-open",
  "shift/already-open",
  "operation/reused",
  "switch/down",
  "switch/no-answer",
  "printer/not-responding",
  "store/disk-full",
  "internal/fault",
] as const;

export const errorCodeSchema = z.enum(errorCodes);
export type ErrorCode = z.infer<typeof errorCodeSchema>;

/** The HTTP status of each code on the local REST. */
export const errorStatus: Record<ErrorCode, number> = {
  "auth/missing-token": 401,
  "auth/forbidden": 403,
  "request/invalid": 400,
  "request/not-found": 404,
  "cabin/unknown": 404,
  "cabin/no-live-call": 409,
  "cabin/still-talking": 409,
  "session/nothing-to-pay": 409,
  "session/open": 409,
  "session/not-prepaid": 409,
  "sale/received-too-little": 422,
  "shift/none-open": 409,
  "shift/already-open": 409,
  "operation/reused": 409,
  "switch/down": 503,
  "switch/no-answer": 504,
  "printer/not-responding": 503,
  "store/disk-full": 507,
  "internal/fault": 500,
};
