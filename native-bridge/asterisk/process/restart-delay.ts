const delaysMs = [0, 250, 500, 1_000, 2_000] as const;
const longestMs = 5_000;

/** The first restart comes at once, since a shop is waiting; a switch that dies again and again is not to burn the machine. */
export function restartDelayMs(failures: number): number {
  return delaysMs[failures] ?? longestMs;
}
