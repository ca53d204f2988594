import { existsSync, readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";

/** The 19th field of a thread's line, after its name in brackets: its niceness. */
function nicenessOf(line: string): number {
  return Number(line.slice(line.lastIndexOf(")") + 2).split(" ")[16]);
}

test.runIf(existsSync("/proc/thread-self"))("a worker thread gives way to the thread that started it", async () => {
  const program = `
    import { readFileSync } from "node:fs";
    import { parentPort } from "node:worker_threads";
    import { giveWay } from ${JSON.stringify(new URL("./give-way.ts", import.meta.url).href)};
    giveWay();
    parentPort.postMessage(readFileSync("/proc/thread-self/stat", "latin1"));`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`));
  const line = await new Promise<string>((resolve, reject) => worker.on("message", resolve).on("error", reject));
  await worker.terminate();
  const own = nicenessOf(readFileSync(`/proc/${process.pid}/stat`, "latin1"));
  expect(nicenessOf(line)).toBe(Math.min(19, Math.max(own, 5)));
});
