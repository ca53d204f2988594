import { openSync, readSync } from "node:fs";

/** The longest the event loop of this process has done something else than what was due. */
export interface Stalls {
  /** By the clock on the wall, with what else the machine did. */
  readonly wallMs: number;
  /** Without the time in which it was ready to go on and waited for a processor: what it computed, and its disk. */
  readonly ownMs: number;
  /** What it computed. */
  readonly cpuMs: number;
}

const EVERY_MS = 1;
const NONE: Stalls = { wallMs: 0, ownMs: 0, cpuMs: 0 };

/** Asks to be woken every millisecond and looks how late that was. */
export function watchStalls(): { take(): Stalls; close(): void } {
  const waited = openWaited();
  const read = () => ({ wall: performance.now(), waited: waited(), cpu: process.threadCpuUsage() });
  let before = read();
  let longest = NONE;
  const timer = setInterval(() => {
    const now = read();
    const wallMs = now.wall - before.wall - EVERY_MS;
    longest = {
      wallMs: Math.max(longest.wallMs, wallMs),
      ownMs: Math.max(longest.ownMs, wallMs - (now.waited - before.waited)),
      cpuMs: Math.max(longest.cpuMs, (now.cpu.user + now.cpu.system - before.cpu.user - before.cpu.system) / 1000),
    };
    before = now;
  }, EVERY_MS);
  return {
    take: () => {
      const taken = longest;
      longest = NONE;
      return taken;
    },
    close: () => clearInterval(timer),
  };
}

/** Milliseconds the main thread has waited for a processor since it began, as Linux counts them; 0 where it is not known. */
function openWaited(): () => number {
  try {
    const file = openSync("/proc/thread-self/schedstat", "r");
    const bytes = Buffer.alloc(100);
    return () => Number(bytes.toString("latin1", 0, readSync(file, bytes, 0, bytes.length, 0)).split(" ")[1]) / 1e6;
  } catch {
    return () => 0;
  }
}
