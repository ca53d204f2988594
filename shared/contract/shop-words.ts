import * as z from "zod";

/** An amount, a rate or a percentage of shop.json, in main units. */
export const decimalSchema = z.string().regex(/^\d{1,15}(\.\d{1,18})?$/, 'a decimal written as text, such as "10" or "0.5"');
export const digitsSchema = z.string().regex(/^[0-9*#+]{1,15}$/, "digits");
export const portSchema = z.number().int().min(0).max(65_535);
