/** Stops on a bug. Never used for bad input or a failing device: those are results. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`assertion failed: ${message}`);
}
