import * as z from "zod";
import { instantSchema, moneySchema } from "./wire.ts";

export const deckSides = ["sell", "cost"] as const;
export const deckSideSchema = z.enum(deckSides);
export const rateUnits = ["minute", "second"] as const;

/** What is wrong or worth a look in a row of the tariff screen. Only the first and the last two are told to a cashier. */
export const rateFlags = ["no-sale", "below-cost", "low-markup", "repeated", "shadowed"] as const;

const percentSchema = z.string().regex(/^-?\d{1,9}(\.\d{1,6})?$/);
const localDateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A rate as a person writes it. Amounts are decimal strings; parsed by the same code that reads a deck file. */
export const rateInputSchema = z.strictObject({
  prefix: z.string().max(20),
  description: z.string().max(120),
  unit: z.enum(rateUnits),
  value: z.string().max(24),
  increment: z.string().max(9).default("1/1"),
  connect: z.string().max(24).default("0"),
  minimum: z.string().max(24).default("0"),
  grace: z.string().max(5).default("0"),
  band: z.string().max(120).default(""),
  from: z.string().max(10).default(""),
  until: z.string().max(10).default(""),
});
export type RateInput = z.input<typeof rateInputSchema>;

/** One price list as published. */
export const deckInfoSchema = z.object({
  version: z.number().int(),
  side: deckSideSchema,
  scope: z.string(),
  source: z.string(),
  rates: z.number().int(),
  effectiveAt: instantSchema,
  publishedAt: instantSchema,
  publishedBy: z.string(),
  state: z.enum(["in-force", "scheduled", "past"]),
});
export type DeckInfo = z.infer<typeof deckInfoSchema>;

export const draftInfoSchema = z.object({
  side: deckSideSchema,
  /** How many rates differ from the version it is against. */
  changes: z.number().int(),
  /** The change to show where there is only one: the destination with its country, and prices per minute whatever their units. */
  only: z.object({ description: z.string(), before: moneySchema.nullable(), after: moneySchema.nullable() }).nullable(),
  /** Where an import brought it: the file's name, and how many of its lines were left out knowingly. */
  source: z.string().nullable(),
  refusedLines: z.number().int(),
  updatedAt: instantSchema,
  user: z.string(),
  canUndo: z.boolean(),
});
export type DraftInfo = z.infer<typeof draftInfoSchema>;

export const ratesOverviewSchema = z.object({
  canEdit: z.boolean(),
  /** Where false no answer of the core holds a cost, a markup or a profit. */
  canSeeCost: z.boolean(),
  sell: deckInfoSchema.nullable(),
  cost: deckInfoSchema.nullable(),
  drafts: z.array(draftInfoSchema),
  /** Drafts whose own file, or the list they were begun on, cannot be read any more: to be thrown away, or the list imported again. */
  damagedDrafts: z.array(draftInfoSchema.pick({ side: true, source: true, updatedAt: true, user: true })),
  /** % ganancia on the cost of destinations without a price of their own; null for who may not see it. */
  markupPercent: percentSchema.nullable(),
  /** Below this markup a rate counts as "ganancia baja". */
  lowMarkupPercent: percentSchema.nullable(),
  counts: z.object({
    all: z.number().int(),
    own: z.number().int(),
    lowMarkup: z.number().int(),
    belowCost: z.number().int(),
    noSale: z.number().int(),
  }),
});
export type RatesOverview = z.infer<typeof ratesOverviewSchema>;

export const rateFilterShape = {
  side: deckSideSchema.default("sell"),
  /** Country, destination or prefix; accents and case do not matter. */
  text: z.string().max(60).default(""),
  unit: z.enum(rateUnits).optional(),
  only: z.enum(["all", "own", "low-markup", "below-cost", "no-sale", "draft"]).default("all"),
};
export const rateFilterSchema = z.strictObject(rateFilterShape);
export type RateFilter = z.input<typeof rateFilterSchema>;

/** A country of the list with what its rows come to. Country null: prefixes of no country (short numbers, satellites). */
export const rateCountrySchema = z.object({
  country: z.string().nullable(),
  name: z.string(),
  rates: z.number().int(),
  /** Sale per minute, lowest and highest of its rows; null where none is sold. */
  from: moneySchema.nullable(),
  to: moneySchema.nullable(),
  flagged: z.number().int(),
});
export type RateCountry = z.infer<typeof rateCountrySchema>;

