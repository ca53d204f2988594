import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { expect, test } from "vitest";

/** The 19th field of a thread's line, after its name in brackets: its niceness. */
function nicenessOf(line: string): number {
  return Number(line.slice(line.lastIndexOf(")") + 2).split(" ")[16]);
}

test.runIf(existsSync("/proc/thread-self"))("a worker thread and the engine's helpers give way to the thread that started it", () => {
  const worker = `
    import { readFileSync } from "node:fs";
    import { parentPort } from "node:worker_threads";
    import { giveWay } from ${JSON.stringify(new URL("./give-way.ts", import.meta.url).href)};
    giveWay();
    parentPort.postMessage(readFileSync("/proc/thread-self/stat", "latin1"));`;
  const program = `
    import { readdirSync, readFileSync } from "node:fs";
    import { Worker } from "node:worker_threads";
    const lines = () => readdirSync("/proc/self/task").map((thread) => readFileSync(\`/proc/self/task/\${thread}/stat\`, "latin1"));
    new Worker(new URL("data:text/javascript," + encodeURIComponent(${JSON.stringify(worker)}))).on("message", (own) => {
      const starter = readFileSync(\`/proc/\${process.pid}/stat\`, "latin1");
      console.log(JSON.stringify({ own, starter, helpers: lines().filter((line) => line.includes("(V8Worker)")) }));
    });`;
  const said = execFileSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" });
  const { own, starter, helpers } = JSON.parse(said) as { own: string; starter: string; helpers: readonly string[] };
  const below = Math.min(19, Math.max(nicenessOf(starter), 5));
  expect(helpers.length).toBeGreaterThan(0);
  expect([own, ...helpers].map(nicenessOf)).toEqual([below, ...helpers.map(() => below)]);
});
