import * as z from "zod";
import { cashModes } from "../money/cash-rounding.ts";
import { printerFaults } from "../receipt/printer-fault.ts";
import { roles } from "./role.ts";
import { instantSchema, moneySchema } from "./wire.ts";

export const healthSchema = z.object({
  switch: z.enum(["up", "starting", "down"]),
  trunks: z.array(z.object({ id: z.string(), state: z.enum(["registered", "reachable", "unreachable", "unknown"]) })),
  spool: z.enum(["ok", "unwritable", "disk-full"]),
  spoolPath: z.string(),
  clock: z.enum(["ok", "doubtful"]),
  /** Bytes left on the disk of the book, where they are few; null where there is room. */
  diskLowBytes: z.number().nullable(),
  printer: z.object({
    state: z.enum(["none", "ok", "not-responding"]),
    /** Why it does not respond; null while it does. */
    fault: z.enum(printerFaults).nullable(),
    pending: z.number().int(),
    /** It prints, and says that its roll is nearly used up. */
    paperLow: z.literal(true).optional(),
  }),
});
export type HealthView = z.infer<typeof healthSchema>;

export const balanceSchema = z.object({
  /** Null where no provider tells its balance. */
  amount: moneySchema.nullable(),
  at: instantSchema.nullable(),
  /** "estimated": what the owner last noted, less the shop's own calls since. */
  source: z.enum(["provider", "simulated", "estimated", "none"]),
  /** How loudly it is said: below a day, below an hour or below what the calls that are up take in ten minutes, nothing left. */
  level: z.enum(["none", "quiet", "amber", "urgent", "zero"]),
  /** How long it lasts at what the hours to come usually cost; null for more than two weeks, and where nothing is known of them. */
  minutesLeft: z.number().int().nullable(),
});
export type BalanceView = z.infer<typeof balanceSchema>;

export const shiftSchema = z.object({
  id: z.string(),
  number: z.number().int(),
  openedAt: instantSchema,
  closedAt: instantSchema.nullable(),
  user: z.string(),
  float: moneySchema,
  salesCount: z.number().int(),
  salesTotal: moneySchema,
  cashExpected: moneySchema.nullable(),
  cashCounted: moneySchema.nullable(),
  /** Counted minus expected; null until it is closed. */
  difference: moneySchema.nullable(),
  differenceReason: z.string().nullable(),
  cashLeft: moneySchema.nullable(),
  cashHanded: moneySchema.nullable(),
  closedBy: z.string().nullable(),
  recounts: z.number().int(),
  /** Where the chain stood at the close, as printed. */
  anchor: z.string().nullable(),
  /** There is more cash in the drawer than the shop wants there (`till.safeDropAbove`); how much is not told. */
  safeDropAdvised: z.boolean().optional(),
});
export type ShiftView = z.infer<typeof shiftSchema>;

/** How numbers are dialled where the shop is, for showing them: groups and flags as on its papers. */
const dialPlanSchema = z.object({
  country: z.string(),
  area: z.string().optional(),
  trunkPrefix: z.string().optional(),
  international: z.array(z.string()).readonly(),
  carrierCodes: z.array(z.string()).readonly().optional(),
  emergency: z.array(z.string()).readonly(),
});

/** What a window must know of the shop to speak its language and write its money. */
export const shopSchema = z.object({
  name: z.string(),
  branch: z.string(),
  country: z.string(),
  dialPlan: dialPlanSchema,
  currency: z.string(),
  timeZone: z.string(),
  language: z.enum(["es", "en"]),
  cashier: z.string(),
  till: z.string(),
  demo: z.boolean(),
  /** "automatic": the first sale opens the shift; "required": nothing is charged before a person opens it. */
  shiftMode: z.enum(["automatic", "required"]),
  /** How the price of a call, and before it its seconds, are rounded; with the tax all that a price depends on besides its rate. */
  callRounding: z.enum(["half-up", "up"]),
  secondsRounding: z.enum(["up", "nearest"]),
  /** How what is paid in cash is rounded; null where it is not. */
  cashRounding: z.object({ to: moneySchema, halfDown: z.boolean(), mode: z.enum(cashModes) }).nullable(),
  /** Null where the shop says none. `included`: the prices of its decks hold it; else it comes on top. */
  tax: z.object({ percent: moneySchema, included: z.boolean(), name: z.string() }).nullable(),
  /** Notes and coins of the currency, the largest first, in main units. */
  denominations: z.array(moneySchema),
  /** What its receipts say of it, and how wide they are; `series` is empty where the shop has one only. */
  receipt: z.object({
    ...{ address: z.string(), taxId: z.string(), footer: z.string(), columns: z.number().int(), series: z.string() },
    /** The name of the logo they begin with; not there where the shop has none. */
    logo: z.string().optional(),
  }),
  /** Minutes after its last call at which an account nobody has paid stands out. */
  unclaimedMinutes: z.number().int(),
  /** A quick note charges at once. */
  directNote: z.boolean(),
  /** The shop's own reasons not to charge a call and to put a cabin out of use; empty where it has the usual ones. */
  noChargeReasons: z.array(z.string()),
  disableReasons: z.array(z.string()),
  /** What the shop sells beside calls, with what one of it costs. */
  items: z.array(z.object({ name: z.string(), price: moneySchema })),
  /** Names of the shop's own time bands. */
  bands: z.array(z.string()),
});
export type ShopView = z.infer<typeof shopSchema>;

export const helloSchema = z.object({
  product: z.literal("timbre"),
  version: z.string(),
  contract: z.literal(1),
  role: z.enum(roles),
  /** Who is signed in; null where nobody is. */
  person: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** True: the shop has people, and this window may do nothing before one of them signs in. */
  needsSignIn: z.boolean(),
  /** Minutes without a key after which the window locks; null: never. */
  lockAfterMinutes: z.number().int().nullable(),
  /** Seconds in which a sale is undone without a reason or a second person. */
  undoSeconds: z.number().int(),
  /** Seconds the chime of a cabin that has to pay waits for a redial. */
  chimeSeconds: z.number().int(),
  shop: shopSchema,
  /** True: the first-run wizard is not finished, and a window shows it in place of the counter. */
  setup: z.boolean().optional(),
  /** True: this is a demonstration begun from the wizard; `setup.demo` leads back there. */
  leavesDemo: z.boolean().optional(),
});
export type HelloView = z.infer<typeof helloSchema>;
