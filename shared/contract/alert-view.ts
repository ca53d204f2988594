import * as z from "zod";
import { alertRules } from "../alert/alert-rule.ts";
import { instantSchema, moneySchema } from "./wire.ts";

/** Something about the calls of a cabin that somebody must look at before it goes on. */
export const alertSchema = z.object({
  rule: z.enum(alertRules),
  dialled: z.string(),
  destination: z.string(),
  /** When it began, and when it was seen last. */
  since: instantSchema,
  at: instantSchema,
  /** How often. */
  times: z.number().int(),
  /** False: the call did not go out. */
  connected: z.boolean(),
  /** What a minute would cost, where that is the question. */
  value: moneySchema.nullable(),
  unit: z.enum(["minute", "second"]).nullable(),
});
export type AlertView = z.infer<typeof alertSchema>;
