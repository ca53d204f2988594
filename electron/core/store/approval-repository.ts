import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";

export interface ApprovalRow {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly asked_by: string;
  readonly approved_by: string;
  readonly at_utc: number;
  /** On the monotonic clock of `boot_id`: no clock that is set back makes an approval last. */
  readonly expires_mono: number;
  readonly boot_id: string;
  readonly used_by_operation: string | null;
}

/** What somebody did alone that others would need a yes for. */
export interface AloneException {
  readonly kind: string;
  readonly subject: string;
  readonly person: string;
  readonly shiftId: string | null;
  readonly atUtc: number;
  readonly amount: number;
}

export interface ApprovalRepository {
  add(approval: Omit<ApprovalRow, "used_by_operation">): void;
  get(id: string): ApprovalRow | null;
  /** False where it was used up before. */
  use(id: string, operationId: string): boolean;
  addAlone(exception: AloneException): void;
  /** The facts of the entry that told last by which rules exceptions are allowed, as they are stored. */
  rulesTold(): string | null;
  /** How often a person did such an exception alone in a shift. */
  aloneTimes(person: string, kind: string, shiftId: string | null): number;
}

export function createApprovalRepository(database: SqliteDatabase): ApprovalRepository {
  const add = database.prepare<[object]>(`INSERT INTO approval (id, kind, subject, asked_by, approved_by, at_utc, expires_mono, boot_id)
    VALUES (@id, @kind, @subject, @asked_by, @approved_by, @at_utc, @expires_mono, @boot_id)`);
  const get = database.prepare<[string], ApprovalRow>("SELECT * FROM approval WHERE id = ?");
  const use = database.prepare<[string, string]>("UPDATE approval SET used_by_operation = ? WHERE id = ? AND used_by_operation IS NULL");
  const addAlone = database.prepare<[AloneException]>(`INSERT INTO exception_alone (kind, subject, person, shift_id, at_utc, amount)
    VALUES (@kind, @subject, @person, @shiftId, @atUtc, @amount)`);
  const times = database.prepare<[string, string, string | null], { times: number }>(
    "SELECT count(*) AS times FROM exception_alone WHERE person = ? AND kind = ? AND shift_id IS ?",
  );
  const rules = database
    .prepare<[], string>("SELECT facts FROM ledger WHERE kind = 'exception-rules' AND kind <> 'call-charged' ORDER BY seq DESC LIMIT 1")
    .pluck();
  return {
    add: (approval) => void add.run(approval),
    get: (id) => get.get(id) ?? null,
    use: (id, operationId) => use.run(operationId, id).changes === 1,
    rulesTold: () => rules.get() ?? null,
    addAlone: (exception) => void addAlone.run(exception),
    aloneTimes: (person, kind, shiftId) => times.get(person, kind, shiftId)?.times ?? 0,
  };
}
