import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { lockFolder } from "../../node-kit/folder-lock.ts";
import { StartFailure } from "../start-failure.ts";

/** Does something in a folder that no core runs on, nor starts on meanwhile. A lock's file that was not there goes, while it is held. */
export async function whileFolderLocked<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const file = join(folder, "core.lock");
  const wasThere = existsSync(file);
  const lock = lockFolder(file);
  if (lock === null) throw new StartFailure(`Timbre is running on ${folder}. Close it first.`);
  try {
    return await work();
  } finally {
    if (!wasThere) rmSync(file, { force: true });
    lock.release();
  }
}
