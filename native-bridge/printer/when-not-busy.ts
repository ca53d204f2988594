import { setTimeout as delay } from "node:timers/promises";

/** A printer that is busy or without paper, or has nothing to say yet, is asked again this often. */
export const RETRY_MS = 20;

/** Tries again for as long as a device opened without waiting says that it is busy (EAGAIN); fails with that once it is given up. */
export async function whenNotBusy<T>(work: () => Promise<T>, isGivenUp: () => boolean): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || isGivenUp()) throw error;
    }
    await delay(RETRY_MS);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EAGAIN";
}
