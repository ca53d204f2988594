import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** How an outside program ended. `exitCode` is null when it was killed by a signal or could not be started at all. */
export type ProgramOutcome = { readonly exitCode: number | null; readonly stdout: string; readonly stderr: string };

export type ProgramOptions = {
  readonly deadlineMs: number;
  readonly environment?: NodeJS.ProcessEnv;
  readonly onLine?: (line: string) => void;
};

/** Runs an outside program to its end, without a shell and with a deadline; a failure is an outcome, not an exception. */
export function runProgram(command: readonly [string, ...string[]], options: ProgramOptions): Promise<ProgramOutcome> {
  const [program, ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: options.environment ?? process.env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    // Not spawn's own `timeout`: its timer outlives a program that could not be started and holds the process open.
    const deadline = setTimeout(() => child.kill("SIGKILL"), options.deadlineMs);
    const end = (outcome: ProgramOutcome): void => {
      clearTimeout(deadline);
      resolve(outcome);
    };
    let stdout = "";
    let stderr = "";
    createInterface({ input: child.stdout }).on("line", (line) => {
      stdout += `${line}\n`;
      options.onLine?.(line);
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.once("error", (error) => end({ exitCode: null, stdout, stderr: stderr + error.message }));
    child.once("close", (exitCode) => end({ exitCode, stdout, stderr }));
  });
}
