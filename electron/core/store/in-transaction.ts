import { faultPoint } from "../../node-kit/fault-point.ts";
import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import { breaksStore, StoreBroken } from "./store-broken.ts";

export interface DiskFaults {
  /** Gives the disk its reserve back; the transaction that found it full is then tried again. */
  onDiskFull(): void;
  /** The disk failed. The store takes nothing more; whoever runs it ends and starts again, which opens and verifies the book anew. */
  onBroken(fault: unknown): void;
}

export interface Transactions {
  /** Runs `work` as one durable commit, or not at all. */
  transaction<T>(work: () => T): T;
  /** Runs `work` once what is under way is durable, and not at all where it is taken back; at once outside a transaction. */
  afterCommit(work: () => void): void;
  /** Runs one statement that is a commit of its own, under the same watch. */
  guarded<T>(work: () => T): T;
}

export function createTransactions(database: SqliteDatabase, { onDiskFull, onBroken }: DiskFaults): Transactions {
  let broken: unknown = null;
  let following: (() => void)[] = [];

  function guarded<T>(work: () => T): T {
    if (broken !== null) throw new StoreBroken(`the book is not written to any more: ${String(broken)}`);
    try {
      return work();
    } catch (fault) {
      if (!breaksStore(fault)) throw fault;
      broken = fault;
      onBroken(fault);
      throw new StoreBroken(`the disk failed under the book: ${String(fault)}`, { cause: fault });
    }
  }

  function commit<T>(work: () => T): T {
    following = [];
    const value = database
      .transaction(() => {
        const done = work();
        faultPoint("store/before-commit");
        return done;
      })
      .immediate();
    faultPoint("store/after-commit");
    return value;
  }

  function withReserve<T>(work: () => T): T {
    try {
      return commit(work);
    } catch (fault) {
      if ((fault as { code?: unknown } | null)?.code !== "SQLITE_FULL") throw fault;
      onDiskFull();
      return commit(work);
    }
  }

  /** Outside the watch: what fails in here was committed, and must neither be done again nor taken for a fault of the disk. */
  function whole<T>(work: () => T): T {
    const value = guarded(() => withReserve(work));
    const due = following;
    following = [];
    for (const follow of due) follow();
    return value;
  }

  return {
    transaction: (work) => (database.inTransaction ? work() : whole(work)),
    afterCommit: (work) => (database.inTransaction ? void following.push(work) : work()),
    guarded: (work) => (database.inTransaction ? work() : guarded(work)),
  };
}
