import { spawnSync } from "node:child_process";

/** Whether this machine can trace, and fail, what a process asks of its kernel. */
export function hasStrace(): boolean {
  return spawnSync("strace", ["-V"], { stdio: "ignore" }).status === 0;
}
