import * as z from "zod";
import { cashModes } from "../money/cash-rounding.ts";
import { currencyCodes } from "../money/currency.ts";
import { printerFaults } from "../receipt/printer-fault.ts";

/** The steps of the wizard, in their order. Each can be left and taken up again. */
export const setupSteps = ["shop", "people", "gateway", "phones", "provider", "prices", "printer", "first-call"] as const;
export type SetupStep = (typeof setupSteps)[number];

/** The gateways whose menus the wizard knows by name. */
export const gatewayBrands = ["grandstream", "yeastar", "cisco", "generic"] as const;
export type GatewayBrand = (typeof gatewayBrands)[number];

const decimalSchema = z.string().regex(/^\d{1,15}(\.\d{1,6})?$/);
/** A line of text of a person: no control characters, for it is printed. */
const wordsSchema = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .regex(/^[^\p{Cc}]*$/u);

export const setupShopSchema = z.strictObject({
  name: wordsSchema(80).min(1),
  branch: wordsSchema(80).min(1),
  country: z.string().regex(/^[A-Z]{2}$/),
  currency: z.enum(currencyCodes),
  timeZone: z.string().min(1).max(60),
  language: z.enum(["es", "en"]),
  address: wordsSchema(120).optional(),
  taxId: wordsSchema(40).optional(),
  footer: wordsSchema(200).optional(),
  /** Area code of the shop, where local numbers are dialled without it. */
  area: z
    .string()
    .regex(/^\d{1,4}$/)
    .optional(),
  /** Null: the currency's own; "0": none. */
  cashTo: decimalSchema.nullable(),
  /** Where `cashTo` says a step: which way; the currency's own where it is not said. */
  cashMode: z.enum(cashModes).optional(),
  tax: z.strictObject({ percent: decimalSchema, name: wordsSchema(20).min(1), prices: z.enum(["included", "on-top"]) }).nullable(),
});
export type SetupShop = z.infer<typeof setupShopSchema>;

export const setupPeopleSchema = z.strictObject({
  /** Nobody has a PIN yet; they are made in the settings whenever the owner wants. */
  later: z.boolean(),
  shift: z.enum(["automatic", "required"]),
});

export type SetupPeople = z.infer<typeof setupPeopleSchema>;

export const setupCabinsSchema = z.strictObject({
  count: z.number().int().min(1).max(96),
  /** Only those that are not called by their number. */
  names: z.record(z.string().regex(/^\d{1,3}$/), wordsSchema(40).min(1)).default({}),
  brand: z.enum(gatewayBrands),
  /** The address of this machine the gateway calls. */
  bind: z.ipv4(),
});
export type SetupCabins = z.infer<typeof setupCabinsSchema>;

export const setupProviderSchema = z.strictObject({
  server: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9]([A-Za-z0-9.-]{0,180}[A-Za-z0-9])?(:\d{1,5})?$/),
  username: z.string().trim().min(1).max(80).nullable(),
  register: z.boolean(),
  codecs: z.array(z.enum(["alaw", "ulaw", "g722", "gsm"])).min(1),
  form: z.enum(["dialled", "e164"]),
});
export type SetupProvider = z.infer<typeof setupProviderSchema>;

export const setupPricesSchema = z.strictObject({
  /** The price of a destination in no list; null: such a call is refused. */
  general: z
    .strictObject({ value: decimalSchema, unit: z.enum(["minute", "second"]), increment: z.string().regex(/^\d{1,4}\/\d{1,4}$/) })
    .nullable(),
});
export type SetupPrices = z.infer<typeof setupPricesSchema>;

export const setupPrinterSchema = z.strictObject({
  device: z.string().regex(/^(tcp|serial|file):.+/),
  columns: z.union([z.literal(32), z.literal(42), z.literal(48)]),
  drawer: z.boolean(),
  codePage: z.enum(["cp858", "windows1252", "cp850", "cp437"]),
});
export type SetupPrinter = z.infer<typeof setupPrinterSchema>;

/** What the wizard has been told so far; a step that is not there was not answered. */
export const setupAnswersSchema = z.strictObject({
  shop: setupShopSchema.optional(),
  people: setupPeopleSchema.optional(),
  cabins: setupCabinsSchema.optional(),
  /** The gateway's port of each cabin, by the cabin's number; null: not known yet. */
  ports: z.record(z.string(), z.number().int().nullable()).optional(),
  phones: z.strictObject({ done: z.literal(true) }).optional(),
  /** Null: to be told later. */
  provider: setupProviderSchema.nullable().optional(),
  prices: setupPricesSchema.optional(),
  /** Null: the shop has no printer. */
  printer: setupPrinterSchema.nullable().optional(),
});
export type SetupAnswers = z.infer<typeof setupAnswersSchema>;

