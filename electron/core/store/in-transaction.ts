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
  /** As `transaction`, for work that may refuse: a refusal is an answer, and takes back whatever was written before it was found out. */
  attempt<T extends { readonly ok: boolean }>(work: () => T): T;
  /** Runs `work` once what is under way is durable, and not at all where it is taken back; at once outside a transaction. */
  afterCommit(work: () => void): void;
  /** Runs one statement that is a commit of its own, under the same watch. */
  guarded<T>(work: () => T): T;
}

/** `onUncertain`: a transaction begins, or something was taken back; what is remembered of rows that were not committed is void. */
export function createTransactions(
  database: SqliteDatabase,
  { onDiskFull, onBroken }: DiskFaults,
  onUncertain: () => void = () => {},
): Transactions {
  let broken: unknown = null;
  let following: (() => void)[] = [];
  // The driver is asked only where it matters: every statement of a burst of calls comes by here.
  let inside = false;

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
    onUncertain();
    inside = true;
    try {
      const value = database
        .transaction(() => {
          const done = work();
          faultPoint("store/before-commit");
          return done;
        })
        .immediate();
      faultPoint("store/after-commit");
      return value;
    } finally {
      inside = false;
    }
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

  function transaction<T>(work: () => T): T {
    return inside ? work() : whole(work);
  }

  function attempt<T extends { readonly ok: boolean }>(work: () => T): T {
    const orTakenBack = () => {
      const done = work();
      if (!done.ok) throw new TakenBack(done);
      return done;
    };
    const [nested, due] = [inside, following.length];
    try {
      // Within another act a savepoint; else the whole transaction is taken back, which costs neither a savepoint nor a sync.
      return nested ? database.transaction(orTakenBack)() : whole(orTakenBack);
    } catch (fault) {
      onUncertain();
      if (!(fault instanceof TakenBack)) throw fault;
      following.length = nested ? due : 0;
      return fault.outcome as T;
    }
  }

  return {
    transaction,
    attempt,
    afterCommit: (work) => (inside ? void following.push(work) : work()),
    guarded: (work) => (inside ? work() : guarded(work)),
  };
}

/** Carries a refusal out of a transaction, which is rolled back on its way. */
class TakenBack extends Error {
  override readonly name = "TakenBack";
  readonly outcome: unknown;

  constructor(outcome: unknown) {
    super("refused");
    this.outcome = outcome;
  }
}