const pricedSchema = z.object({ value: moneySchema, unit: z.enum(rateUnits), increment: z.string(), connect: moneySchema });

export const rateRowSchema = z.object({
  /** Names the row in commands: prefix, band and first day. */
  key: z.string(),
  prefix: z.string(),
  description: z.string(),
  country: z.string().nullable(),
  source: z.enum(["sell", "cost+markup", "none"]),
  unit: z.enum(rateUnits),
  /** Null where it is not sold. */
  value: moneySchema.nullable(),
  increment: z.string(),
  connect: moneySchema,
  minimum: moneySchema,
  grace: z.number().int(),
  band: z.string().nullable(),
  from: localDateSchema.nullable(),
  until: localDateSchema.nullable(),
  since: instantSchema.nullable(),
  flags: z.array(z.enum(rateFlags)),
  /** What the provider takes; never sent to a cashier. */
  cost: pricedSchema.optional(),
  /** Over cost, per second of the two units; never sent to a cashier. */
  markupPercent: percentSchema.optional(),
  /** What is not published yet. */
  draft: z.object({ kind: z.enum(["new", "changed", "removed"]), before: pricedSchema.nullable() }).nullable(),
});
export type RateRow = z.infer<typeof rateRowSchema>;

export const rateChangeKinds = ["up", "down", "new", "gone", "increment", "other", "same"] as const;
export const rateChangeSchema = z.object({
  kind: z.enum(rateChangeKinds),
  key: z.string(),
  prefix: z.string(),
  description: z.string(),
  country: z.string().nullable(),
  before: pricedSchema.nullable(),
  after: pricedSchema.nullable(),
  /** Of the price per minute. */
  percent: percentSchema.nullable(),
  belowCost: z.boolean(),
  /** Changes by more than half; publishing asks for a tick. */
  large: z.boolean(),
  /** At least a hundred times what it was: almost certainly a decimal sign read wrongly. */
  hundredfold: z.boolean(),
});
export type RateChange = z.infer<typeof rateChangeSchema>;

export const rateChangeCountsSchema = z.object({
  up: z.number().int(),
  down: z.number().int(),
  new: z.number().int(),
  gone: z.number().int(),
  increment: z.number().int(),
  other: z.number().int(),
  same: z.number().int(),
  belowCost: z.number().int(),
  large: z.number().int(),
  hundredfold: z.number().int(),
});
export type RateChangeCounts = z.infer<typeof rateChangeCountsSchema>;

export const rateChangesPageSchema = z.object({ counts: rateChangeCountsSchema, total: z.number().int(), rows: z.array(rateChangeSchema) });
export type RateChangesPage = z.infer<typeof rateChangesPageSchema>;

const replayFiguresShape = {
  calls: z.number().int(),
  seconds: z.number().int(),
  salesBefore: moneySchema,
  salesAfter: moneySchema,
  costBefore: moneySchema,
  costAfter: moneySchema,
  profitBefore: moneySchema,
  profitAfter: moneySchema,
};
/** The shop's own calls of the last days, priced as they were and as the draft would have priced them. Owners only. */
export const replaySchema = z.object({
  days: z.number().int(),
  from: instantSchema,
  to: instantSchema,
  total: z.object(replayFiguresShape),
  /** Calls the draft would have refused. */
  refusedCalls: z.number().int(),
  /** Calls whose cost no deck knows: their profit is not counted. */
  costUnknownCalls: z.number().int(),
  rows: z.array(z.object({ destination: z.string(), country: z.string().nullable(), loses: z.boolean(), ...replayFiguresShape })),
});
export type ReplayView = z.infer<typeof replaySchema>;

export const importFields = [
  "prefix",
  "description",
  "unit",
  "value",
  "increment",
  "first",
  "next",
  "connect",
  "minimum",
  "grace",
  "from",
  "until",
  "band",
] as const;
export type ImportField = (typeof importFields)[number];

/** Layouts of other programs and carriers that are known by their columns. */
export const importLayouts = ["plain", "yeastar", "didww", "cgrates", "jerasoft", "magnusbilling"] as const;
export type ImportLayout = (typeof importLayouts)[number];

