import { statfsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { makeTempDir, type TempDir } from "../support/temp-dir.ts";

/** Linux keeps it in memory: what is made durable there waits for no disk. */
const MEMORY = "/dev/shm";

/** A folder of one bench in memory, where the machine has one with so much room; else on the disk, and `isMemory` is false. */
export async function makeMemoryFolder(bytesNeeded: number): Promise<TempDir & { readonly isMemory: boolean }> {
  if (roomIn(MEMORY) < bytesNeeded) return { ...(await makeTempDir()), isMemory: false };
  const path = await mkdtemp(join(MEMORY, "tb-"));
  return { path, isMemory: true, remove: () => rm(path, { recursive: true, force: true, maxRetries: 3 }) };
}

function roomIn(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return 0;
  }
}
