import { Worker } from "node:worker_threads";
import { endedWorker } from "../../node-kit/ended-worker.ts";
import { END, type JobAnswer, type JobOrder, type WorkerSetting } from "./deck-wire.ts";
import type { JobInput, JobName, JobOutput, JobProgress } from "./jobs/job-table.ts";

export interface JobOptions<Name extends JobName> {
  /** Stops the job: the promise is rejected at once with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: JobProgress<Name>) => void) | undefined;
}

/** A worker thread of the deck desk: jobs come one after the other, and take turns where they breathe. */
export interface JobThread {
  /** Starts the thread before the first job needs it: loading its program takes both processors' time. Resolves when it is loaded, or lost. */
  wake(): Promise<void>;
  /** Rejected with a `DeckWorkerFault` where the job or its thread fails; the next job gets a new thread. */
  run<Name extends JobName>(name: Name, input: JobInput<Name>, options?: JobOptions<Name>): Promise<JobOutput<Name>>;
  /** Ends the thread; jobs that still run are rejected. */
  close(): Promise<void>;
}

/** A job failed by a fault, its own or its thread's. The message says which job. */
export class DeckWorkerFault extends Error {}

interface WaitingJob {
  readonly name: JobName;
  readonly cancelled: Int32Array;
  readonly onProgress: ((progress: never) => void) | undefined;
  readonly resolve: (output: never) => void;
  readonly reject: (fault: unknown) => void;
}

/** TypeScript as it stands from a checkout, the bundle's neighbour in the packaged program. */
const WORKER_FILE = new URL(import.meta.url.endsWith(".ts") ? "./deck-worker.ts" : "./deck-worker.mjs", import.meta.url);

/** `workerFile` is for a test that wants another thread. */
export function createJobThread(setting: WorkerSetting, workerFile = WORKER_FILE): JobThread {
  const waiting = new Map<number, WaitingJob>();
  let worker: Worker | null = null;
  let lastId = 0;
  let closed = false;
  const awake = Promise.withResolvers<void>();

  function failAll(reason: string): void {
    const jobs = [...waiting.values()];
    waiting.clear();
    for (const job of jobs) job.reject(new DeckWorkerFault(`${job.name}: ${reason}`));
  }

  function take(answer: JobAnswer): void {
    if (answer.kind === "awake") {
      awake.resolve();
      if (waiting.size === 0) worker?.unref();
      return;
    }
    const job = waiting.get(answer.id);
    // Cancelled: nobody waits for it.
    if (job === undefined) return;
    if (answer.kind === "progress") {
      job.onProgress?.(answer.progress as never);
      return;
    }
    forget(answer.id);
    if (answer.kind === "done") job.resolve(answer.output as never);
    else job.reject(new DeckWorkerFault(`${job.name}: ${answer.message}`));
  }

  function forget(id: number): void {
    waiting.delete(id);
    // An idle thread keeps nobody from ending the process.
    if (waiting.size === 0) worker?.unref();
  }

  /** The thread that runs, or a new one: it is started for the first job and after a fault. */
  function thread(): Worker {
    if (worker !== null) return worker;
    const started = new Worker(workerFile, { workerData: setting, name: "deck worker" });
    started.on("message", take);
    started.on("error", (fault) => lose(started, `the deck worker died: ${fault instanceof Error ? fault.message : String(fault)}`));
    started.on("exit", (code) => lose(started, `the deck worker ended with ${code}`));
    worker = started;
    return started;
  }

  function lose(lost: Worker, reason: string): void {
    if (worker !== lost) return;
    worker = null;
    awake.resolve();
    failAll(reason);
  }

  return {
    wake: () => {
      thread();
      return awake.promise;
    },
    run: (name, input, { signal, onProgress } = {}) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        if (closed) throw new DeckWorkerFault(`${name}: the core is closing`);
        const id = ++lastId;
        const cancelled = new Int32Array(new SharedArrayBuffer(4));
        const order: JobOrder = { id, name, input, cancelled };
        const cancel = () => {
          Atomics.store(cancelled, 0, 1);
          forget(id);
          reject(signal?.reason);
        };
        const settled = <T extends unknown[]>(settle: (...given: T) => void) => {
          return (...given: T) => {
            signal?.removeEventListener("abort", cancel);
            settle(...given);
          };
        };
        const busy = thread();
        busy.postMessage(order);
        busy.ref();
        waiting.set(id, { name, cancelled, onProgress, resolve: settled(resolve), reject: settled(reject) });
        signal?.addEventListener("abort", cancel, { once: true });
      }),
    close: async () => {
      closed = true;
      const ending = worker;
      worker = null;
      awake.resolve();
      for (const { cancelled } of waiting.values()) Atomics.store(cancelled, 0, 1);
      failAll("the core is closing");
      if (ending === null) return;
      ending.postMessage(END);
      await endedWorker(ending);
    },
  };
}
