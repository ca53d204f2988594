import { eventIterator, oc } from "@orpc/contract";
import * as z from "zod";
import { liveCallSchema } from "./call-view.ts";
import { quoteHitSchema } from "./rates-view.ts";
import { tenderMethods } from "./sale-view.ts";
import { shopSchema } from "./shop-view.ts";
import { cabinNumberSchema, moneySchema } from "./wire.ts";

/** Which of several counter windows at one core a display belongs to; the shop's own till where it is not said. */
const deskSchema = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,40}$/)
  .optional();

/** What of an account is paid now, as it stands in the till. */
const payingShape = {
  method: z.enum(tenderMethods).default("cash"),
  /** Calls that are paid later. */
  leftOut: z.array(z.string().max(40)).max(500).default([]),
  discount: z.object({ amount: moneySchema.optional(), percent: moneySchema.optional() }).optional(),
};

/** What a counter window wants its customer to see: ids and intentions, no price. */
export const shownSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("nothing") }),
  z.strictObject({ kind: z.literal("cabin"), cabin: cabinNumberSchema, ...payingShape }),
  z.strictObject({ kind: z.literal("account"), account: z.string().max(40), ...payingShape }),
  z.strictObject({ kind: z.literal("quote"), text: z.string().trim().min(1).max(60) }),
]);
export type ShownToCustomer = z.output<typeof shownSchema>;
/** As a window says it. */
export type ShownInput = z.input<typeof shownSchema>;

/** A number is masked before it leaves the core: whoever stands behind the customer reads along. */
const placeShape = {
  destination: z.string(),
  /** ISO 3166-1 alpha-2, for the flag. */
  country: z.string().nullable(),
  number: z.string(),
};

/** A call that is up, with what the display needs to run its meter by itself: the sale price only. */
const runningSchema = liveCallSchema.pick({ terms: true, phaseElapsedMs: true, limitMs: true }).extend({
  call: z.object({ state: z.enum(["dialling", "ringing", "talking"]) }),
  cabin: z.number().int(),
  ...placeShape,
  charged: z.boolean(),
  /** Whether its limit is the customer's own: a deposit, not the shop's longest call. */
  isPrepaid: z.boolean(),
});
export type DisplayRunning = z.infer<typeof runningSchema>;

const priceSchema = z.object({ destination: z.string(), country: z.string().nullable(), perMinute: moneySchema });

const screenSchema = z.discriminatedUnion("kind", [
  /** Nobody is served: the prices asked for most, and the calls that are up, by cabin. */
  z.object({ kind: z.literal("idle"), prices: z.array(priceSchema), lines: z.array(runningSchema) }),
  z.object({
    kind: z.literal("account"),
    /** Null for an account that has left its cabin. */
    cabin: z.number().int().nullable(),
    calls: z.array(z.object({ ...placeShape, seconds: z.number().int(), price: moneySchema })),
    /** What is sold beside the calls. */
    other: moneySchema,
    /** Before deposit, discount and rounding. */
    total: moneySchema,
    discount: moneySchema,
    deposit: moneySchema,
    /** What is to be paid; negative where money is given back. */
    due: moneySchema,
    running: runningSchema.nullable(),
  }),
  z.object({
    kind: z.literal("paid"),
    total: moneySchema,
    received: moneySchema,
    change: moneySchema,
  }),
  z.object({ kind: z.literal("quote"), hit: quoteHitSchema }),
]);

/** All a customer display is ever told. */
export const displaySchema = z.object({
  shop: shopSchema.pick({ name: true, country: true, currency: true, timeZone: true, language: true, tax: true }),
  screen: screenSchema,
});
export type DisplayView = z.infer<typeof displaySchema>;
export type DisplayScreen = DisplayView["screen"];

export const displayContract = {
  /** A token for the display of a counter window. It opens `display.live` and nothing else. */
  open: oc
    .route({ method: "POST", path: "/display/open", summary: "A token for the customer display of this till" })
    .input(z.strictObject({ desk: deskSchema }))
    .output(z.object({ token: z.string() })),
  show: oc
    .route({ method: "POST", path: "/display/show", summary: "What the customer display of this till shows" })
    .input(z.strictObject({ desk: deskSchema, shown: shownSchema }))
    .output(z.object({ shown: z.boolean() })),
  /** For the display alone. */
  live: oc.output(eventIterator(displaySchema)),
};
