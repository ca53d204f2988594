import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { setPriority } from "node:os";

/** About a quarter of a processor where both want one; all of it where nobody else does. */
const NICENESS = 5;

/** What Node calls a thread that collects and compiles for all others. */
const HELPER = "V8Worker";

/**
 * This thread and the engine's helpers, which mostly work for it, give way to the core's own: where both want a processor, a call goes
 * first. Linux ranks threads one by one, by a number that it tells in /proc; elsewhere only whole processes have a rank, and the threads
 * stay equals.
 */
export function giveWay(): void {
  try {
    // "1234/task/1240"
    const own = Number(readlinkSync("/proc/thread-self").split("/").at(-1));
    if (!(own > 0) || own === process.pid) return;
    for (const thread of [own, ...helpers()]) setPriority(thread, NICENESS);
  } catch {
    // Without a rank of its own the thread does the same work.
  }
}

function helpers(): readonly number[] {
  const threads = readdirSync("/proc/self/task").map(Number);
  return threads.filter((thread) => readFileSync(`/proc/self/task/${thread}/comm`, "latin1").trim() === HELPER);
}
