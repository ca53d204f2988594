import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { err, ok, type Result } from "../../../shared/kernel/result.ts";
import { aptConfiguration, aptSourceLine } from "./apt-configuration.ts";
import type { OnProvisionProgress } from "./provision-progress.ts";
import { type ProgramOutcome, runProgram } from "./run-program.ts";
import { SWITCH_PACKAGES } from "./switch-packages.ts";

const INDEX_DEADLINE_MS = 5 * 60_000;
const DOWNLOAD_DEADLINE_MS = 30 * 60_000;

export type PackageDownload = {
  readonly workDir: string;
  readonly mirror: string;
  readonly suite: string;
  readonly architecture: string;
  readonly keyring: string;
  readonly onProgress: OnProvisionProgress;
};

/** Downloads the closure of the switch's packages as an ordinary user and answers their paths. The error is apt's own reason. */
export async function downloadPackages(download: PackageDownload): Promise<Result<readonly string[], string>> {
  const { workDir, onProgress } = download;
  const archives = join(workDir, "cache/archives");
  for (const folder of ["etc", "state/lists/partial", "cache/archives/partial"]) await mkdir(join(workDir, folder), { recursive: true });
  await writeFile(join(workDir, "state/status"), "");
  await writeFile(join(workDir, "etc/sources.list"), aptSourceLine(download));
  await writeFile(join(workDir, "apt.conf"), aptConfiguration(workDir));

  onProgress({ step: "index", suite: download.suite });
  // An archive that does not answer at once is said at once; only a long download deserves a second try.
  const index = await aptGet(workDir, ["-o", "Acquire::Retries=0", "update"], { deadlineMs: INDEX_DEADLINE_MS });
  if (index.exitCode !== 0) return err(aptReason(index));

  const countLine = downloadCounter(onProgress);
  const fetched = await aptGet(workDir, ["install", "--yes", "--download-only", ...SWITCH_PACKAGES], {
    deadlineMs: DOWNLOAD_DEADLINE_MS,
    onLine: countLine,
  });
  if (fetched.exitCode !== 0) return err(aptReason(fetched));
  const files = (await readdir(archives)).filter((name) => name.endsWith(".deb")).sort();
  return ok(files.map((name) => join(archives, name)));
}

function aptGet(
  workDir: string,
  args: readonly string[],
  options: { readonly deadlineMs: number; readonly onLine?: (line: string) => void },
): Promise<ProgramOutcome> {
  return runProgram(["apt-get", "--config-file", join(workDir, "apt.conf"), ...args], {
    ...options,
    environment: { ...process.env, LC_ALL: "C", DEBIAN_FRONTEND: "noninteractive" },
  });
}

/** apt announces "161 newly installed" once, then one "Get:N" line a package. */
function downloadCounter(onProgress: OnProvisionProgress): (line: string) => void {
  let total = 0;
  let done = 0;
  return (line) => {
    const announced = /(\d+) newly installed/.exec(line);
    if (announced) total = Number(announced[1]);
    if (!line.startsWith("Get:")) return;
    done += 1;
    onProgress({ step: "download", done, total: Math.max(total, done) });
  };
}

function aptReason(outcome: ProgramOutcome): string {
  const errors = outcome.stderr.split("\n").filter((line) => line.startsWith("E: "));
  return errors[0]?.slice(3).trim() || outcome.stderr.trim() || "apt-get was stopped";
}
