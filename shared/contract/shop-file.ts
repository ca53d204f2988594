import * as z from "zod";
import { cashModes } from "../money/cash-rounding.ts";
import { exceptionKinds } from "./exceptions.ts";
import { alertsSection } from "./shop-alerts-section.ts";
import { counterSection } from "./shop-counter-section.ts";
import { decimalSchema, digitsSchema, portSchema } from "./shop-words.ts";

const secretSchema = z
  .union([z.string().min(1).max(200), z.strictObject({ file: z.string().min(1) }), z.strictObject({ env: z.string().min(1) })])
  .describe('A secret in plain text, or where to read it: {"file": "path"} or {"env": "NAME"}.');

const shopSection = z
  .strictObject({
    name: z.string().min(1).max(80).default("Timbre"),
    branch: z.string().max(80).default("Principal"),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .default("CL"),
    region: z.string().max(10).optional().describe("Region or state whose holidays count too, as ISO 3166-2 without the country."),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .default("CLP"),
    timeZone: z.string().max(60).default("America/Santiago"),
    language: z.enum(["es", "en"]).default("es"),
    cashier: z.string().min(1).max(60).default("Caja"),
    till: z.string().min(1).max(20).default("1"),
    series: z
      .string()
      .regex(/^[A-Z0-9]{1,8}$/)
      .default("A")
      .describe("Series of the receipt numbers."),
    taxId: z.string().max(40).optional(),
    address: z.string().max(120).optional(),
    footer: z.string().max(200).optional(),
  })
  .prefault({});

const cabinSection = z.strictObject({
  number: z.number().int().min(1).max(999),
  name: z.string().min(1).max(40).optional(),
  line: z.strictObject({ user: z.string().regex(/^[a-z0-9_]{1,32}$/, "letters a-z, digits and _"), secret: secretSchema }),
  enabled: z.boolean().default(true),
});

const trunkSection = z.strictObject({
  id: z.string().regex(/^[a-z0-9_]{1,32}$/, "letters a-z, digits and _"),
  server: z.string().min(1).max(200).describe("HOST:PORT of the carrier."),
  username: z.string().max(80).optional(),
  secret: secretSchema.optional(),
  register: z.boolean().default(false),
  codecs: z
    .array(z.enum(["alaw", "ulaw", "g722", "gsm"]))
    .min(1)
    .default(["alaw", "ulaw"]),
  form: z.enum(["dialled", "e164"]).default("dialled").describe("How the number is sent to this carrier."),
});

const tillSection = z.strictObject({
  toleranceAmount: decimalSchema.optional().describe("A difference at the close above this wants a reason."),
  approvalAmount: decimalSchema.optional().describe("A difference at the close above this wants a second person."),
  safeDropAbove: decimalSchema.optional().describe("With more cash than this in the drawer the cashier is asked to take some to the safe."),
});

const printerSection = z.strictObject({
  device: z.string().regex(/^(tcp|serial|file):.+/, "tcp:HOST:PORT, serial:/dev/NAME or file:/PATH"),
  columns: z.union([z.literal(32), z.literal(42), z.literal(48)], "32, 42 or 48").default(48),
  drawer: z.boolean().default(false),
  copies: z
    .number()
    .int()
    .min(1)
    .max(3)
    .default(1)
    .describe("How many papers a sale's receipt is: one for the customer, more for the shop."),
  codePage: z.string().max(20).optional(),
});

