import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { isAlive, type ProcessIdentity, processIdentity } from "./process-identity.ts";
import type { RunDirectory } from "./run-directory.ts";
import { SwitchFault } from "./switch-fault.ts";

/** One running switch, started here or found running. */
export interface SwitchProcess extends ProcessIdentity {
  /** Resolves with the reason in words, once, when the process is gone. */
  readonly gone: Promise<string>;
  kill(signal: "SIGTERM" | "SIGKILL"): void;
  /** Lets this process end while the switch runs on. */
  release(): void;
}

/** Its own process group and no pipe to us: it must outlive the core that started it. */
export async function startSwitchProcess(run: RunDirectory, program: readonly string[]): Promise<SwitchProcess> {
  const [command, ...fixed] = program;
  if (command === undefined) throw new SwitchFault("switch/will-not-start", "no switch program is known");
  const console = openSync(run.consoleLog, "w", 0o600);
  const child = spawn(command, [...fixed, "-C", run.asteriskConf, "-f"], {
    cwd: run.path,
    detached: true,
    stdio: ["ignore", console, console],
  });
  closeSync(console);
  const gone = new Promise<string>((resolve) => {
    child.once("exit", (code, signal) =>
      resolve(signal === null ? `the switch ended with code ${code}` : `the switch was ended by ${signal}`),
    );
    child.once("error", (error) => resolve(`the switch cannot be run: ${error.message}`));
  });
  const identity = child.pid === undefined ? null : processIdentity(child.pid);
  if (identity === null) throw new SwitchFault("switch/will-not-start", await gone);
  return { ...identity, gone, kill: (signal) => signalIfAlive(identity, signal), release: () => child.unref() };
}

/** A process that is not our child sends no exit event; its end is seen within 100 ms. */
export function watchSwitchProcess(identity: ProcessIdentity): SwitchProcess {
  let timer: NodeJS.Timeout | undefined;
  const gone = new Promise<string>((resolve) => {
    timer = setInterval(() => {
      if (isAlive(identity)) return;
      clearInterval(timer);
      resolve("the switch ended");
    }, 100);
  });
  return { ...identity, gone, kill: (signal) => signalIfAlive(identity, signal), release: () => timer?.unref() };
}

/** SIGTERM lets it send every BYE and write every record; what is still there after the deadline is killed. */
export async function stopSwitchProcess(running: SwitchProcess, deadlineMs: number): Promise<void> {
  running.kill("SIGTERM");
  const timer = setTimeout(() => running.kill("SIGKILL"), deadlineMs);
  await running.gone;
  clearTimeout(timer);
}

function signalIfAlive(identity: ProcessIdentity, signal: NodeJS.Signals): void {
  if (isAlive(identity)) process.kill(identity.pid, signal);
}
