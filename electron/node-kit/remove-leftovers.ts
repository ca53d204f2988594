import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pid as ownPid } from "node:process";
import { isRunning } from "./is-running.ts";

/** Takes away what processes left in a folder that were killed over it. The first group of the pattern is the id of the process. */
export function removeLeftovers(folder: string, pattern: RegExp): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const pid = pattern.exec(name)?.[1];
    if (pid !== undefined && (Number(pid) === ownPid || !isRunning(Number(pid))))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}
