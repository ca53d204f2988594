import type { ImportField, ImportSettings } from "../../../../shared/contract/rates-view.ts";

type Columns = ImportSettings["columns"];

/** What a column brings, if anything. */
export function fieldOfColumn(columns: Columns, column: number): ImportField | null {
  const found = Object.entries(columns).find(([, place]) => place === column);
  return found === undefined ? null : (found[0] as ImportField);
}

/** The mapping after a column was said to bring a field, or nothing: a field is in one column and a column is one field. */
export function withColumn(columns: Columns, column: number, field: ImportField | null): Columns {
  const others = Object.entries(columns).filter(([name, place]) => place !== column && name !== field);
  return Object.fromEntries([...others, ...(field === null ? [] : [[field, column] as const])]) as Columns;
}
