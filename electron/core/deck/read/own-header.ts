import { COLUMNS_FOR_EVERYONE, COLUMNS_FOR_OWNERS, RATE_COLUMNS } from "../write/rate-columns.ts";

/** The columns of the product's own deck files. */
export const OWN_REQUIRED = ["prefix", "description", "unit", "value"];
export const OWN_COLUMNS = RATE_COLUMNS.map(({ name }) => name);
/** What an exported list has behind them, for people only. */
const EXPORTED_COLUMNS = [...COLUMNS_FOR_EVERYONE, ...COLUMNS_FOR_OWNERS].map(({ name }) => name);

/** Whether the columns are named as the product itself names them. Such a file never parts thousands. */
export function isOwnHeader(header: readonly string[]): boolean {
  const names = header.map((name) => name.trim().toLowerCase());
  return (
    OWN_REQUIRED.every((name) => names.includes(name)) &&
    names.every((name) => OWN_COLUMNS.includes(name) || EXPORTED_COLUMNS.includes(name))
  );
}
