import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { DayLine, DayOrder } from "./day-order.ts";

/** A call of the kernel that fails: on these files, the n-th time (and every time after it, where it says so). */
export interface DiskFault {
  readonly files: readonly string[];
  readonly calls: string;
  readonly error: "ENOSPC" | "EIO";
  readonly when: `${number}` | `${number}+`;
}

/** Runs a process of a day on a disk that fails: what it told, how it ended, and how often the disk did fail. */
export async function runWithDiskFault(
  program: string,
  order: DayOrder,
  { files, calls, error, when }: DiskFault,
): Promise<{ readonly lines: readonly DayLine[]; readonly code: number | null; readonly said: string; readonly failed: number }> {
  const trace = join(order.folder, "..", "trace");
  const paths = files.flatMap((file) => ["-P", file]);
  const inject = ["-e", `trace=${calls}`, "-e", `inject=${calls}:error=${error}:when=${when}`];
  const args = ["-f", "-qq", "-e", "signal=none", "-o", trace, ...paths, ...inject, process.execPath, program];
  const child = spawn("strace", args, { stdio: ["pipe", "pipe", "pipe"] });
  const lines: DayLine[] = [];
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  createInterface({ input: child.stdout }).on("line", (text) => lines.push(JSON.parse(text) as DayLine));
  child.stdin.on("error", () => {});
  child.stdin.end(JSON.stringify(order));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const failed = readFileSync(trace, "utf8").split("(INJECTED)").length - 1;
  rmSync(trace);
  return { lines, code, said, failed };
}
