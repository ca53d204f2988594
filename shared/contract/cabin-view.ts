import * as z from "zod";
import { callSchema, liveCallSchema } from "./call-view.ts";
import { instantSchema, moneySchema } from "./wire.ts";

/** The calls of one customer that are not paid together yet. */
export const accountSchema = z.object({
  id: z.string(),
  mode: z.enum(["postpaid", "prepaid"]),
  deposit: moneySchema,
  /** Ended calls that cost something or were answered, oldest first. */
  calls: z.array(callSchema),
  /** Sum of the calls. */
  total: moneySchema,
  /** What is to be paid by each method after cash rounding; negative where deposit is to be given back. */
  due: z.object({ cash: moneySchema, card: moneySchema, transfer: moneySchema }),
  openedAt: instantSchema,
  /** When the last call ended; null while none has. */
  lastEndedAt: instantSchema.nullable(),
});
export type AccountView = z.infer<typeof accountSchema>;

export const cabinStates = ["disabled", "free", "open", "dialling", "ringing", "talking", "to-pay", "paid", "unreachable"] as const;

export const cabinSchema = z.object({
  number: z.number().int(),
  name: z.string(),
  /** The SIP user of the line. */
  lineUser: z.string(),
  enabled: z.boolean(),
  /** True: the cabin lets its live call finish and is disabled then. */
  disablesAfterCall: z.boolean(),
  charged: z.boolean(),
  uncharged: z.object({ mode: z.enum(["once", "sticky"]), reason: z.string() }).nullable(),
  line: z.enum(["registered", "unreachable", "unknown"]),
  state: z.enum(cabinStates),
  /** When the cabin entered this state. */
  since: instantSchema,
  lastCall: callSchema.nullable(),
  live: liveCallSchema.nullable(),
  account: accountSchema.nullable(),
  /** The sale just made, while the cabin shows "paid". */
  lastSale: z
    .object({
      id: z.string(),
      series: z.string(),
      number: z.number().int(),
      total: moneySchema,
      received: moneySchema,
      change: moneySchema,
      at: instantSchema,
    })
    .nullable(),
});
export type CabinView = z.infer<typeof cabinSchema>;
export type CabinState = CabinView["state"];
