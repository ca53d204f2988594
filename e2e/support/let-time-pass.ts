/** Lets time pass where time itself is the matter (how long people talk), never to wait for something to have happened. */
export function letTimePass(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, durationMs)));
}
