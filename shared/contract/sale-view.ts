import * as z from "zod";
import { callSchema } from "./call-view.ts";
import { instantSchema, moneySchema } from "./wire.ts";

export const tenderMethods = ["cash", "card", "transfer"] as const;

export const saleStates = ["paid", "void", "refunded"] as const;

export const saleSchema = z.object({
  id: z.string(),
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
  tender: z.object({ method: z.enum(tenderMethods), received: moneySchema }),
  change: moneySchema,
  lines: z.array(callSchema),
  print: z.enum(["not-wanted", "pending", "printed", "unknown"]),
});
export type SaleView = z.infer<typeof saleSchema>;

/** A receipt as it stands on paper: one entry a line, none wider than the paper. */
export const receiptSchema = z.object({
  columns: z.number().int(),
  lines: z.array(z.string()),
  /** How often it was printed again; the original does not count. */
  copies: z.number().int(),
});
export type ReceiptView = z.infer<typeof receiptSchema>;
