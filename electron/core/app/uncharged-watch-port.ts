/** Takes back, in time, a next call without charge that nobody made: it would be the next customer's. */
export interface UnchargedWatch {
  /** The cabin was set to it, or an account that came brought it along; in the caller's transaction, whose entry tells since when. */
  begin(cabin: number): void;
  /** For cabins that were set before the core started; returns how to stop. */
  start(): () => void;
}
