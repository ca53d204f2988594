import { oc } from "@orpc/contract";
import * as z from "zod";
import { callSchema } from "./call-view.ts";
import { instantSchema, moneySchema, operationIdSchema } from "./wire.ts";

/** What was running when the program last stopped without a word, until somebody has decided on it. */
export const recoverySchema = z.object({
  /** "power-cut": the machine started anew since. */
  cause: z.enum(["power-cut", "program"]),
  /** The last sign of life before it stopped. */
  stoppedAt: instantSchema,
  startedAt: instantSchema,
  /**
   * Calls that ended while nobody listened and that somebody owes. Their `evidence` is what the duration was taken from: "cel" where
   * the switch has told its end, "heartbeat" where only the last sign of life is known.
   */
  calls: z.array(
    callSchema.extend({
      /** Where the switch has told the end: what was known of the call before, and what that would cost. */
      saved: z.object({ billedSeconds: z.number().int(), price: moneySchema }).nullable().optional(),
    }),
  ),
  /** Receipts of which nobody knows whether they came out; `item` is what `items.resolve` takes. */
  papers: z.array(z.object({ item: z.number().int(), receipt: z.string(), cabin: z.number().int().nullable() })),
  /** What was not touched. */
  untouched: z.object({
    cabins: z.number().int(),
    /** Of the shift that is open; null where none is. */
    sales: z.number().int().nullable(),
    lastBackupAt: instantSchema.nullable(),
  }),
});
export type RecoveryView = z.infer<typeof recoverySchema>;

export const recoveryContract = {
  state: oc
    .route({ method: "GET", path: "/recovery", summary: "What was running when the program last stopped; null when nothing is undecided" })
    .output(recoverySchema.nullable()),
  settle: oc
    .route({ method: "POST", path: "/recovery/settle", summary: "Leaves the recovered calls to be paid" })
    .input(
      z.strictObject({
        operationId: operationIdSchema,
        /** True: to be paid as well, and each is kept among what is to be looked at. */
        later: z.boolean().default(false),
        /** Calls of which only what was saved is charged: the rest is a discount, given when they are charged. */
        saved: z.array(z.string().max(40)).max(999).default([]),
      }),
    )
    .output(recoverySchema.nullable()),
  printDetail: oc
    .route({ method: "POST", path: "/recovery/print", summary: "Prints what was running, once" })
    .input(z.strictObject({}))
    .output(z.object({ printed: z.enum(["queued", "no-printer"]) })),
};
