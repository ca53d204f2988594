import { err, ok, type Result } from "../../../shared/kernel/result.ts";
import type { OnProvisionProgress } from "./provision-progress.ts";
import { runProgram } from "./run-program.ts";

const PACKAGE_DEADLINE_MS = 120_000;

/** Unpacks packages side by side into `prefix`; no maintainer script runs. The error is dpkg's own reason. */
export async function unpackPackages(
  files: readonly string[],
  prefix: string,
  onProgress: OnProvisionProgress,
): Promise<Result<undefined, string>> {
  for (const [index, file] of files.entries()) {
    const outcome = await runProgram(["dpkg", "--extract", file, prefix], { deadlineMs: PACKAGE_DEADLINE_MS });
    if (outcome.exitCode !== 0) return err(outcome.stderr.trim() || `dpkg could not unpack ${file}`);
    onProgress({ step: "unpack", done: index + 1, total: files.length });
  }
  return ok(undefined);
}
