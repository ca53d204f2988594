import { eventIterator, oc } from "@orpc/contract";
import * as z from "zod";
import { asFile, exportInput, filePiecesSchema } from "./export-contract.ts";
import {
  deckInfoSchema,
  deckSideSchema,
  draftInfoSchema,
  importInspectionSchema,
  importProgressSchema,
  importSettingsSchema,
  quoteHitSchema,
  rateChangeKinds,
  rateChangesPageSchema,
  rateCountrySchema,
  rateFilterSchema,
  rateFilterShape,
  rateInputSchema,
  rateRowSchema,
  ratesOverviewSchema,
  refusedLineSchema,
  replaySchema,
  whySchema,
} from "./rates-view.ts";
import { instantSchema, operationIdSchema } from "./wire.ts";

const page = { page: z.coerce.number().int().min(1).default(1), size: z.coerce.number().int().min(1).max(500).default(50) };
const command = { operationId: operationIdSchema };
const side = { side: deckSideSchema.default("sell") };
const importId = { id: z.string().max(40) };
const changeTab = z.enum([...rateChangeKinds, "below-cost", "large", "hundredfold"]).optional();
const percentInput = z.string().regex(/^\d{1,6}(\.\d{1,6})?$/);

/** A rate of a `put` that cannot be taken; none of the command's rates is. */
const rateProblemSchema = z.object({ position: z.number().int(), code: z.string(), field: z.string().nullable() });
const draftAnswer = z.object({ draft: draftInfoSchema.nullable(), problems: z.array(rateProblemSchema) });

