import * as z from "zod";

/** Money and rates on the wire: decimal strings in main units, never numbers. */
export const moneySchema = z.string().regex(/^-?\d{1,15}(\.\d{1,18})?$/);
/** Instants on the wire: UTC, ISO 8601, milliseconds. */
export const instantSchema = z.iso.datetime({ precision: 3 });
export const operationIdSchema = z.string().regex(/^[A-Za-z0-9._:-]{1,64}$/);
export const cabinNumberSchema = z.coerce.number().int().min(1).max(999);
