import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive, processIdentity } from "./process-identity.ts";
import type { RunDirectory } from "./run-directory.ts";
import { readSwitchState, type SwitchState } from "./switch-state-file.ts";

/** The switch a former core left running in this directory, with what is needed to speak to it. */
export function findRunningSwitch(run: RunDirectory): SwitchState | null {
  const state = readSwitchState(run.stateFile);
  return state !== null && isAlive(state) && runsHere(state.pid, run) ? state : null;
}

/** A switch of this directory nobody can speak to any more (its core died before it wrote the state). Asterisk writes its own pid file. */
export function findStraySwitch(run: RunDirectory): number | null {
  const pid = Number(readOrEmpty(join(run.path, "asterisk.pid")).trim());
  return Number.isSafeInteger(pid) && pid > 1 && processIdentity(pid) !== null && runsHere(pid, run) ? pid : null;
}

function runsHere(pid: number, run: RunDirectory): boolean {
  return readOrEmpty(`/proc/${pid}/cmdline`).split("\0").includes(run.asteriskConf);
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
