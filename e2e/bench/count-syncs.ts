import { spawnSync } from "node:child_process";
import { accessSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hasStrace } from "../support/has-strace.ts";

const MARK = "/timbre-bench-";

/** Leaves a mark in the trace of system calls: everything from here to the next mark belongs to `name`. */
export function markTrace(name: string): void {
  try {
    accessSync(MARK + name);
  } catch {
    // There is no such file; the asking is the mark.
  }
}

/** Runs a script under strace and counts fsync and fdatasync by mark; null where there is no strace. */
export function countSyncs(script: string, folder: string, args: readonly string[]): ReadonlyMap<string, number> | null {
  if (!hasStrace()) return null;
  const trace = join(folder, "trace");
  const calls = "trace=fsync,fdatasync,access,faccessat,faccessat2";
  const run = spawnSync("strace", ["-f", "-qq", "-e", calls, "-o", trace, process.execPath, script, ...args], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`under strace: ${run.stderr}`);
  const counts = new Map<string, number>();
  let mark = "";
  for (const line of readFileSync(trace, "utf8").split("\n")) {
    const marked = /access.*"\/timbre-bench-([^"]*)"/.exec(line);
    if (marked !== null) mark = marked[1] as string;
    if (marked !== null && mark !== "") counts.set(mark, 0);
    // A call that another thread interrupts in the trace is told twice; it counts where it begins.
    if (mark !== "" && /\b(fsync|fdatasync)\(/.test(line)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return counts;
}
