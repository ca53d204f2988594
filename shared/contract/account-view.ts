import * as z from "zod";
import { accountSchema } from "./cabin-view.ts";
import { instantSchema } from "./wire.ts";

/** An account that was taken out of its cabin to be paid later. */
export const pendingAccountSchema = accountSchema.extend({
  cabin: z.number().int(),
  name: z.string(),
  parkedAt: instantSchema,
});
export type PendingAccountView = z.infer<typeof pendingAccountSchema>;
