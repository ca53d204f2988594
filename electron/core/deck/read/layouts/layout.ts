import type { ImportField, ImportLayout } from "../../../../../shared/contract/rates-view.ts";
import type { Result } from "../../../../../shared/kernel/result.ts";

/** The cells of a line by what they are. Amounts are plain decimals already; a field without a column is missing. */
export type RowFields = { readonly [field in ImportField]?: string };

/** Why a line cannot be taken; `field` is the column to look at, where there is one. */
export interface RowProblem {
  readonly code: string;
  readonly field: string | null;
}

/** A line of a file before it is a rate. */
export interface DraftRow {
  readonly line: number;
  readonly fields: RowFields;
  /** Columns that only this layout has. */
  readonly extras: Readonly<Record<string, string>>;
}

/** The price list of another program or of a carrier: what its columns are called, and what they mean here. */
export interface Layout {
  readonly name: ImportLayout;
  /** Whether a file with these columns (`headerName`) is one. */
  isKnownBy(header: ReadonlySet<string>): boolean;
  /** Names of columns, as `headerName` makes them. */
  readonly columns: { readonly [field in ImportField]?: readonly string[] };
  readonly extras: Readonly<Record<string, readonly string[]>>;
  /** What the columns are in files that do not name them: fields, and names of `extras`. */
  readonly positions?: readonly string[];
  /** For files where several lines make one rate: the two as one, or null where the second begins another. */
  joins?(held: DraftRow, next: DraftRow): Result<DraftRow, RowProblem> | null;
  /** The rates that a line stands for. */
  rates(row: DraftRow): Result<readonly RowFields[], RowProblem>;
}
