/** The height of a row of who waits to pay. */
const ROW_PX = 48;
/** The row of the pager below them. */
const PAGER_PX = 44;
/** The line above the first row. */
const EDGE_PX = 1;

/** What the list asks of the till: room for every row, and never less than one row and the pager. */
export function roomOfRows(rows: number): { readonly flexBasis: number; readonly minHeight: number } {
  const flexBasis = rows * ROW_PX + EDGE_PX;
  return { flexBasis, minHeight: Math.min(flexBasis, ROW_PX + PAGER_PX + EDGE_PX) };
}

/** How many rows are drawn at once in a height: all of them where they fit, else what the pager leaves; at least one. */
export function fittingRows(rows: number, heightPx: number): number {
  // Half a pixel is lost where the screen is scaled. Zero: not measured yet.
  if (heightPx === 0 || rows * ROW_PX <= heightPx + 0.5) return Math.max(1, rows);
  return Math.max(1, Math.floor((heightPx - PAGER_PX + 0.5) / ROW_PX));
}
