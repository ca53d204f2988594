import type { SqliteDatabase, SqliteStatement } from "../../node-kit/sqlite-open.ts";

/** So many rows in one statement: a statement of its own for each row takes a fourth longer. */
const ROWS_MAX = 16;

/**
 * Writes rows into a table, as few statements as there are.
 *
 * @param into `INSERT INTO table (columns)`.
 * @param columns How many there are: the values come row after row.
 */
export function createRowsInserter(database: SqliteDatabase, into: string, columns: number): (values: readonly unknown[]) => void {
  const places = `(${Array.from({ length: columns }, () => "?").join(", ")})`;
  const statements = new Map<number, SqliteStatement>();
  const statementOf = (rows: number): SqliteStatement => {
    const known = statements.get(rows);
    if (known !== undefined) return known;
    const statement = database.prepare<unknown[]>(`${into} VALUES ${Array.from({ length: rows }, () => places).join(", ")}`);
    statements.set(rows, statement);
    return statement;
  };
  return (values) => {
    const most = ROWS_MAX * columns;
    for (let from = 0; from < values.length; from += most) {
      const part = values.slice(from, from + most);
      statementOf(part.length / columns).run(part);
    }
  };
}
