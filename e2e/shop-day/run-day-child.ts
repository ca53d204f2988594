import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import type { FaultPoint } from "../../electron/node-kit/fault-point.ts";
import type { DayLine, DayOrder } from "./day-order.ts";

/** How a process of the day ends: at a named place, or at any moment after it was ready (before, where it is negative: after its start). */
export type Death =
  | { readonly point: FaultPoint; readonly hit: number }
  | { readonly afterReadyMs: number }
  | { readonly afterStartMs: number };

export interface DayRun {
  readonly lines: readonly DayLine[];
  readonly killed: boolean;
  /** From its start to calls being let in; null where it died before. */
  readonly readyMs: number | null;
  /** What it said when it ended by itself in another way than it should, or hung: that one begins with `HUNG` and says nothing of the book. */
  readonly fault: string | null;
}

/** A process that says nothing for so long hangs. */
const SILENCE_MS_MAX = 60_000;

export function runDayChild(program: string, order: DayOrder, death: Death | null): Promise<DayRun> {
  const from = performance.now();
  const named = death !== null && "point" in death ? { TIMBRE_FAULT: `${death.point}:${death.hit}` } : {};
  const env = { ...process.env, NODE_COMPILE_CACHE: join(dirname(program), "compile-cache"), ...named };
  const child = spawn(process.execPath, [program], { stdio: ["pipe", "pipe", "pipe"], env });
  const lines: DayLine[] = [];
  let readyMs: number | null = null;
  let said = "";
  const kill = () => void child.kill("SIGKILL");
  let hung = false;
  const deadline = setTimeout(() => {
    hung = true;
    kill();
  }, SILENCE_MS_MAX);
  if (death !== null && "afterStartMs" in death) setTimeout(kill, death.afterStartMs);
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  createInterface({ input: child.stdout }).on("line", (text) => {
    deadline.refresh();
    const line = parsed(text);
    if (line === null) return;
    lines.push(line);
    if (!("ready" in line)) return;
    readyMs = performance.now() - from;
    if (death !== null && "afterReadyMs" in death) setTimeout(kill, death.afterReadyMs);
  });
  child.stdin.on("error", () => {});
  child.stdin.end(JSON.stringify(order));
  return new Promise((resolve) => {
    child.once("close", (code, signal) => {
      clearTimeout(deadline);
      const killed = signal === "SIGKILL" && !hung;
      const how = hung ? `HUNG: it said nothing for ${SILENCE_MS_MAX} ms after ${lines.length} lines` : `ENDED: exit ${code} ${signal}`;
      resolve({ lines, killed, readyMs, fault: killed || code === 0 ? null : `${how}: ${said.slice(-2_000)}` });
    });
  });
}

/** A process that is killed may leave half a line. */
function parsed(text: string): DayLine | null {
  try {
    return JSON.parse(text) as DayLine;
  } catch {
    return null;
  }
}
