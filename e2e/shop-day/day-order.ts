import type { Act, Answer, CommandName } from "./day-acts.ts";

/** What a process of a day is told to do. */
export interface DayOrder {
  readonly folder: string;
  readonly seed: number;
  readonly cycle: number;
  /** Acts of the processes before, to be given again with their ids. */
  readonly again: readonly Act[];
  readonly acts: number;
  /** Every second act is of this kind where that is possible: for a death that waits for one. */
  readonly prefers?: CommandName;
  /** Prices are published before anything else is done. */
  readonly publishes?: boolean;
}

/** What it tells. */
export type DayLine =
  | { readonly ready: true; readonly at: number }
  | { readonly asked: Act; readonly again: boolean }
  | { readonly answered: string; readonly again: boolean; readonly answer: Answer }
  /** The core could not say what became of it. */
  | { readonly faulted: string; readonly fault: string }
  /** The disk was full and gave up its reserve. */
  | { readonly released: true }
  /** The disk failed: nothing may be answered with yes after this. */
  | { readonly broken: string }
  | { readonly repeated: true }
  | { readonly done: true };
