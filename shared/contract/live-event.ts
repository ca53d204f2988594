import * as z from "zod";
import { cabinSchema } from "./cabin-view.ts";
import { saleSchema } from "./sale-view.ts";
import { balanceSchema, healthSchema, shiftSchema } from "./shop-view.ts";

/** The live state: first everything, then only what changed, when it changes. There is no tick on the wire. */
export const liveEventSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("snapshot"),
    cabins: z.array(cabinSchema),
    health: healthSchema,
    balance: balanceSchema,
    shift: shiftSchema.nullable(),
    lastSale: saleSchema.nullable(),
  }),
  z.object({ kind: z.literal("cabin"), cabin: cabinSchema }),
  z.object({ kind: z.literal("health"), health: healthSchema }),
  z.object({ kind: z.literal("balance"), balance: balanceSchema }),
  z.object({ kind: z.literal("shift"), shift: shiftSchema.nullable() }),
  z.object({ kind: z.literal("sale"), sale: saleSchema }),
  /** A price list, the general rule or a draft is another one now: what was asked of them is to be asked again. */
  z.object({ kind: z.literal("rates-changed") }),
  /** Pending accounts, items to look at, people or the state of the book are others now. */
  z.object({ kind: z.literal("counter-changed") }),
  /** A setting of the shop is another one now: `hello` is to be asked again. A snapshot follows. */
  z.object({ kind: z.literal("shop-changed") }),
]);
export type LiveEvent = z.infer<typeof liveEventSchema>;
