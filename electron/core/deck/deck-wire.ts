import type { JobName } from "./jobs/job-table.ts";

/** Where the worker finds what it works on. */
export interface WorkerSetting {
  readonly book: string;
  readonly decks: string;
}

/** From the desk to the worker. */
export interface JobOrder {
  readonly id: number;
  readonly name: JobName;
  readonly input: unknown;
  /** One number in memory both threads see, 1 when nobody waits any more: a busy thread reads no messages. */
  readonly cancelled: Int32Array;
}

/** From the desk to the worker in place of an order: the thread ends when its job has. */
export const END = "end";

/** From the worker to the desk. */
export type JobAnswer =
  /** Everything is loaded; sent once. */
  | { readonly kind: "awake" }
  | { readonly kind: "progress"; readonly id: number; readonly progress: unknown }
  | { readonly kind: "done"; readonly id: number; readonly output: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly message: string };
