/** Rows of the book read at a time, for a file: no statement is open for long while the shop works. */
export const ROWS_A_PAGE = 500;

/** Rows that are numbered, newest first, by pages. What is written to the book meanwhile neither doubles nor loses one. */
export function* pagesOfRows<Row extends { readonly seq: number }>(pageBefore: (seq: number) => readonly Row[]): Generator<Row> {
  let before = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const rows = pageBefore(before);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < ROWS_A_PAGE) return;
    before = last.seq;
  }
}
