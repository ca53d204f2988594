import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { AsteriskEngineOptions } from "../engine-options.ts";

/** A core in a process of its own that allows every call. */
export async function startCoreProcess(options: AsteriskEngineOptions): Promise<ChildProcess> {
  const program = fileURLToPath(new URL("./core-process.ts", import.meta.url));
  const { clock: _clock, log: _log, ...plain } = options;
  const core = spawn(process.execPath, [program, JSON.stringify(plain)], { stdio: ["ignore", "pipe", "inherit"] });
  await once(core.stdout, "data");
  return core;
}
