/** A list as it is exported: of rates today, of calls and of sales just as well. */
export interface ListFile {
  readonly columns: readonly ListColumn[];
  /** A cell for each column, in their order. Amounts are decimals with a point, "-0.0125"; null is an empty cell. */
  readonly rows: Iterable<readonly (string | null)[]>;
}

export interface ListColumn {
  readonly name: string;
  /** `text` is never computed with, whatever it looks like: 032 stays 032. */
  readonly kind: "text" | "amount" | "whole";
}

/** Of a file that is being written. */
export const ROWS_A_PIECE = 1_000;
