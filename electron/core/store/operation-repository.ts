import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";

export interface OperationRow {
  readonly kind: string;
  readonly request: string;
  readonly result: string;
}

/** What each operation id was answered with, kept for ever: a retry after weeks gets the same answer. */
export interface OperationRepository {
  get(id: string): OperationRow | null;
  put(id: string, row: OperationRow, atUtc: number): void;
}

export function createOperationRepository(database: SqliteDatabase): OperationRepository {
  const get = database.prepare<[string], OperationRow>("SELECT kind, request, result FROM operation WHERE id = ?");
  const put = database.prepare<[string, string, string, string, number]>(
    "INSERT INTO operation (id, kind, request, result, at_utc) VALUES (?, ?, ?, ?, ?)",
  );
  return { get: (id) => get.get(id) ?? null, put: (id, row, atUtc) => void put.run(id, row.kind, row.request, row.result, atUtc) };
}
