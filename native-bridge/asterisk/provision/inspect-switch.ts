import { readdir } from "node:fs/promises";
import { err, ok, type Result } from "../../../shared/kernel/result.ts";
import { MUST_MODULES } from "../must-modules.ts";
import { asteriskVersion } from "./asterisk-version.ts";
import type { LocatedSwitch } from "./located-switch.ts";
import { runProgram } from "./run-program.ts";
import { spanishPrompts } from "./spanish-prompts.ts";

/** The first release with every module the product needs; 16 and 18 lack ARI and AOC parts of it. */
const OLDEST_MAJOR = 20;

export type SwitchCandidate = {
  readonly command: readonly [string, ...string[]];
  readonly moduleDir: string;
  readonly soundsRoot: string;
  readonly origin: LocatedSwitch["origin"];
};

/** Runs the candidate once and looks at its modules. The error is the reason in words, without a full stop. */
export async function inspectSwitch(candidate: SwitchCandidate): Promise<Result<LocatedSwitch, string>> {
  const answer = await runProgram([...candidate.command, "-V"], { deadlineMs: 10_000 });
  const version = answer.exitCode === 0 ? asteriskVersion(answer.stdout) : null;
  if (version === null) return err(`${candidate.command.at(-1)} does not run: ${answer.stderr.trim() || "no version"}`);
  if (version.major < OLDEST_MAJOR) return err(`Asterisk ${version.text} is older than ${OLDEST_MAJOR}`);

  const present = new Set(await readdir(candidate.moduleDir).catch(() => []));
  const missing = MUST_MODULES.filter((name) => !present.has(name));
  if (missing.length > 0) return err(`${candidate.moduleDir} lacks ${missing.length} modules: ${missing.slice(0, 3).join(", ")}`);

  return ok({
    asterisk: candidate.command,
    moduleDir: candidate.moduleDir,
    soundsDir: await spanishPrompts(candidate.soundsRoot),
    version: version.text,
    origin: candidate.origin,
  });
}
