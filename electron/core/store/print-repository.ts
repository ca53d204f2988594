import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";

export interface PrintJobRow {
  readonly id: number;
  readonly sale_id: string;
  /** 0 is the original; copies count from 1. */
  readonly copy: number;
  readonly document: string;
  readonly opens_drawer: number;
  readonly state: PrintState;
}

export type PrintState = "pending" | "printed" | "unknown";

export interface PrintRepository {
  add(job: {
    readonly saleId: string;
    readonly copy: number;
    readonly document: string;
    readonly opensDrawer: boolean;
    readonly atUtc: number;
  }): number;
  nextCopy(saleId: string): number;
  /** The document first put in the queue for a sale, as JSON: the original, or the earliest copy where the original was not wanted. */
  firstDocument(saleId: string): string | null;
  /** The oldest job that waits for paper. */
  nextPending(): PrintJobRow | null;
  pendingCount(): number;
  /** Jobs whose last word is "started": the program died with bytes under way. */
  interrupted(): readonly PrintJobRow[];
  attempt(jobId: number, atUtc: number, outcome: "started" | "printed" | "not-printed" | "unknown", reason: string | null): void;
  setState(jobId: number, state: PrintState): void;
  stateOfSale(saleId: string): PrintState | null;
  /** Writes the row that must be there before the drawer opens; false when this sale has opened it already. */
  drawerEvent(event: {
    readonly atUtc: number;
    readonly cause: "sale" | "change" | "no-sale";
    readonly saleId: string | null;
    readonly user: string;
  }): boolean;
}

export function createPrintRepository(database: SqliteDatabase): PrintRepository {
  const columns = "id, sale_id, copy, document, opens_drawer, state";
  const add = database.prepare<[string, number, string, number, number]>(
    "INSERT INTO print_job (sale_id, copy, document, opens_drawer, state, created_utc) VALUES (?, ?, ?, ?, 'pending', ?)",
  );
  const nextCopy = database.prepare<[string], { copy: number }>(
    "SELECT max(1, coalesce(max(copy) + 1, 1)) AS copy FROM print_job WHERE sale_id = ?",
  );
  const first = database.prepare<[string], { document: string }>("SELECT document FROM print_job WHERE sale_id = ? ORDER BY copy LIMIT 1");
  const next = database.prepare<[], PrintJobRow>(`SELECT ${columns} FROM print_job WHERE state = 'pending' ORDER BY id LIMIT 1`);
  const count = database.prepare<[], { pending: number }>("SELECT count(*) AS pending FROM print_job WHERE state = 'pending'");
  const interrupted = database.prepare<[], PrintJobRow>(`SELECT ${columns} FROM print_job WHERE state = 'pending'
    AND 'started' = (SELECT outcome FROM print_attempt WHERE job_id = print_job.id ORDER BY id DESC LIMIT 1)`);
  const attempt = database.prepare<[number, number, string, string | null]>(
    "INSERT INTO print_attempt (job_id, at_utc, outcome, reason) VALUES (?, ?, ?, ?)",
  );
  const setState = database.prepare<[string, number]>("UPDATE print_job SET state = ? WHERE id = ?");
  const ofSale = database.prepare<[string], { state: PrintState }>(
    "SELECT state FROM print_job WHERE sale_id = ? ORDER BY copy DESC LIMIT 1",
  );
  const drawer = database.prepare<[number, string, string | null, string]>(
    "INSERT INTO drawer_event (at_utc, cause, sale_id, user) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
  );
  return {
    add: (job) => Number(add.run(job.saleId, job.copy, job.document, Number(job.opensDrawer), job.atUtc).lastInsertRowid),
    nextCopy: (saleId) => nextCopy.get(saleId)?.copy ?? 1,
    firstDocument: (saleId) => first.get(saleId)?.document ?? null,
    nextPending: () => next.get() ?? null,
    pendingCount: () => count.get()?.pending ?? 0,
    interrupted: () => interrupted.all(),
    attempt: (jobId, atUtc, outcome, reason) => void attempt.run(jobId, atUtc, outcome, reason),
    setState: (jobId, state) => void setState.run(state, jobId),
    stateOfSale: (saleId) => ofSale.get(saleId)?.state ?? null,
    drawerEvent: (event) => drawer.run(event.atUtc, event.cause, event.saleId, event.user).changes === 1,
  };
}
