import { oc } from "@orpc/contract";
import * as z from "zod";
import { pendingAccountSchema } from "./account-view.ts";
import { accountSchema } from "./cabin-view.ts";
import { approvalSchema } from "./money-contract.ts";
import { receiptSchema } from "./sale-view.ts";
import { shiftSchema } from "./shop-view.ts";
import { instantSchema, moneySchema, operationIdSchema } from "./wire.ts";

/** Pieces of each denomination: `{"1000": 3, "500": 1}`. */
const countSchema = z.record(z.string().regex(/^\d+(\.\d+)?$/), z.number().int().min(0).max(100_000));
const reasonSchema = z.string().trim().min(1).max(120);

/** What stands against closing a shift: it is settled first, or carried knowingly. */
export const unsettledSchema = z.object({
  /** Accounts of cabins that owe or hold money. */
  cabins: z.array(accountSchema.extend({ cabin: z.number().int() })),
  pending: z.array(pendingAccountSchema),
  /** Cabins that are talking now: their calls pass to the next shift. */
  talking: z.array(z.number().int()),
});
export type UnsettledView = z.infer<typeof unsettledSchema>;

/** Cash that went in or out of the drawer beside the sales. */
export const cashMoveSchema = z.object({
  id: z.string(),
  at: instantSchema,
  user: z.string(),
  kind: z.enum(["in", "out", "safe-drop"]),
  /** Always positive: the kind says which way. */
  amount: moneySchema,
  reason: z.string(),
});
export type CashMoveView = z.infer<typeof cashMoveSchema>;

/** A part of what the drawer should hold: the float, or what one kind of entry put in or took out. */
const drawerPartSchema = z.object({
  kind: z.enum(["float", "cashSales", "deposits", "cashIn", "depositsBack", "refunds", "voids", "cashOut", "safeDrops", "other"]),
  /** How many entries; null where they are not counted. */
  count: z.number().int().nullable(),
  /** Negative where it went out. */
  amount: moneySchema,
});
export type DrawerPartView = z.infer<typeof drawerPartSchema>;

export const shiftsContract = {
  current: oc.route({ method: "GET", path: "/shift" }).output(shiftSchema.nullable()),
  open: oc
    .route({ method: "POST", path: "/shifts" })
    .input(z.strictObject({ operationId: operationIdSchema, float: moneySchema }))
    .output(shiftSchema),
  unsettled: oc.route({ method: "GET", path: "/shifts/current/unsettled" }).output(unsettledSchema),
  count: oc
    .route({ method: "POST", path: "/shifts/current/count", summary: "Counts the drawer; only then it is told what it should hold" })
    .input(z.strictObject({ operationId: operationIdSchema, count: countSchema }))
    .output(
      z.object({
        ...{ counted: moneySchema, expected: moneySchema, difference: moneySchema, recounts: z.number().int() },
        parts: z.array(drawerPartSchema).optional(),
        /** A difference above it wants a reason; null where none ever does. */
        reasonAbove: moneySchema.nullable().optional(),
      }),
    ),
  close: oc
    .route({ method: "POST", path: "/shifts/current/close" })
    .input(
      z.strictObject({
        operationId: operationIdSchema,
        /** The last count where it is not said. */
        count: countSchema.optional(),
        reason: reasonSchema.optional(),
        /** Stays in the drawer; all of it where it is not said. */
        leave: moneySchema.optional(),
        /** True: accounts that are still unpaid pass to the next shift. Else they stand against the close. */
        carry: z.boolean().default(false),
        approval: approvalSchema,
        /** Closes where nobody can approve of the difference; the owner's report names it. */
        unapproved: z.boolean().default(false),
        print: z.boolean().default(true),
      }),
    )
    .output(shiftSchema),
  preview: oc
    .route({
      method: "GET",
      path: "/shifts/current/preview",
      summary: "The close slip as it would be printed now; none before the drawer is counted",
    })
    .input(z.strictObject({ reason: reasonSchema.optional(), leave: moneySchema.optional() }))
    .output(receiptSchema),
  move: oc
    .route({ method: "POST", path: "/shifts/current/cash", summary: "Cash in, out, or into the safe" })
    .input(
      z.strictObject({
        operationId: operationIdSchema,
        kind: z.enum(["in", "out", "safe-drop"]),
        amount: moneySchema,
        reason: reasonSchema,
        approval: approvalSchema,
        print: z.boolean().default(true),
      }),
    )
    .output(shiftSchema),
  moves: oc
    .route({ method: "GET", path: "/shifts/current/cash", summary: "Cash in, out and into the safe of the open shift, the newest first" })
    .output(z.array(cashMoveSchema)),
  openDrawer: oc
    .route({ method: "POST", path: "/drawer/open", summary: "Opens the drawer without a sale" })
    .input(z.strictObject({ operationId: operationIdSchema, reason: reasonSchema, approval: approvalSchema }))
    .output(z.object({ opened: z.boolean() })),
  list: oc
    .route({ method: "GET", path: "/shifts", summary: "Shifts, newest first" })
    .input(z.strictObject({ page: z.coerce.number().int().min(1).default(1), size: z.coerce.number().int().min(1).max(200).default(15) }))
    .output(z.object({ total: z.number().int(), rows: z.array(shiftSchema) })),
  slip: oc
    .route({ method: "GET", path: "/shifts/{id}/slip", summary: "The close slip of a shift, line by line as on paper" })
    .input(z.strictObject({ id: z.string().max(40) }))
    .output(receiptSchema),
  reprintSlip: oc
    .route({ method: "POST", path: "/shifts/{id}/reprint" })
    .input(z.strictObject({ id: z.string().max(40), operationId: operationIdSchema }))
    .output(shiftSchema),
};
