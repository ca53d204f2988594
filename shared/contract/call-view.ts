import * as z from "zod";
import { instantSchema, moneySchema } from "./wire.ts";

export const callStates = [
  "authorised",
  "dialling",
  "ringing",
  "talking",
  "refused",
  "cancelled",
  "busy",
  "no-answer",
  "failed",
  "answered",
] as const;

/** One dial attempt, live or ended. Carries the sale price only: no client is sent a cost. */
export const callSchema = z.object({
  id: z.string(),
  cabin: z.number().int(),
  dialled: z.string(),
  destination: z.string(),
  prefix: z.string().nullable(),
  source: z.enum(["sell", "cost+markup", "default", "emergency", "none"]),
  value: moneySchema,
  unit: z.enum(["minute", "second"]),
  increment: z.string(),
  /** The time band at the answer; null for a rate without bands. */
  band: z.string().nullable(),
  /** The tax within the price. */
  tax: moneySchema,
  state: z.enum(callStates),
  /** Q.850, or the reason of a refusal. */
  cause: z.string().nullable(),
  authorisedAt: instantSchema,
  answeredAt: instantSchema.nullable(),
  endedAt: instantSchema.nullable(),
  billedMs: z.number().int(),
  billedSeconds: z.number().int(),
  price: moneySchema,
  /** What the call would have cost where it is not charged. */
  notional: moneySchema,
  uncharged: z.object({ reason: z.string(), user: z.string() }).nullable(),
  saleId: z.string().nullable(),
  recovered: z.boolean(),
  evidence: z.enum(["monotonic", "cel", "heartbeat"]).nullable(),
});
export type CallView = z.infer<typeof callSchema>;

/** What a window needs to show a live call by itself: it computes the running price with the same `price()`. */
export const liveCallSchema = z.object({
  call: callSchema,
  terms: z.object({
    value: moneySchema,
    unit: z.enum(["minute", "second"]),
    increment: z.string(),
    connect: moneySchema,
    minimum: moneySchema,
    grace: z.number().int(),
    rounding: z.enum(["half-up", "up"]),
    secondsRounding: z.enum(["up", "nearest"]),
    decimals: z.number().int(),
    taxPercent: moneySchema,
    taxIncluded: z.boolean(),
  }),
  /** How long the present phase (dialling, ringing, talking) had lasted when this was sent. The window counts on from there. */
  phaseElapsedMs: z.number().int(),
  /** The longest the call may last from its answer. */
  limitMs: z.number().int(),
});
export type LiveCallView = z.infer<typeof liveCallSchema>;
