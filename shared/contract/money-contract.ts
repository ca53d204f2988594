import { oc } from "@orpc/contract";
import * as z from "zod";
import { accountMovedSchema, pendingAccountSchema } from "./account-view.ts";
import { accountSchema, cabinSchema } from "./cabin-view.ts";
import { callSchema } from "./call-view.ts";
import { saleSchema, saleStates, tenderMethods } from "./sale-view.ts";
import { cabinNumberSchema, instantSchema, moneySchema, operationIdSchema } from "./wire.ts";

const reasonSchema = z.string().trim().min(1).max(120);
/** Of `people.approve`; without one, a command that wants a second person refuses with `approval/needed`. */
export const approvalSchema = z.string().max(40).optional();
const saleIdSchema = z.string().max(40);
const debtorSchema = z.string().trim().min(1).max(60);
const lineIdsSchema = z.array(z.string().max(40)).max(500);

const discountSchema = z
  .strictObject({ amount: moneySchema.optional(), percent: moneySchema.optional(), reason: reasonSchema })
  .refine(({ amount, percent }) => (amount === undefined) !== (percent === undefined), "either an amount or a percent");

/**
 * `method` pays all of it, or what the parts leave; cash is rounded only where it pays that. `received` is by `method`, and of a card or a
 * transfer no more than is due. What is left of a deposit goes back in cash, rounded, whatever the method.
 */
const tenderSchema = z.strictObject({
  method: z.enum(tenderMethods),
  received: moneySchema.optional(),
  /** Amounts by the other methods, each once. */
  parts: z
    .array(z.strictObject({ method: z.enum(tenderMethods), amount: moneySchema }))
    .max(tenderMethods.length - 1)
    .optional(),
});

/** Something else that is sold: one of the shop's favourites by its name, or anything by its name and price. */
const itemShape = {
  name: z.string().trim().min(1).max(40),
  /** Of one of them; not said of a favourite, whose price the core knows. */
  price: moneySchema.optional(),
  quantity: z.number().int().min(1).max(99).default(1),
};

export const chargeInput = z
  .strictObject({
    operationId: operationIdSchema,
    cabin: cabinNumberSchema.optional(),
    /** A pending account, instead of a cabin. */
    account: z.string().max(40).optional(),
    /** Only these calls and items; the others stay in the account. All of both where neither is said. */
    calls: lineIdsSchema.optional(),
    items: lineIdsSchema.optional(),
    /** Taken off them, by amount or by percent of them. */
    discount: discountSchema.optional(),
    tender: tenderSchema,
    print: z.boolean().default(true),
    /** What is left of the account is paid later under this name, and its cabin is free. */
    restTo: debtorSchema.optional(),
    approval: approvalSchema,
  })
  .refine(({ cabin, account }) => (cabin === undefined) !== (account === undefined), "either a cabin or an account")
  .refine(
    ({ calls, items }) => (calls === undefined && items === undefined) || [...(calls ?? []), ...(items ?? [])].length > 0,
    "none of it",
  );

export const sellItems = oc
  .route({ method: "POST", path: "/sales/counter", summary: "Sells something to a customer of no cabin" })
  .input(
    z.strictObject({
      operationId: operationIdSchema,
      items: z.array(z.strictObject(itemShape)).min(1).max(50),
      discount: discountSchema.optional(),
      tender: tenderSchema,
      print: z.boolean().default(true),
      approval: approvalSchema,
    }),
  )
  .output(saleSchema);

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
    .route({ method: "POST", path: "/sales/{id}/refund", summary: "Gives money of a sale back: some of its calls and items, or an amount" })
    .input(
      z.strictObject({
        id: saleIdSchema,
        operationId: operationIdSchema,
        /** Calls and items of it, each up to what was paid for it; or an amount. */
        calls: lineIdsSchema.min(1).optional(),
        items: lineIdsSchema.min(1).optional(),
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

export const depositBuys = oc
  .route({ method: "GET", path: "/deposit-buys", summary: "How long a deposit lasts to the shop's usual destinations" })
  .input(z.strictObject({ amount: moneySchema, cabin: cabinNumberSchema.optional() }))
  .output(z.array(z.object({ destination: z.string(), seconds: z.number().int() })));

export const depositLimit = oc
  .route({ method: "GET", path: "/deposit-limit", summary: "The most that may be taken as a deposit now; null where there is no limit" })
  .output(z.object({ most: moneySchema.nullable() }));

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
  move: oc
    .route({
      method: "POST",
      path: "/cabins/{number}/move",
      summary: "The customer goes to another cabin; with a live call when it has ended",
    })
    .input(z.strictObject({ number: cabinNumberSchema, to: cabinNumberSchema, operationId: operationIdSchema }))
    .output(accountMovedSchema),
  cancelMove: oc
    .route({ method: "POST", path: "/cabins/{number}/move/cancel", summary: "Takes back a move that waits for the end of a call" })
    .input(z.strictObject({ number: cabinNumberSchema }))
    .output(cabinSchema),
  close: oc
    .route({ method: "POST", path: "/cabins/{number}/close", summary: "Closes a cabin that was opened and where nobody called" })
    .input(z.strictObject({ number: cabinNumberSchema }))
    .output(cabinSchema),
  split: oc
    .route({ method: "POST", path: "/accounts/{id}/split", summary: "Some calls and items become a pending account of their own" })
    .input(
      z
        .strictObject({
          id: z.string().max(40),
          operationId: operationIdSchema,
          calls: z.array(z.string().max(40)).max(500).default([]),
          items: z.array(z.string().max(40)).max(500).default([]),
          name: z.string().trim().min(1).max(60),
        })
        .refine(({ calls, items }) => calls.length + items.length > 0, "some of its calls or items"),
    )
    .output(pendingAccountSchema),
  merge: oc
    .route({ method: "POST", path: "/accounts/{id}/merge", summary: "The account becomes a part of another, or of that of a cabin" })
    .input(
      z
        .strictObject({
          id: z.string().max(40),
          operationId: operationIdSchema,
          account: z.string().max(40).optional(),
          cabin: cabinNumberSchema.optional(),
        })
        .refine(({ cabin, account }) => (cabin === undefined) !== (account === undefined), "either a cabin or an account"),
    )
    .output(accountSchema),
  partPayment: oc
    .route({ method: "POST", path: "/accounts/{id}/part-payment", summary: "Money towards an account that stays open" })
    .input(
      z.strictObject({
        id: z.string().max(40),
        operationId: operationIdSchema,
        /** By card or transfer no more than is due, unless it is paid ahead in a prepaid cabin. */
        amount: moneySchema,
        method: z.enum(tenderMethods).default("cash"),
        print: z.boolean().default(true),
        /** What is left is paid later under this name, and the cabin is free. */
        restTo: debtorSchema.optional(),
      }),
    )
    .output(accountSchema),
  addItem: oc
    .route({ method: "POST", path: "/accounts/items", summary: "Puts something else that is sold on an account" })
    .input(
      z
        .strictObject({
          operationId: operationIdSchema,
          /** One without an account gets one. */
          cabin: cabinNumberSchema.optional(),
          account: z.string().max(40).optional(),
          ...itemShape,
        })
        .refine(({ cabin, account }) => (cabin === undefined) !== (account === undefined), "either a cabin or an account"),
    )
    .output(accountSchema),
  removeItem: oc
    .route({ method: "POST", path: "/accounts/items/{id}/remove", summary: "Takes it off again, before it is paid" })
    .input(z.strictObject({ id: z.string().max(40), operationId: operationIdSchema }))
    .output(accountSchema.nullable()),
};
