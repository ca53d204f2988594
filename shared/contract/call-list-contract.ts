import { oc } from "@orpc/contract";
import * as z from "zod";
import { callSchema, callStates } from "./call-view.ts";
import { cabinNumberSchema, instantSchema, moneySchema } from "./wire.ts";

/** What a list of calls is narrowed to, on the screen and in a file. */
export const callFilterShape = {
  cabin: cabinNumberSchema.optional(),
  from: instantSchema.optional(),
  to: instantSchema.optional(),
  state: z.enum(callStates).optional(),
  /** "uncharged": left uncharged by somebody, before the call or after it. */
  charged: z.enum(["charged", "uncharged"]).optional(),
  /** Id of the shift the call began in. */
  shift: z.string().max(40).optional(),
  /** Of the destination's name, or digits of the number. */
  search: z.string().max(40).optional(),
};
export const callFilterSchema = z.strictObject(callFilterShape);
export type CallFilterInput = z.input<typeof callFilterSchema>;

/** Of all calls of a filter, on whatever page they stand. */
export const callTotalsSchema = z.object({
  answered: z.number().int(),
  billedSeconds: z.number().int(),
  charged: moneySchema,
  /** What the uncharged ones would have cost. */
  uncharged: moneySchema,
});
export type CallTotalsView = z.infer<typeof callTotalsSchema>;

const page = { page: z.coerce.number().int().min(1).default(1), size: z.coerce.number().int().min(1).max(200).default(15) };

export const listCalls = oc
  .route({ method: "GET", path: "/calls", summary: "Calls, newest first" })
  .input(z.strictObject({ ...callFilterShape, ...page }))
  .output(z.object({ total: z.number().int(), totals: callTotalsSchema, rows: z.array(callSchema) }));

/** A call with what is told of it elsewhere in the book. */
export const callDetailSchema = z.object({
  call: callSchema,
  /** The sale that paid it; null while none has. */
  sale: z.object({ id: z.string(), series: z.string(), number: z.number().int(), at: instantSchema, user: z.string() }).nullable(),
  /** The longest it was let to last, in seconds. */
  limitSeconds: z.number().int(),
});
export type CallDetail = z.infer<typeof callDetailSchema>;

export const callDetail = oc
  .route({ method: "GET", path: "/calls/{id}/detail", summary: "A call with the sale that paid it" })
  .input(z.strictObject({ id: z.string().max(40) }))
  .output(callDetailSchema);
