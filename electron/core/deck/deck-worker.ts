import { parentPort, workerData } from "node:worker_threads";
import type { DeckContent } from "../../../shared/rating/deck-content.ts";
import { openSqlite, type SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import { createDeckFiles } from "./deck-files.ts";
import { END, type JobAnswer, type JobOrder, type WorkerSetting } from "./deck-wire.ts";
import { giveWay } from "./give-way.ts";
import type { DeckJob, JobTools } from "./jobs/deck-job.ts";
import { JOBS } from "./jobs/job-table.ts";
import { createRecentlyUsed } from "./recently-used.ts";

/** The thread behind the deck desk: takes orders, does them, answers. It holds nothing that a new thread could not read again. */

const PROGRESS_EVERY_MS = 100;
const { book, decks } = workerData as WorkerSetting;
const files = createDeckFiles(decks);
/** The decks in force of both sides, a draft and what it is compared with: the pages of a list ask for the same one again and again. */
const DECKS_KEPT_MAX = 4;
const recent = createRecentlyUsed<DeckContent>(DECKS_KEPT_MAX);
const port = parentPort;
if (port === null) throw new Error("the deck worker is a thread of the core");
const answer = (given: JobAnswer) => port.postMessage(given);

giveWay();
port.on("message", (order: JobOrder | typeof END) => {
  if (order === END) port.close();
  else void carryOut(order);
});
answer({ kind: "awake" });

async function carryOut({ id, name, input, cancelled }: JobOrder): Promise<void> {
  let opened: SqliteDatabase | null = null;
  const readBook = () => {
    opened ??= openSqlite(book, { readonly: true });
    return opened;
  };
  try {
    const job = JOBS[name] as DeckJob<unknown, unknown, unknown>;
    answer({ kind: "done", id, output: await job(input, toolsOf({ id, cancelled, readBook })) });
  } catch (fault) {
    answer({ kind: "failed", id, message: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) });
  } finally {
    (opened as SqliteDatabase | null)?.close();
  }
}

function toolsOf(job: { id: number; cancelled: Int32Array; readBook: () => SqliteDatabase }): JobTools<unknown> {
  let toldAt = Number.NEGATIVE_INFINITY;
  const isCancelled = () => Atomics.load(job.cancelled, 0) !== 0;
  return {
    deckFile: (sha256) => recent.get(sha256, () => files.read(sha256)),
    writeDeck: (content: DeckContent) => files.write(content),
    progress: (progress) => {
      const now = performance.now();
      if (now - toldAt < PROGRESS_EVERY_MS) return;
      toldAt = now;
      answer({ kind: "progress", id: job.id, progress });
    },
    isCancelled,
    stopIfCancelled: () => {
      if (isCancelled()) throw new Error("cancelled");
    },
    breathe: () => new Promise((resolve) => void setImmediate(resolve)),
    readBook: job.readBook,
  };
}
