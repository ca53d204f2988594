import type { RateInput, RateRow } from "../../../shared/contract/rates-view.ts";

/** A row as it is sent back with another price. */
export function rateInputOf(row: RateRow, value: string): RateInput {
  return {
    prefix: row.prefix,
    description: row.description,
    unit: row.unit,
    value,
    increment: row.increment,
    connect: row.connect,
    minimum: row.minimum,
    grace: String(row.grace),
    band: row.band ?? "",
    from: row.from ?? "",
    until: row.until ?? "",
  };
}
