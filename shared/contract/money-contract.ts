import { oc } from "@orpc/contract";
import * as z from "zod";
import { pendingAccountSchema } from "./account-view.ts";
import { accountSchema } from "./cabin-view.ts";
import { callSchema } from "./call-view.ts";
import { saleSchema, saleStates, tenderMethods } from "./sale-view.ts";
import { cabinNumberSchema, instantSchema, moneySchema, operationIdSchema } from "./wire.ts";

const reasonSchema = z.string().trim().min(1).max(120);
/** Of `people.approve`; without one, a command that wants a second person refuses with `approval/needed`. */
export const approvalSchema = z.string().max(40).optional();
const saleIdSchema = z.string().max(40);

export const chargeInput = z
  .strictObject({
    operationId: operationIdSchema,
    cabin: cabinNumberSchema.optional(),
    /** A pending account, instead of a cabin. */
    account: z.string().max(40).optional(),
    /** Only these calls; the others stay in the account. All where it is not said. */
    calls: z.array(z.string().max(40)).min(1).max(500).optional(),
    /** Taken off the calls, by amount or by percent of them. */
    discount: z
      .strictObject({ amount: moneySchema.optional(), percent: moneySchema.optional(), reason: reasonSchema })
      .refine(({ amount, percent }) => (amount === undefined) !== (percent === undefined), "either an amount or a percent")
      .optional(),
    tender: z.strictObject({ method: z.enum(tenderMethods), received: moneySchema.optional() }),
    print: z.boolean().default(true),
    approval: approvalSchema,
  })
  .refine(({ cabin, account }) => (cabin === undefined) !== (account === undefined), "either a cabin or an account");

/** What the list of sales is narrowed to. */
export const saleFilterShape = {
  from: instantSchema.optional(),
  to: instantSchema.optional(),
  state: z.enum(saleStates).optional(),
  /** Id of a shift. */
  shift: z.string().max(40).optional(),
  /** A receipt's number, a cabin, an amount, or digits of a number that was called. */
  search: z.string().max(40).optional(),
};

/** Corrections of sales: by compensation, never by a change. */
export const saleCorrections = {
  void: oc
    .route({ method: "POST", path: "/sales/{id}/void", summary: "Undoes a sale: the account is owed again" })
    .input(
      z.strictObject({
        id: saleIdSchema,
        operationId: operationIdSchema,
        /** Not asked for within the seconds of undo. */
        reason: reasonSchema.optional(),
        approval: approvalSchema,
        print: z.boolean().default(true),
      }),
    )
    .output(saleSchema),
  refund: oc
    .route({ method: "POST", path: "/sales/{id}/refund", summary: "Gives money of a sale back: some of its calls, or an amount" })
    .input(
      z.strictObject({
        id: saleIdSchema,
        operationId: operationIdSchema,
        calls: z.array(z.string().max(40)).min(1).optional(),
        amount: moneySchema.optional(),
        method: z.enum(tenderMethods).default("cash"),
        reason: reasonSchema,
        approval: approvalSchema,
        print: z.boolean().default(true),
      }),
    )
    .output(saleSchema),
};

export const unchargeCall = oc
  .route({ method: "POST", path: "/calls/{id}/uncharge", summary: "A call that has ended is not charged after all" })
  .input(z.strictObject({ id: z.string().max(40), operationId: operationIdSchema, reason: reasonSchema, approval: approvalSchema }))
  .output(callSchema);

export const depositBack = oc
  .route({
    method: "POST",
    path: "/cabins/{number}/deposit-back",
    summary: "Gives unused deposit back; an account that owes nothing is closed",
  })
  .input(z.strictObject({ number: cabinNumberSchema, operationId: operationIdSchema, amount: moneySchema.optional() }))
  .output(z.object({ returned: moneySchema, account: accountSchema.nullable() }));

export const accountsContract = {
  pending: oc
    .route({ method: "GET", path: "/accounts/pending", summary: "Accounts to be paid later, oldest first" })
    .output(z.array(pendingAccountSchema)),
  park: oc
    .route({ method: "POST", path: "/cabins/{number}/park", summary: "The account is paid later under a name; the cabin is free" })
    .input(
      z.strictObject({
        number: cabinNumberSchema,
        operationId: operationIdSchema,
        name: z.string().trim().min(1).max(60),
      }),
    )
    .output(pendingAccountSchema),
  partPayment: oc
    .route({ method: "POST", path: "/accounts/{id}/part-payment", summary: "Money towards an account that stays open" })
    .input(
      z.strictObject({
        id: z.string().max(40),
        operationId: operationIdSchema,
        amount: moneySchema,
        method: z.enum(tenderMethods).default("cash"),
        print: z.boolean().default(true),
      }),
    )
    .output(accountSchema),
};