/** How a file is read: every setting is guessed, shown and can be corrected. Column numbers from 0; absent: the field is not in the file. */
export const importSettingsSchema = z.strictObject({
  encoding: z.enum(["utf-8", "windows-1252", "utf-16le"]).default("utf-8"),
  delimiter: z.string().min(1).max(1).default(","),
  decimal: z.enum([".", ","]).default("."),
  /** Worksheet of an XLSX file, from 0. */
  sheet: z.number().int().min(0).default(0),
  /** Lines above the names of the columns. */
  skipLines: z.number().int().min(0).max(50).default(0),
  /** False where the first line below those is a rate already. */
  header: z.boolean().default(true),
  /** Whose price list it is, where its columns mean something of their own; `plain` is a list of prefixes and prices. */
  layout: z.enum(importLayouts).default("plain"),
  /** How 01/12/2026 is read; dates with the year first are read as such. */
  dates: z.enum(["dmy", "mdy"]).default("dmy"),
  columns: z.partialRecord(z.enum(importFields), z.number().int().min(0).max(200)),
  /** For what the file has no column: the unit of its prices, and the increment. */
  defaultUnit: z.enum(rateUnits).default("minute"),
  defaultIncrement: z.string().default("1/1"),
  /** Under which name these settings are kept for the next file. */
  provider: z.string().max(40).default(""),
});
export type ImportSettings = z.infer<typeof importSettingsSchema>;

export const importInspectionSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  bytes: z.number().int(),
  kind: z.enum(["csv", "xlsx"]),
  sheets: z.array(z.string()),
  header: z.array(z.string()),
  /** The first lines below the header. */
  sample: z.array(z.array(z.string())),
  settings: importSettingsSchema,
  /** Which known layout the columns look like, or the provider whose kept settings fit. */
  recognised: z.string().nullable(),
  /** Names of kept settings. */
  providers: z.array(z.string()),
});
export type ImportInspection = z.infer<typeof importInspectionSchema>;

export const refusedLineSchema = z.object({
  /** 1 for the first line of the file (or row of the sheet). */
  line: z.number().int(),
  code: z.string(),
  field: z.string().nullable(),
  text: z.string(),
  /** For a prefix that is priced twice: the line that has it. */
  earlierLine: z.number().int().optional(),
});
export type RefusedLineView = z.infer<typeof refusedLineSchema>;

export const importProgressSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("progress"),
    phase: z.enum(["reading", "comparing"]),
    rows: z.number().int(),
    percent: z.number().int(),
  }),
  z.object({
    kind: z.literal("done"),
    accepted: z.number().int(),
    refused: z.number().int(),
    /** The first of them; the rest by page. */
    refusedLines: z.array(refusedLineSchema),
    counts: rateChangeCountsSchema,
  }),
  z.object({ kind: z.literal("failed"), code: z.string().optional(), message: z.string() }),
]);
export type ImportProgress = z.infer<typeof importProgressSchema>;

/** What one destination costs, as the quote box says it. Holds no cost. */
export const quoteHitSchema = z.object({
  /** The number asked for, where a number was asked for. */
  number: z.string().nullable(),
  prefix: z.string().nullable(),
  /** How many of the dialled digits the prefix covers, as they were typed. */
  matchedDigits: z.number().int(),
  destination: z.string(),
  country: z.string().nullable(),
  source: z.enum(["sell", "cost+markup", "default", "emergency", "none"]),
  value: moneySchema.nullable(),
  /** Per minute, whatever the unit. */
  perMinute: moneySchema.nullable(),
  unit: z.enum(rateUnits).nullable(),
  increment: z.string().nullable(),
  connect: moneySchema.nullable(),
  minimum: moneySchema.nullable(),
  grace: z.number().int(),
  band: z.string().nullable(),
  /** Prices of 5, 10, 20 and 30 minutes. */
  examples: z.array(z.object({ minutes: z.number().int(), price: moneySchema })),
  /** How long so much money talks; null where it does not pay the first increment. */
  talk: z.array(z.object({ money: moneySchema, seconds: z.number().int().nullable() })),
  refused: z.string().nullable(),
});
export type QuoteHit = z.infer<typeof quoteHitSchema>;

/** "Why this price": steps of arithmetic, each a catalog key (`rates.why.KEY`) with its values. */
export const whySchema = z.object({
  callId: z.string(),
  price: moneySchema,
  steps: z.array(z.object({ key: z.string(), values: z.record(z.string(), z.string()) })),
});
export type WhyView = z.infer<typeof whySchema>;
