import { spawn } from "node:child_process";
import { constants } from "node:os";
import { createInterface } from "node:readline";

/**
 * Runs a program in the foreground as if it were this process: its terminal, its signals, its exit code. With `onLine`
 * its standard output is read here instead of shown.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ readonly env?: NodeJS.ProcessEnv, readonly cwd?: string, readonly onLine?: (line: string) => void }} [options]
 * @returns {Promise<number>} the exit code; 128 + the signal's number when a signal ended it, as a shell has it
 */
export function runChild(program, args, options = {}) {
  const { onLine, ...where } = options;
  const child = spawn(program, [...args], { ...where, stdio: ["inherit", onLine ? "pipe" : "inherit", "inherit"] });
  if (onLine && child.stdout) createInterface({ input: child.stdout }).on("line", onLine);
  // On a terminal Ctrl-C reaches the child by itself, and a second one would read as "stop at once".
  process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  process.on("SIGHUP", () => child.kill("SIGHUP"));

  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  });
}
