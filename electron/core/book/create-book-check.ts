import { Worker } from "node:worker_threads";
import type { Clock } from "../../../shared/time/clock.ts";
import { endedWorker } from "../../node-kit/ended-worker.ts";
import type { Logger } from "../../node-kit/logger.ts";
import type { BookCheck, BookReport } from "../app/book-check.ts";
import type { HeadRepository } from "../store/head-repository.ts";
import type { BookWorkerData } from "./book-worker-data.ts";
import { createFailureList } from "./failure-list.ts";
import { glanceAtBook } from "./glance-at-book.ts";
import { checkHeadFile, headFileOf } from "./head-file.ts";
import { createHeadNote } from "./head-note.ts";
import type { WholeBook } from "./verify-whole.ts";

export interface BookCheckParts {
  /** The file of the book. */
  readonly book: string;
  /** Of the connection the core writes with. */
  readonly chain: HeadRepository;
  readonly clock: Clock;
  readonly log: Logger;
  /** A fault was found that was not known. */
  damaged(detail: string): void;
  /** There is a new report. */
  changed(): void;
}

/** TypeScript as it stands from a checkout, the bundle's neighbour in the packaged program. */
const WORKER_FILE = new URL(import.meta.url.endsWith(".ts") ? "./book-worker.ts" : "./book-worker.mjs", import.meta.url);

/** Looks after the book in use: a glance before calls are taken, the whole of it in a thread of its own. */
export function createBookCheck({ book, chain, clock, log, damaged, changed }: BookCheckParts): BookCheck {
  let last: BookReport | null = null;
  let closed = false;
  const note = createHeadNote(headFileOf(book), (fault) =>
    log.warn({ fault: String(fault) }, "the head of the book could not be noted beside it"),
  );
  let running: Promise<BookReport> | null = null;
  /** The newest thread and the number it looks at between two parts: 1 when nobody waits for it any more. */
  let newest: { readonly worker: Worker; readonly stopped: Int32Array } | null = null;

  function take({ head, failures }: WholeBook): BookReport {
    const report = { atUtc: clock.now(), ok: failures.length === 0, entries: head.seq, failures };
    // The store is closed as well: a verification that was cut short has found nothing.
    if (closed) return report;
    for (const { check, detail } of failures) {
      log.error({ check, detail }, "the book is damaged");
      damaged(`${check}: ${detail}`);
    }
    // A note of a damaged book would hide from the next start what this one has found.
    if (report.ok) note.write(head);
    last = report;
    changed();
    return report;
  }

  function start(): Promise<BookReport> {
    const stopped = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(WORKER_FILE, { workerData: { book, stopped } satisfies BookWorkerData, name: "book worker" });
    newest = { worker, stopped };
    const report = foundBy(worker)
      .finally(() => {
        running = null;
      })
      .then(
        (found) => take(found),
        (fault: unknown) => take(unreadable(fault)),
      );
    running = report;
    return report;
  }

  function glanced(): WholeBook {
    try {
      return glanceAtBook(book);
    } catch (fault) {
      return unreadable(fault);
    }
  }

  return {
    lastReport: () => last,
    glance: () => {
      const report = take(glanced());
      // The whole book has not been gone through yet.
      if (report.ok) last = null;
      return report;
    },
    noteHead: () => {
      // A note of a damaged book would hide from the next start what this one has found.
      if (closed || last?.ok === false) return;
      const head = chain.now();
      if (head.seq === note.last()?.seq && head.hash === note.last()?.hash) return;
      const failures = createFailureList();
      checkHeadFile(chain, headFileOf(book), failures);
      if (failures.all.length === 0) note.writeAside(head);
      else take({ head, failures: failures.all });
    },
    verify: () => running ?? start(),
    close: async () => {
      if (closed) return;
      closed = true;
      if (newest !== null) {
        Atomics.store(newest.stopped, 0, 1);
        await endedWorker(newest.worker);
      }
      await note.settled();
      if (last?.ok !== false) note.write(chain.now());
    },
  };
}

/** SQLite itself could not read it. */
function unreadable(fault: unknown): WholeBook {
  return { head: { book: "", epoch: 0, seq: 0, hash: "" }, failures: [{ check: "file", detail: String(fault) }] };
}

function foundBy(worker: Worker): Promise<WholeBook> {
  return new Promise((resolve, reject) => {
    worker.once("message", (found: WholeBook) => resolve(found));
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the verification ended with ${code}`)));
  });
}
