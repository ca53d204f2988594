import { delimiter, isAbsolute } from "node:path";
import { err, type Result } from "../../../shared/kernel/result.ts";
import { debianArchitecture } from "./debian-architecture.ts";
import { inspectSwitch } from "./inspect-switch.ts";
import type { LocatedSwitch } from "./located-switch.ts";
import { prefixCandidate } from "./prefix-candidate.ts";
import { prefixDirectory } from "./prefix-directory.ts";
import type { SwitchFailure } from "./switch-failure.ts";
import { systemCandidates } from "./system-candidates.ts";

/** Daemons live in sbin, which an ordinary user's PATH leaves out. */
const DAEMON_DIRS = ["/usr/sbin", "/usr/local/sbin"];

/**
 * Finds the Asterisk to run, without the network: TIMBRE_ASTERISK_PREFIX, then an installed one, then the private
 * prefix. An override that does not work is refused and never passed over: whoever set it wants that one.
 */
export async function findSwitch(
  environment: NodeJS.ProcessEnv = process.env,
  daemonDirs: readonly string[] = DAEMON_DIRS,
): Promise<Result<LocatedSwitch, SwitchFailure>> {
  const architecture = debianArchitecture(process);
  if (!architecture.ok) return architecture;

  const override = environment.TIMBRE_ASTERISK_PREFIX;
  if (override) {
    const inspected = await inspectSwitch(prefixCandidate(override, architecture.value, "override"));
    if (inspected.ok) return inspected;
    return err({
      code: "switch/override-unusable",
      message: `TIMBRE_ASTERISK_PREFIX=${override} holds no usable switch (${inspected.error}). Correct it or unset it.`,
    });
  }

  const directories = [...(environment.PATH ?? "").split(delimiter).filter(isAbsolute), ...daemonDirs];
  const reasons: string[] = [];
  const ownPrefix = prefixCandidate(prefixDirectory(environment, architecture.value), architecture.value, "prefix");
  for (const candidate of [...(await systemCandidates(directories, architecture.value)), ownPrefix]) {
    const inspected = await inspectSwitch(candidate);
    if (inspected.ok) return inspected;
    reasons.push(inspected.error);
  }
  return err({
    code: "switch/not-installed",
    message: `There is no telephone switch on this machine (${reasons.join("; ")}). Run "node scripts/setup.mjs" once with a network.`,
  });
}
