import * as z from "zod";
import { alertSchema } from "./alert-view.ts";
import { callSchema, liveCallSchema } from "./call-view.ts";
import { salePrints, soldItemSchema } from "./sale-view.ts";
import { instantSchema, moneySchema } from "./wire.ts";

/** The calls of one customer that are not paid together yet. */
export const accountSchema = z.object({
  id: z.string(),
  mode: z.enum(["postpaid", "prepaid"]),
  deposit: moneySchema,
  /** Ended calls that cost something or were answered, oldest first. */
  calls: z.array(callSchema),
  /** What else it owes. */
  items: z.array(soldItemSchema),
  /** Sum of the calls and items, less what is taken off them after an outage. */
  total: moneySchema,
  /** What is to be paid by each method after cash rounding; negative where deposit is to be given back. */
  due: z.object({ cash: moneySchema, card: moneySchema, transfer: moneySchema }),
  openedAt: instantSchema,
  /** Calls of which, after an outage, only what was saved is charged: what is taken off each as a discount. */
  savedOff: z.object({ reason: z.string(), calls: z.array(z.object({ id: z.string(), off: moneySchema })) }).optional(),
  /** The cabin it was moved from last; null where it stayed in its own. */
  movedFrom: z.number().int().nullable(),
  /** When the last call ended; null while none has. */
  lastEndedAt: instantSchema.nullable(),
});
export type AccountView = z.infer<typeof accountSchema>;

export const cabinStates = [
  "disabled",
  "free",
  "open",
  "off-hook",
  "dialling",
  "ringing",
  "talking",
  "to-pay",
  "paid",
  "unreachable",
] as const;

export const cabinSchema = z.object({
  number: z.number().int(),
  name: z.string(),
  /** The SIP user of the line. */
  lineUser: z.string(),
  enabled: z.boolean(),
  /** True: the cabin lets its live call finish and is disabled then. */
  disablesAfterCall: z.boolean(),
  charged: z.boolean(),
  /** Why it is out of use, and since when; null where it is in use. */
  disabled: z.object({ reason: z.string(), since: instantSchema.nullable() }).nullable(),
  /** Where its account goes when its call has ended. */
  movesTo: z.number().int().nullable(),
  /** Where its last account went that is still open there. */
  movedTo: z.number().int().nullable(),
  uncharged: z.object({ mode: z.enum(["once", "sticky"]), reason: z.string() }).nullable(),
  line: z.enum(["registered", "unreachable", "unknown"]),
  state: z.enum(cabinStates),
  /** Somebody must look at its calls before it goes on; its state and its account are as they are. */
  alert: alertSchema.nullable(),
  /** When the cabin entered this state. */
  since: instantSchema,
  lastCall: callSchema.nullable(),
  live: liveCallSchema.nullable(),
  account: accountSchema.nullable(),
  /** The handset is off the hook and no call has begun. Only behind a gateway that calls the switch as soon as a phone is lifted. */
  offHook: z
    .object({
      /** How long it had been off the hook when this was sent. The window counts on from there. */
      elapsedMs: z.number().int(),
      /** What was dialled so far; the state is "dialling" as soon as there is any. */
      digits: z.string(),
      /** Where these digits lead so far; null while that is not known. */
      destination: z.string().nullable(),
    })
    .nullable()
    .optional(),
  /** The call it just tried, whose first billed second its deposit does not pay. */
  depositShort: z.object({ destination: z.string(), needs: moneySchema }).nullable().optional(),
  /** How long a prepaid account that waits for its customer talks to the shop's main destination; null where there is none. */
  depositReach: z.object({ destination: z.string(), seconds: z.number().int() }).nullable().optional(),
  /** When the last call was paid; null where it is not. */
  lastPaidAt: instantSchema.nullable().optional(),
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
      print: z.enum(salePrints),
    })
    .nullable(),
});
export type CabinView = z.infer<typeof cabinSchema>;
export type CabinState = CabinView["state"];
