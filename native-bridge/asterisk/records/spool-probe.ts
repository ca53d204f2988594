import { closeSync, openSync, statfsSync } from "node:fs";
import { dirname } from "node:path";
import type { SpoolState } from "../../../shared/ports/call-engine.ts";

/**
 * Whether the switch could write a record now. It lets calls through unrecorded when it cannot, so this is asked
 * before every verdict; it takes about 30 µs and waits for no disk.
 */
export function probeSpool(path: string, reserveBytes: number): SpoolState {
  try {
    const { bavail, bsize } = statfsSync(dirname(path));
    if (bavail * bsize < reserveBytes) return "disk-full";
    closeSync(openSync(path, "a", 0o600));
    return "ok";
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOSPC" ? "disk-full" : "unwritable";
  }
}
