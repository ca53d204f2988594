import * as z from "zod";
import { callSchema } from "./call-view.ts";
import { instantSchema, moneySchema } from "./wire.ts";

export const tenderMethods = ["cash", "card", "transfer"] as const;

export const saleSchema = z.object({
  id: z.string(),
  cabin: z.number().int(),
  receipt: z.object({ series: z.string(), number: z.number().int() }),
  at: instantSchema,
  user: z.string(),
  subtotal: moneySchema,
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
