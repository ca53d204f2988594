/** A line of a file, cut into its cells. */
export interface FileRow {
  /** 1 for the first line of the file, or for the first row of the sheet. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Cells a sheet keeps as numbers, where that was asked for. */
  readonly numberCells?: readonly number[];
}
