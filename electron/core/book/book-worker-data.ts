/** What the thread that verifies a book is given. */
export interface BookWorkerData {
  readonly book: string;
  /** One number in memory both threads see, 1 when nobody waits for the answer any more. */
  readonly stopped: Int32Array;
}
