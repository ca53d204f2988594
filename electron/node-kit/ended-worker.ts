import type { Worker } from "node:worker_threads";

/** Longer than any step of the work that looks at no order to stop. */
const ENDS_WITHIN_MS = 10_000;

/**
 * Waits for a thread that was asked to stop, and ends it by force only where it does not. Force is for what hangs: a thread
 * that is terminated inside a native add-on can abort the whole process (seen while better-sqlite3 was being loaded).
 */
export function endedWorker(worker: Worker, withinMs = ENDS_WITHIN_MS): Promise<void> {
  // Node's sign of a thread that is gone.
  if (worker.threadId === -1) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => void worker.terminate(), withinMs);
    worker.once("exit", () => {
      clearTimeout(force);
      resolve();
    });
    worker.ref();
  });
}