/** Prices: what is in force, drafts, imports, and what a call costs. */
export const ratesContract = {
  overview: oc.route({ method: "GET", path: "/rates" }).output(ratesOverviewSchema),
  /** The list's groups. Draft changes are shown in it, to who may edit. */
  countries: oc.route({ method: "GET", path: "/rates/countries" }).input(rateFilterSchema).output(z.array(rateCountrySchema)),
  list: oc
    .route({ method: "GET", path: "/rates/list" })
    .input(z.strictObject({ ...rateFilterShape, country: z.string().max(2).nullable().optional(), ...page }))
    .output(z.object({ total: z.number().int(), rows: z.array(rateRowSchema) })),
  setMarkup: oc
    .route({ method: "POST", path: "/rates/markup" })
    .input(z.strictObject({ ...command, percent: percentInput, lowPercent: percentInput.optional() }))
    .output(ratesOverviewSchema),
  draft: {
    /** Creates or changes rates; `replaces` names the row that a changed prefix, band or day takes the place of. */
    put: oc
      .route({ method: "POST", path: "/rates/draft" })
      .input(
        z.strictObject({
          ...command,
          ...side,
          rates: z
            .array(z.strictObject({ rate: rateInputSchema, replaces: z.string().max(200).optional() }))
            .min(1)
            .max(1_000),
        }),
      )
      .output(draftAnswer),
    /** Takes rates out: those named, or all that a filter shows. */
    remove: oc
      .route({ method: "POST", path: "/rates/draft/remove" })
      .input(
        z.strictObject({
          ...command,
          ...side,
          keys: z.array(z.string().max(200)).max(1_000).optional(),
          matching: rateFilterSchema.optional(),
        }),
      )
      .output(draftAnswer),
    undo: oc
      .route({ method: "POST", path: "/rates/draft/undo" })
      .input(z.strictObject({ ...command, ...side }))
      .output(draftAnswer),
    discard: oc
      .route({ method: "POST", path: "/rates/draft/discard" })
      .input(z.strictObject({ ...command, ...side }))
      .output(draftAnswer),
    changes: oc
      .route({ method: "GET", path: "/rates/draft/changes" })
      .input(z.strictObject({ ...side, tab: changeTab, ...page }))
      .output(rateChangesPageSchema),
    replay: oc
      .route({ method: "GET", path: "/rates/draft/replay" })
      .input(z.strictObject({ ...side, days: z.coerce.number().int().min(1).max(366).default(30) }))
      .output(replaySchema),
    /** Refused with `rates/sells-below-cost`, `rates/large-change` where that was not accepted knowingly. */
    publish: oc
      .route({ method: "POST", path: "/rates/draft/publish" })
      .input(
        z.strictObject({
          ...command,
          ...side,
          effectiveAt: instantSchema.optional(),
          acceptBelowCost: z.boolean().default(false),
          acceptLargeChanges: z.boolean().default(false),
        }),
      )
      .output(deckInfoSchema),
  },
  versions: oc
    .route({ method: "GET", path: "/rates/versions" })
    .input(z.strictObject({ ...side, ...page }))
    .output(z.object({ total: z.number().int(), rows: z.array(deckInfoSchema) })),
  /** Publishes the content of an older version anew, at once: the undo of a publication. */
  restore: oc
    .route({ method: "POST", path: "/rates/restore" })
    .input(z.strictObject({ ...command, version: z.number().int().min(1) }))
    .output(deckInfoSchema),
  import: {
    open: oc
      .route({ method: "POST", path: "/rates/imports" })
      .input(z.strictObject({ ...side, fileName: z.string().min(1).max(200), bytes: z.number().int().min(1).max(400_000_000) }))
      .output(z.object(importId)),
    /** The next bytes of the file, in base64, at most 1 MiB. */
    append: oc
      .route({ method: "POST", path: "/rates/imports/{id}/bytes" })
      .input(z.strictObject({ ...importId, base64: z.string().max(1_400_000) }))
      .output(z.object({ received: z.number().int() })),
    inspect: oc
      .route({ method: "POST", path: "/rates/imports/{id}/inspect" })
      .input(z.strictObject({ ...importId, settings: importSettingsSchema.optional() }))
      .output(importInspectionSchema),
    /** Reads the whole file and compares it; ends with `done` or `failed`. Closing the stream stops the reading. */
    read: oc
      .input(z.strictObject({ ...importId, settings: importSettingsSchema, keepGone: z.boolean().default(false) }))
      .output(eventIterator(importProgressSchema)),
    refused: oc
      .route({ method: "GET", path: "/rates/imports/{id}/refused" })
      .input(z.strictObject({ ...importId, ...page }))
      .output(z.object({ total: z.number().int(), rows: z.array(refusedLineSchema) })),
    changes: oc
      .route({ method: "GET", path: "/rates/imports/{id}/changes" })
      .input(z.strictObject({ ...importId, tab: changeTab, ...page }))
      .output(rateChangesPageSchema),
    /**
     * Makes what was read the draft. With refused lines only knowingly, else `rates/refused-lines`. Of costs, `sellMarkupPercent`
     * makes a draft of the sell side as well: each cost with so many percent more, and its own other rates as they are; with
     * `keepSalePrices` all of its own rates stay, and only what it has no price for is made.
     */
    accept: oc
      .route({ method: "POST", path: "/rates/imports/{id}/accept" })
      .input(
        z.strictObject({
          ...{ ...command, ...importId, skipRefused: z.boolean().default(false) },
          ...{ sellMarkupPercent: percentInput.optional(), keepSalePrices: z.boolean().default(false) },
        }),
      )
      .output(draftInfoSchema),
    close: oc.route({ method: "POST", path: "/rates/imports/{id}/close" }).input(z.strictObject(importId)).output(z.object({})),
  },
  /** The file in pieces of base64. A cashier's holds no cost. */
  export: oc
    .route({ method: "GET", path: "/rates/export", summary: "The price list as a file", spec: asFile })
    .input(z.strictObject({ ...rateFilterShape, ...exportInput }))
    .output(filePiecesSchema),
  why: oc
    .route({ method: "GET", path: "/calls/{callId}/why", summary: "Why this price, as arithmetic" })
    .input(z.strictObject({ callId: z.string().max(60) }))
    .output(whySchema),
  search: oc
    .route({ method: "GET", path: "/quotes", summary: "What it costs to call a country, a destination or a number" })
    .input(z.strictObject({ text: z.string().min(1).max(60), limit: z.coerce.number().int().min(1).max(20).default(8) }))
    .output(z.array(quoteHitSchema)),
  printQuote: oc
    .route({ method: "POST", path: "/quotes/print" })
    .input(z.strictObject({ ...command, text: z.string().min(1).max(60) }))
    .output(z.object({ printed: z.enum(["queued", "no-printer"]) })),
};
