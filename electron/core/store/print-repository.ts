import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";

export interface PrintJobRow {
  readonly id: number;
  readonly paper: Paper;
  /** The row it is the paper of. */
  readonly ref: string;
  /** 0 is the original; copies count from 1. */
  readonly copy: number;
  readonly document: string;
  readonly opens_drawer: number;
  readonly state: PrintState;
  readonly user: string;
  /** Id of the person, for the ledger. */
  readonly person: string;
}

export type Paper = "sale" | "void" | "refund" | "deposit" | "cash-move" | "shift";
export type PrintState = "pending" | "printed" | "unknown" | "dropped";
export type DrawerCause = "sale" | "change" | "no-sale" | "void" | "refund" | "deposit" | "cash-move" | "shift";

export interface PrintRepository {
  add(job: {
    readonly paper: Paper;
    readonly ref: string;
    readonly copy: number;
    readonly document: string;
    readonly opensDrawer: boolean;
    readonly atUtc: number;
    readonly user: string;
    readonly person: string;
  }): number;
  byId(id: number): PrintJobRow | null;
  nextCopy(paper: Paper, ref: string): number;
  /** The document first put in the queue for a row, as JSON: the original, or the earliest copy where the original was not wanted. */
  firstDocument(paper: Paper, ref: string): string | null;
  /** The oldest job that waits for paper. */
  nextPending(): PrintJobRow | null;
  pendingCount(): number;
  /** Jobs whose last word is "started": the program died with bytes under way. */
  interrupted(): readonly PrintJobRow[];
  attempt(jobId: number, atUtc: number, outcome: "started" | "printed" | "not-printed" | "unknown", reason: string | null): void;
  setState(jobId: number, state: PrintState): void;
  /** "printed" as soon as one of its papers came out, else how it stands with the newest; null where none was wanted. */
  stateOf(paper: Paper, ref: string): PrintState | null;
  /** The original that nobody tried to print yet is not wanted any more; false where it is under way or out. */
  dropUntried(paper: Paper, ref: string): boolean;
  /** Gives up what waits, but for a paper that is on its way at this moment. */
  dropPending(): readonly PrintJobRow[];
  /** Writes the row that must be there before the drawer opens; false when this row has opened it already. */
  drawerEvent(event: {
    readonly atUtc: number;
    readonly cause: DrawerCause;
    readonly ref: string | null;
    readonly user: string;
    readonly reason: string | null;
    readonly approvalId: string | null;
  }): boolean;
}

export function createPrintRepository(database: SqliteDatabase): PrintRepository {
  const columns = "id, paper, ref, copy, document, opens_drawer, state, user, person";
  const add = database.prepare<[string, string, number, string, number, number, string, string]>(
    `INSERT INTO print_job (paper, ref, copy, document, opens_drawer, state, created_utc, user, person)
    VALUES (?, ?, ?, ?, ?, 'pending', ?, ?, ?)`,
  );
  const byId = database.prepare<[number], PrintJobRow>(`SELECT ${columns} FROM print_job WHERE id = ?`);
  const nextCopy = database.prepare<[string, string], { copy: number }>(
    "SELECT max(1, coalesce(max(copy) + 1, 1)) AS copy FROM print_job WHERE paper = ? AND ref = ?",
  );
  const first = database.prepare<[string, string], { document: string }>(
    "SELECT document FROM print_job WHERE paper = ? AND ref = ? ORDER BY copy LIMIT 1",
  );
  const next = database.prepare<[], PrintJobRow>(`SELECT ${columns} FROM print_job WHERE state = 'pending' ORDER BY id LIMIT 1`);
  const count = database.prepare<[], { pending: number }>("SELECT count(*) AS pending FROM print_job WHERE state = 'pending'");
  const interrupted = database.prepare<[], PrintJobRow>(`SELECT ${columns} FROM print_job WHERE state = 'pending'
    AND 'started' = (SELECT outcome FROM print_attempt WHERE job_id = print_job.id ORDER BY id DESC LIMIT 1)`);
  const attempt = database.prepare<[number, number, string, string | null]>(
    "INSERT INTO print_attempt (job_id, at_utc, outcome, reason) VALUES (?, ?, ?, ?)",
  );
  const setState = database.prepare<[string, number]>("UPDATE print_job SET state = ? WHERE id = ?");
  const stateOf = database.prepare<[string, string], { state: PrintState }>(
    "SELECT state FROM print_job WHERE paper = ? AND ref = ? ORDER BY state = 'printed' DESC, copy DESC LIMIT 1",
  );
  const drop = database.prepare<[string, string]>(`UPDATE print_job SET state = 'dropped' WHERE paper = ? AND ref = ? AND copy = 0
    AND state = 'pending' AND NOT EXISTS (SELECT 1 FROM print_attempt WHERE job_id = print_job.id)`);
  const dropAll = database.prepare<[], PrintJobRow>(`UPDATE print_job SET state = 'dropped' WHERE state = 'pending'
    AND coalesce((SELECT outcome FROM print_attempt WHERE job_id = print_job.id ORDER BY id DESC LIMIT 1), '') <> 'started' RETURNING ${columns}`);
  const drawer = database.prepare<[number, string, string | null, string, string | null, string | null]>(
    "INSERT INTO drawer_event (at_utc, cause, ref, user, reason, approval_id) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
  );
  return {
    add: ({ paper, ref, copy, document, opensDrawer, atUtc, user, person }) =>
      Number(add.run(paper, ref, copy, document, Number(opensDrawer), atUtc, user, person).lastInsertRowid),
    byId: (id) => byId.get(id) ?? null,
    nextCopy: (paper, ref) => nextCopy.get(paper, ref)?.copy ?? 1,
    firstDocument: (paper, ref) => first.get(paper, ref)?.document ?? null,
    nextPending: () => next.get() ?? null,
    pendingCount: () => count.get()?.pending ?? 0,
    interrupted: () => interrupted.all(),
    attempt: (jobId, atUtc, outcome, reason) => void attempt.run(jobId, atUtc, outcome, reason),
    setState: (jobId, state) => void setState.run(state, jobId),
    stateOf: (paper, ref) => stateOf.get(paper, ref)?.state ?? null,
    dropUntried: (paper, ref) => drop.run(paper, ref).changes === 1,
    dropPending: () => dropAll.all(),
    drawerEvent: (event) => drawer.run(event.atUtc, event.cause, event.ref, event.user, event.reason, event.approvalId).changes === 1,
  };
}