export const setupAnswerSchema = z.discriminatedUnion("step", [
  z.strictObject({ step: z.literal("shop"), answer: setupShopSchema }),
  z.strictObject({ step: z.literal("people"), answer: setupPeopleSchema }),
  z.strictObject({ step: z.literal("gateway"), answer: setupCabinsSchema }),
  /** The ports as they were paired; a cabin without one takes a port nobody has. */
  z.strictObject({ step: z.literal("phones") }),
  z.strictObject({
    step: z.literal("provider"),
    answer: setupProviderSchema.nullable(),
    /** Left out: the one that is kept already. It is never told back. */
    secret: z.string().min(1).max(200).optional(),
  }),
  z.strictObject({ step: z.literal("prices"), answer: setupPricesSchema }),
  z.strictObject({ step: z.literal("printer"), answer: setupPrinterSchema.nullable() }),
]);
export type SetupAnswer = z.infer<typeof setupAnswerSchema>;

const lineSchema = z.object({
  port: z.number().int(),
  user: z.string(),
  line: z.enum(["registered", "unreachable", "unknown"]),
  /** The cabin the port is in; null where nobody has said. */
  cabin: z.number().int().nullable(),
});
export type SetupLine = z.infer<typeof lineSchema>;

export const setupSchema = z.object({
  isOpen: z.boolean(),
  /** Of this run of the core: another one after each restart. */
  run: z.string(),
  /** What was answered is being put in force: this core ends and the next one answers at the same address, or starts its switch. */
  restarting: z.boolean(),
  /** Why the last answers could not be put in force, in the words of who knows; the ones before are in force. */
  fault: z.string().nullable(),
  /** A shop with simulated customers can be tried instead, and why it did not start when it was last wanted; null where there is none. */
  demo: z.object({ fault: z.string().nullable() }).nullable(),
  answers: setupAnswersSchema,
  /** A secret of the carrier is kept. */
  hasProviderSecret: z.boolean(),
  /** Addresses of this machine a gateway could call, the likeliest first. */
  addresses: z.array(z.object({ address: z.string(), network: z.string(), name: z.string(), isLoopback: z.boolean() })),
  sipPort: z.number().int(),
  listening: z.boolean(),
  lines: z.array(lineSchema),
  /** The last phone that dialled while the wizard listened. */
  heard: z
    .object({
      /** Grows with each. */
      count: z.number().int(),
      port: z.number().int(),
      dialled: z.string(),
      /** The cabin it was given to; null where the port is another cabin's already. */
      cabin: z.number().int().nullable(),
      /** The cabin that has the port, where that is the trouble. */
      alreadyAt: z.number().int().nullable(),
    })
    .nullable(),
  /** Registrations the switch refused lately, the newest first. */
  refused: z.array(z.object({ user: z.string().nullable(), address: z.string(), why: z.enum(["wrong-secret", "unknown-user"]) })),
  trunk: z.enum(["registered", "reachable", "unreachable", "unknown"]).nullable(),
  /** The search for printers in the shop's network; null while none was begun since the core started. */
  printerSearch: z
    .object({
      isRunning: z.boolean(),
      /** How many of how many hosts were asked. */
      asked: z.number().int(),
      hosts: z.number().int(),
      /** Addresses that take connections at TCP 9100. */
      found: z.array(z.ipv4()),
    })
    .nullable(),
});
export type SetupView = z.infer<typeof setupSchema>;

export const setupGatewaySchema = z.object({
  server: z.string(),
  port: z.number().int(),
  lines: z.array(z.object({ port: z.number().int(), user: z.string(), secret: z.string() })),
});
export type SetupGateway = z.infer<typeof setupGatewaySchema>;

export const trunkCheckSchema = z.object({
  /** False: no DNS knows the name. */
  nameKnown: z.boolean(),
  /** Whether it answered an OPTIONS (RFC 3261) just now. */
  answers: z.boolean(),
  roundTripMs: z.number().nullable(),
  /** "not-wanted" where the shop does not register. */
  registration: z.enum(["registered", "rejected", "waiting", "not-wanted"]),
});
export type TrunkCheckView = z.infer<typeof trunkCheckSchema>;

export const setupPrintersSchema = z.array(z.object({ device: z.string(), name: z.string() }));

export const setupPrintTestSchema = z.object({
  printed: z.boolean(),
  fault: z.enum(printerFaults).nullable(),
  /** Null where no drawer was asked for. */
  drawer: z.boolean().nullable(),
});
export type SetupPrintTest = z.infer<typeof setupPrintTestSchema>;
