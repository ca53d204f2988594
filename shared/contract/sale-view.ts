import * as z from "zod";
import { callSchema } from "./call-view.ts";
import { instantSchema, moneySchema } from "./wire.ts";

export const tenderMethods = ["cash", "card", "transfer"] as const;
/** How a sale was paid as a whole: by one of them or by several. */
export const saleMethods = [...tenderMethods, "mixed"] as const;

/** What is sold beside calls. */
export const soldItemSchema = z.object({
  id: z.string(),
  name: z.string(),
  quantity: z.number().int(),
  /** Of all of them. */
  amount: moneySchema,
  tax: moneySchema,
  at: instantSchema,
  user: z.string(),
});
export type SoldItemView = z.infer<typeof soldItemSchema>;

export const saleStates = ["paid", "void", "refunded"] as const;

/** What became of its receipt; "unknown": some of it went out, and nobody has said yet whether it came out. */
export const salePrints = ["not-wanted", "pending", "printed", "unknown"] as const;

export const saleSchema = z.object({
  id: z.string(),
  /** 0: sold at the counter, to a customer of no cabin. */
  cabin: z.number().int(),
  receipt: z.object({ series: z.string(), number: z.number().int() }),
  at: instantSchema,
  user: z.string(),
  /** "void": undone; "refunded": all or part of it was given back. */
  state: z.enum(saleStates),
  subtotal: moneySchema,
  discount: moneySchema,
  discountReason: z.string().nullable(),
  /** What was given back of it. */
  refunded: moneySchema,
  /** The part of the total that is tax. */
  tax: moneySchema,
  /** Where the chain stood when it was written, as printed: `SEQ-XXXX-XXXX`; null for a sale older than the ledger. */
  anchor: z.string().nullable(),
  rounding: moneySchema,
  /** Deposit applied to the sale; "0" for a postpaid one. */
  deposit: moneySchema,
  total: moneySchema,
  tender: z.object({
    method: z.enum(saleMethods),
    received: moneySchema,
    /** Each payment: the parts that were named, and last the rest. */
    payments: z.array(z.object({ method: z.enum(tenderMethods), amount: moneySchema, received: moneySchema, change: moneySchema })),
  }),
  change: moneySchema,
  lines: z.array(callSchema),
  /** Sold beside the calls. */
  items: z.array(soldItemSchema),
  /** Calls and items of it that were given back, and how much of each. */
  refundedLines: z.array(z.object({ id: z.string(), amount: moneySchema })),
  print: z.enum(salePrints),
});
export type SaleView = z.infer<typeof saleSchema>;

/** A receipt as it stands on paper: one entry a line, none wider than the paper. */
export const receiptSchema = z.object({
  columns: z.number().int(),
  lines: z.array(z.string()),
  /** The name of the logo above them; not there where there is none. */
  logo: z.string().optional(),
  /** How often it was printed again; the original does not count. */
  copies: z.number().int(),
});
export type ReceiptView = z.infer<typeof receiptSchema>;
