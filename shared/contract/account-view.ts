import * as z from "zod";
import { accountSchema } from "./cabin-view.ts";
import { instantSchema } from "./wire.ts";

/** An account that was taken out of its cabin to be paid later. */
export const pendingAccountSchema = accountSchema.extend({
  cabin: z.number().int(),
  name: z.string(),
  parkedAt: instantSchema,
});
/** Where an account is after it was asked to move, and whether that was done or waits for the end of the call. */
export const accountMovedSchema = z.object({ cabin: z.number().int(), when: z.enum(["now", "hang-up"]) });
export type AccountMoved = z.infer<typeof accountMovedSchema>;
export type PendingAccountView = z.infer<typeof pendingAccountSchema>;
