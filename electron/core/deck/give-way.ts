import { readlinkSync } from "node:fs";
import { setPriority } from "node:os";

/** About a quarter of a processor where both want one; all of it where nobody else does. */
const NICENESS = 5;

/**
 * This thread gives way to the core's own: where both want a processor, a call goes first. Linux ranks threads one by one, by a
 * number that it tells in /proc; elsewhere only whole processes have a rank, and the threads stay equals.
 */
export function giveWay(): void {
  try {
    // "1234/task/1240"
    const thread = Number(readlinkSync("/proc/thread-self").split("/").at(-1));
    if (thread > 0 && thread !== process.pid) setPriority(thread, NICENESS);
  } catch {
    // Without a rank of its own the thread does the same work.
  }
}
