import { access, mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { err, ok, type Result } from "../../../shared/kernel/result.ts";
import { type DebianArchitecture, debianArchitecture } from "./debian-architecture.ts";
import { debianMirror } from "./debian-mirror.ts";
import { downloadPackages } from "./download-packages.ts";
import { exclusiveLock } from "./exclusive-lock.ts";
import { inspectSwitch } from "./inspect-switch.ts";
import { installPrefix } from "./install-prefix.ts";
import { findSwitch } from "./locate-switch.ts";
import type { LocatedSwitch } from "./located-switch.ts";
import { prefixCandidate } from "./prefix-candidate.ts";
import { prefixDirectory } from "./prefix-directory.ts";
import { progressPrinter } from "./progress-printer.ts";
import type { OnProvisionProgress } from "./provision-progress.ts";
import { runProgram } from "./run-program.ts";
import type { SwitchFailure } from "./switch-failure.ts";
import { unpackPackages } from "./unpack-packages.ts";

const KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg";
/** Debian's stable releases carry no Asterisk; unstable does, and testing most of the time. */
const DEFAULT_SUITES = "sid,testing";

export type ProvisionOptions = {
  readonly environment?: NodeJS.ProcessEnv;
  readonly onProgress?: OnProvisionProgress;
};

/** Finds the switch, and downloads a private one when there is none. Safe to call from several checkouts at once. */
export async function provisionSwitch(options: ProvisionOptions = {}): Promise<Result<LocatedSwitch, SwitchFailure>> {
  const environment = options.environment ?? process.env;
  const onProgress = options.onProgress ?? (() => undefined);
  const found = await findSwitch(environment);
  if (found.ok || found.error.code !== "switch/not-installed") return found;
  const architecture = debianArchitecture(process);
  if (!architecture.ok) return architecture;
  const origin = await downloadOrigin(environment);
  if (!origin.ok) return origin;

  const prefix = prefixDirectory(environment, architecture.value);
  await mkdir(dirname(prefix), { recursive: true });
  const lock = await exclusiveLock(`${prefix}.lock`, () => onProgress({ step: "waiting" }));
  try {
    // Another checkout may have brought it while this one waited.
    const meanwhile = await findSwitch(environment);
    if (meanwhile.ok) return meanwhile;
    return await downloadSwitch({ prefix, architecture: architecture.value, ...origin.value, onProgress });
  } finally {
    await lock.release();
  }
}

type DownloadOrigin = { readonly mirror: string; readonly suites: readonly string[] };

async function downloadOrigin(environment: NodeJS.ProcessEnv): Promise<Result<DownloadOrigin, SwitchFailure>> {
  const tools = await runProgram(["sh", "-c", "command -v apt-get && command -v dpkg && command -v flock"], { deadlineMs: 5_000 });
  if (tools.exitCode !== 0) {
    return err({
      code: "switch/no-apt",
      message:
        "This machine has no apt to download the switch with. Install Asterisk 20 or newer with its own package manager, then start again.",
    });
  }
  const hasKeyring = await access(KEYRING).then(
    () => true,
    () => false,
  );
  if (!hasKeyring) {
    return err({
      code: "switch/no-keyring",
      message: `${KEYRING} is missing, so a download could not be verified. Install the package debian-archive-keyring, then start again.`,
    });
  }
  const mirror = await debianMirror(environment);
  if (!mirror.ok) return mirror;
  const suites = (environment.TIMBRE_DEBIAN_SUITES || DEFAULT_SUITES).split(",").map((suite) => suite.trim());
  return ok({ mirror: mirror.value, suites: suites.filter((suite) => suite !== "") });
}

type SwitchDownload = DownloadOrigin & {
  readonly prefix: string;
  readonly architecture: DebianArchitecture;
  readonly onProgress: OnProvisionProgress;
};

/** Tries the suites in order: sid is sometimes uninstallable for a day. */
async function downloadSwitch(download: SwitchDownload): Promise<Result<LocatedSwitch, SwitchFailure>> {
  const reasons: string[] = [];
  for (const suite of download.suites) {
    const installed = await installPrefix(download.prefix, (staging) => fillPrefix(download, suite, staging));
    if (installed.ok) return inspected(download.prefix, download.architecture);
    reasons.push(`${suite}: ${installed.error}`);
  }
  return err({
    code: "switch/download-failed",
    message: `The telephone switch could not be downloaded from ${download.mirror} (${reasons.join("; ")}). Check the network, or set TIMBRE_DEBIAN_MIRROR to another Debian archive or TIMBRE_ASTERISK_PREFIX to an unpacked switch, then start again.`,
  });
}

async function fillPrefix(
  download: SwitchDownload,
  suite: string,
  staging: { readonly prefix: string; readonly workDir: string },
): Promise<Result<LocatedSwitch, string>> {
  const { architecture, mirror, onProgress } = download;
  const files = await downloadPackages({
    workDir: staging.workDir,
    mirror,
    suite,
    architecture: architecture.name,
    keyring: KEYRING,
    onProgress,
  });
  if (!files.ok) return files;
  const unpacked = await unpackPackages(files.value, staging.prefix, onProgress);
  if (!unpacked.ok) return unpacked;
  onProgress({ step: "verify" });
  return inspectSwitch(prefixCandidate(staging.prefix, architecture, "prefix"));
}

/** The staged prefix was inspected under another path; the answer must name the final one. */
async function inspected(prefix: string, architecture: DebianArchitecture): Promise<Result<LocatedSwitch, SwitchFailure>> {
  const result = await inspectSwitch(prefixCandidate(prefix, architecture, "prefix"));
  return result.ok ? result : err({ code: "switch/unusable-download", message: `${result.error}. Delete ${prefix} and start again.` });
}

/** As a script: progress on standard error, the located switch as one line of JSON on standard output. */
if (import.meta.main) {
  const result = await provisionSwitch({ onProgress: progressPrinter((line) => process.stderr.write(`${line}\n`)) });
  if (result.ok) process.stdout.write(`${JSON.stringify(result.value)}\n`);
  else process.stderr.write(`${result.error.message} [${result.error.code}]\n`);
  process.exitCode = result.ok ? 0 : 1;
}
