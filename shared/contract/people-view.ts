import * as z from "zod";
import { roles } from "./role.ts";
import { instantSchema, moneySchema } from "./wire.ts";

export const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  active: z.boolean(),
  /** False where no PIN was ever set: the person cannot sign in. */
  hasPin: z.boolean(),
  /** An owner who has a code on paper to choose a new PIN with. */
  hasRecoveryCode: z.boolean(),
  /** Milliseconds until the next PIN is looked at; 0 where there is no wait. */
  waitMs: z.number().int(),
});
export type PersonView = z.infer<typeof personSchema>;

export const signedInSchema = z.object({ token: z.string(), person: personSchema });
export type SignedInView = z.infer<typeof signedInSchema>;

/** What a dishonest shift would show: how often, and for how much where it is money. */
export const exceptionFigures = [
  "no-sale",
  "void",
  "refund",
  "discount",
  "uncharged",
  "written-off",
  "copy",
  "short-call",
  "unpaid-call",
  "cash-difference",
  "unapproved-close",
  "recount",
  "refused-pin",
  "refused-approval",
] as const;

export const exceptionReportSchema = z.object({
  from: instantSchema,
  to: instantSchema,
  rows: z.array(
    z.object({
      person: z.string(),
      name: z.string(),
      /** Sales of the person in the period: what the counts are to be seen against. */
      sales: z.number().int(),
      figures: z.array(
        z.object({
          figure: z.enum(exceptionFigures),
          count: z.number().int(),
          amount: moneySchema.nullable(),
          /** This person's, and the median of the branch's others with sales in the period, per hundred sales. */
          perHundredSales: z.number(),
          median: z.number(),
          /** At least three times, and more than twice the median of the others: the owner is shown it first. */
          standsOut: z.boolean(),
        }),
      ),
    }),
  ),
});
export type ExceptionReportView = z.infer<typeof exceptionReportSchema>;
