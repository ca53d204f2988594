import { oc } from "@orpc/contract";
import * as z from "zod";
import { instantSchema, operationIdSchema } from "./wire.ts";

/** Something the owner or the cashier must look at once. */
export const itemSchema = z.object({
  id: z.number().int(),
  at: instantSchema,
  kind: z.string(),
  /** The call, sale or paper it is about. */
  ref: z.string().nullable(),
  cabin: z.number().int().nullable(),
  receipt: z.string().nullable(),
  detail: z.string(),
  resolvedAt: instantSchema.nullable(),
  resolvedBy: z.string().nullable(),
  note: z.string().nullable(),
});
export type ItemView = z.infer<typeof itemSchema>;

export const bookSchema = z.object({
  id: z.string(),
  epoch: z.number().int(),
  entries: z.number().int(),
  /** `SEQ-XXXX-XXXX`, as printed. */
  head: z.string(),
  /** The last time the whole book was gone through; null while the first is still under way. */
  verified: z
    .object({
      at: instantSchema,
      ok: z.boolean(),
      entries: z.number().int(),
      failures: z.array(z.object({ check: z.string(), detail: z.string() })),
    })
    .nullable(),
  backups: z.object({
    folder: z.string().nullable(),
    last: instantSchema.nullable(),
    kept: z.number().int(),
    /** The last drill: a backup restored aside and gone through. */
    drill: z.object({ at: instantSchema, ok: z.boolean() }).nullable(),
    fault: z.string().nullable(),
    /** They lie on the disk of the book: one broken disk takes both. */
    sameDisk: z.boolean().optional(),
    /** Their key lies beside the book and nowhere else that the program knows of. */
    keyOnlyHere: z.boolean().optional(),
  }),
});
export type BookView = z.infer<typeof bookSchema>;

export const bookContract = {
  state: oc.route({ method: "GET", path: "/book", summary: "The chain's head, the last verification, the backups" }).output(bookSchema),
  verify: oc.route({ method: "POST", path: "/book/verify", summary: "Goes through the whole book now" }).output(bookSchema),
  backup: oc.route({ method: "POST", path: "/book/backup" }).output(bookSchema),
  drill: oc
    .route({ method: "POST", path: "/book/drill", summary: "Restores the last backup aside and goes through it" })
    .output(bookSchema),
};

export const itemsContract = {
  list: oc
    .route({ method: "GET", path: "/items", summary: "What is to be looked at" })
    .input(z.strictObject({ open: z.stringbool().default(true) }))
    .output(z.array(itemSchema)),
  resolve: oc
    .route({ method: "POST", path: "/items/{id}/resolve" })
    .input(
      z.strictObject({
        id: z.coerce.number().int(),
        operationId: operationIdSchema,
        /** Whether the paper came out, where that is the question. */
        printed: z.boolean().optional(),
        note: z.string().trim().max(200).optional(),
      }),
    )
    .output(itemSchema),
};