/** The whole shop in one file, `shop.json`. An unknown key is refused by its name: a typing error must not change a price. */
export const shopFileSchema = z.strictObject({
  $schema: z.string().optional(),
  shop: shopSection,
  server: z
    .strictObject({ port: portSchema.default(0).describe("Port of the counter's page on this machine; 0 takes a free one.") })
    .prefault({}),
  paths: z.strictObject({ run: z.string().optional().describe("Folder of the running switch; keep it short.") }).prefault({}),
  sip: z
    .strictObject({
      bind: z.string().default("127.0.0.1"),
      port: portSchema.default(5060),
      rtp: z.tuple([portSchema, portSchema]).default([10_000, 10_999]),
      permit: z.array(z.string()).default(["127.0.0.0/8"]).describe("Networks the gateways may call from."),
    })
    .prefault({}),
  cabins: z.array(cabinSection).max(400).default([]),
  trunks: z.array(trunkSection).max(8).default([]),
  dialPlan: z
    .strictObject({
      country: digitsSchema.optional().describe("Calling code of the country; that of shop.country where it is not said."),
      area: z
        .string()
        .regex(/^\d{1,4}$/)
        .optional()
        .describe("Area code of the shop, where local numbers are dialled without it."),
      trunkPrefix: z
        .string()
        .regex(/^\d{1,3}$/)
        .optional()
        .describe("Digits before a national number that are no part of it; Chile and Spain have none."),
      international: z
        .array(digitsSchema)
        .min(1)
        .optional()
        .describe("What comes before a calling code, codes of a carrier included; that of the country where it is not said."),
      carrierCodes: z.array(digitsSchema).default([]).describe("Codes that choose a carrier, dialled before the number."),
      emergency: z.array(digitsSchema).optional().describe("Always let out, free of charge; those of the country where it is not said."),
    })
    .prefault({}),
  decks: z
    .strictObject({
      sell: z.string().optional(),
      cost: z.string().optional(),
      markupPercent: decimalSchema.optional(),
      sellScope: z.string().min(1).max(40).default("shop").describe("Which of several sell decks this shop uses."),
      costScope: z.string().min(1).max(40).default("shop"),
      bands: z
        .record(z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'a name of small letters, digits and -, such as "night"'), z.string().max(120))
        .default({})
        .describe('Time bands by name for the decks, such as {"night": "daily 22:00-08:00"}.'),
      sellForm: z.enum(["dialled", "e164"]).default("dialled"),
      costForm: z.enum(["dialled", "e164"]).default("e164"),
      default: z
        .strictObject({
          value: decimalSchema,
          unit: z.enum(["minute", "second"]).default("minute"),
          increment: z.string().default("1/1"),
          description: z.string().max(60).optional(),
        })
        .optional()
        .describe("The price of a destination that is in no deck; without it such a call is refused."),
    })
    .prefault({}),
  limits: z
    .strictObject({
      maxCallSeconds: z.number().int().min(1).max(86_400).default(3_600),
      warnSeconds: z.array(z.number().int().min(1).max(3_600)).max(4).default([60, 10]),
      ringSeconds: z.number().int().min(5).max(180).default(60),
      exceptions: z
        .partialRecord(
          z.enum(exceptionKinds),
          z.strictObject({
            approver: z.enum(["supervisor", "owner"]).optional().describe("Whose yes counts; whoever has the role needs nobody's."),
            aloneAmount: decimalSchema.optional().describe("Up to how much everybody else does it alone, each time."),
            aloneTimes: z
              .number()
              .int()
              .min(0)
              .max(1_000)
              .nullable()
              .optional()
              .describe("How often in a shift; null: as often as wanted."),
          }),
        )
        .default({})
        .describe('What wants a second person, where it is not as the program has it, such as {"no-sale": {"aloneTimes": 0}}.'),
    })
    .prefault({}),
  rounding: z
    .strictObject({
      call: z.enum(["half-up", "up"]).default("half-up"),
      seconds: z.enum(["up", "nearest"]).default("up"),
      cash: z
        .strictObject({
          to: decimalSchema.describe('What cash is rounded to, such as "10" or "0.10"; "0": not at all.'),
          halfDown: z.boolean().default(false).describe("To the nearest: exactly half goes down, in the customer's favour."),
          mode: z.enum(cashModes).default("nearest").describe('"down": always down, in the customer\'s favour.'),
        })
        .optional()
        .describe("How cash is rounded; as is usual in the currency where it is not said."),
    })
    .prefault({}),
  tax: z
    .strictObject({
      percent: decimalSchema,
      name: z.string().min(1).max(20).default("IVA"),
      prices: z.enum(["included", "on-top"]).default("included").describe("Whether the prices of the decks hold the tax."),
    })
    .optional(),
  holidays: z
    .strictObject({
      add: z.array(z.iso.date()).max(100).default([]),
      remove: z.array(z.iso.date()).max(100).default([]),
    })
    .prefault({})
    .describe("Days to add to, or to take out of, the public holidays of the country and region."),
  shift: z.enum(["automatic", "required"]).default("automatic"),
  people: z
    .strictObject({
      lockAfterMinutes: z
        .number()
        .int()
        .min(1)
        .max(480)
        .default(3)
        .describe("A window nobody touches locks itself, in a shop whose people sign in."),
    })
    .prefault({}),
  till: tillSection.optional().describe("What the close of a shift demands; without it nothing."),
  counter: counterSection,
  alerts: alertsSection.describe("What is told of calls, and which are not let out."),
  printer: printerSection.optional(),
  receipt: z
    .strictObject({
      phones: z.enum(["full", "masked", "none"]).default("full").describe("How much of the dialled numbers a receipt shows."),
    })
    .prefault({}),
  display: z
    .strictObject({
      favourites: z
        .array(z.string().trim().min(1).max(60))
        .max(5)
        .default([])
        .describe(
          'Whose prices an idle customer display shows: numbers, countries or destinations, such as ["0051 9", "Haití"]; those called most where it is empty.',
        ),
    })
    .prefault({}),
  backup: z
    .strictObject({
      folder: z
        .string()
        .min(1)
        .optional()
        .describe("Where backups go, best on another disk; `backups` in the data folder where it is not said."),
      keepDaily: z.number().int().min(1).max(3_650).default(30).describe("Of so many days the newest backup is kept."),
      keepMonthly: z.number().int().min(1).max(240).default(12).describe("Of so many months the newest backup is kept."),
      passphraseFile: z
        .string()
        .min(1)
        .optional()
        .describe("File with the passphrase of the backups; without it their key is `backup.key` in the data folder."),
    })
    .prefault({}),
  balance: z
    .strictObject({ simulated: decimalSchema })
    .optional()
    .describe("A provider balance that only this program counts down, for demonstrations."),
  demo: z.boolean().default(false),
});

export type ShopFile = z.infer<typeof shopFileSchema>;
export type SecretSource = z.infer<typeof secretSchema>;
