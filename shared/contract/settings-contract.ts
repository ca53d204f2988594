import { oc } from "@orpc/contract";
import * as z from "zod";
import { operationIdSchema } from "./wire.ts";

const settingKeySchema = z.string().min(1).max(60);
export const settingValueSchema = z.union([
  z.string().max(400),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.number()).max(10),
  z.array(z.string().max(60)).max(10),
]);

export const settingSchema = z.object({
  key: z.string(),
  value: settingValueSchema,
  /** What shop.json says, or the program where the file says nothing: what it is reset to. */
  original: settingValueSchema,
  /** False: it means nothing in this shop, such as the drawer of a shop without a printer. */
  applies: z.boolean(),
});
export type SettingView = z.infer<typeof settingSchema>;

/** A logo is called by what it shows: 64 hexadecimal digits. */
const logoNameSchema = z.string().regex(/^[0-9a-f]{64}$/);
const logoSchema = z.object({ logo: logoNameSchema.nullable() });
/** The name of the shop's logo; null where it has none. */
export type LogoName = z.infer<typeof logoSchema>;

const logoViewSchema = z.object({
  /** In dots. */
  width: z.number().int(),
  height: z.number().int(),
  /** In base64: row by row, eight dots a byte with the leftmost highest, 1 is black. */
  bits: z.string(),
});
export type LogoView = z.infer<typeof logoViewSchema>;

/** More than a logo may be, in base64: what is too large is told so in words. */
const PNG_LETTERS_MAX = 1_400_000;

export const settingsContract = {
  list: oc
    .route({ method: "GET", path: "/settings", summary: "The settings of the shop that can be changed" })
    .output(z.array(settingSchema)),
  put: oc
    .route({ method: "POST", path: "/settings", summary: "Changes one; shop.json wins once when it is changed later" })
    .input(z.strictObject({ operationId: operationIdSchema, key: settingKeySchema, value: settingValueSchema }))
    .output(settingSchema),
  reset: oc
    .route({ method: "POST", path: "/settings/reset", summary: "Back to what shop.json says" })
    .input(z.strictObject({ operationId: operationIdSchema, key: settingKeySchema }))
    .output(settingSchema),
  arrange: oc
    .route({ method: "POST", path: "/settings/cabins", summary: "The order of the cabins, as they stand in the shop" })
    .input(z.strictObject({ operationId: operationIdSchema, order: z.array(z.number().int().min(1).max(999)).max(400) }))
    .output(z.object({ order: z.array(z.number().int()) })),
  nameCabin: oc
    .route({ method: "POST", path: "/settings/cabins/{number}", summary: "The name of a cabin; null: that of shop.json" })
    .input(
      z.strictObject({
        operationId: operationIdSchema,
        number: z.coerce.number().int().min(1).max(999),
        name: z.string().trim().min(1).max(40).nullable(),
      }),
    )
    .output(z.object({ number: z.number().int(), name: z.string() })),
  logo: oc
    .route({ method: "GET", path: "/settings/logo/{name}", summary: "A logo in the dots of the shop's paper, as receipts show it" })
    .input(z.strictObject({ name: logoNameSchema }))
    .output(logoViewSchema),
  putLogo: oc
    .route({
      method: "POST",
      path: "/settings/logo",
      summary: "What receipts begin with: a PNG in base64, at most 512 KiB and 1,200 pixels a side, made black and white once",
    })
    .input(z.strictObject({ operationId: operationIdSchema, png: z.base64().max(PNG_LETTERS_MAX) }))
    .output(logoSchema),
  removeLogo: oc
    .route({ method: "POST", path: "/settings/logo/remove", summary: "Receipts begin with the shop's name again" })
    .input(z.strictObject({ operationId: operationIdSchema }))
    .output(logoSchema),
};
