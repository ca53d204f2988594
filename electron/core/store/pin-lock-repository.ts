import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";

export interface PinLockRow {
  /** "person ID" or "terminal NAME". */
  readonly subject: string;
  readonly failures: number;
  /** What was left of the wait when it was last written down, in milliseconds that run only while the core runs. */
  readonly wait_left_ms: number;
}

export interface PinLockRepository {
  list(): readonly PinLockRow[];
  put(lock: PinLockRow): void;
  remove(subject: string): void;
}

export function createPinLockRepository(database: SqliteDatabase): PinLockRepository {
  const list = database.prepare<[], PinLockRow>("SELECT subject, failures, wait_left_ms FROM pin_lock");
  const put = database.prepare<
    [PinLockRow]
  >(`INSERT INTO pin_lock (subject, failures, wait_left_ms) VALUES (@subject, @failures, @wait_left_ms)
    ON CONFLICT (subject) DO UPDATE SET failures = @failures, wait_left_ms = @wait_left_ms`);
  const remove = database.prepare<[string]>("DELETE FROM pin_lock WHERE subject = ?");
  return { list: () => list.all(), put: (lock) => void put.run(lock), remove: (subject) => void remove.run(subject) };
}
