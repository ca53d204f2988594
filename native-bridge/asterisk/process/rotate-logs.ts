import { renameSync, statSync } from "node:fs";
import { join } from "node:path";

const largestBytes = 10 * 1024 * 1024;

/** Before a start: a log that has grown large gives way to a new one, and the one before that goes. Never the spool. */
export function rotateLogs(directory: string): void {
  for (const name of ["messages.log", "security.log"]) {
    const path = join(directory, name);
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (size > largestBytes) renameSync(path, `${path}.1`);
  }
}
