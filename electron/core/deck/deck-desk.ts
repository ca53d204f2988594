import type { WorkerSetting } from "./deck-wire.ts";
import { createJobThread, type JobOptions } from "./job-thread.ts";
import type { JobInput, JobName, JobOutput } from "./jobs/job-table.ts";

/** Where the core has long work on the book and its decks done: in worker threads, so that no call waits for a price list or for a list of years. */
export interface DeckDesk {
  /** Starts the thread of the long jobs before the first one needs it: loading its program takes both processors' time. Resolves when it is loaded, or lost. */
  wake(): Promise<void>;
  /** Rejected with a `DeckWorkerFault` where the job or its thread fails; the next job gets a new thread. */
  run<Name extends JobName>(name: Name, input: JobInput<Name>, options?: JobOptions<Name>): Promise<JobOutput<Name>>;
  /** Ends the threads; jobs that still run are rejected. */
  close(): Promise<void>;
}

/** Somebody looks at the screen for these: they do not wait behind a price list. */
const LISTS: ReadonlySet<JobName> = new Set<JobName>(["pageCalls", "pageSales"]);

/** `workerFile` is for a test that wants other threads. */
export function createDeckDesk(setting: WorkerSetting, workerFile?: URL): DeckDesk {
  const work = createJobThread(setting, workerFile);
  const lists = createJobThread(setting, workerFile);
  return {
    wake: () => work.wake(),
    run: (name, input, options) => (LISTS.has(name) ? lists : work).run(name, input, options),
    close: async () => void (await Promise.all([work.close(), lists.close()])),
  };
}
