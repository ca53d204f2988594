import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { lockFolder } from "../node-kit/folder-lock.ts";

export interface HeldFolder {
  release(): void;
  /** Releases it, and a lock's file that was not there goes while it is held. */
  leaveAsFound(): void;
}

/** Keeps cores and restores off a data folder; null where one is on it. */
export function holdFolder(folder: string): HeldFolder | null {
  const file = join(folder, "core.lock");
  const wasThere = existsSync(file);
  const lock = lockFolder(file);
  if (lock === null) return null;
  return {
    release: () => lock.release(),
    leaveAsFound: () => {
      if (!wasThere) rmSync(file, { force: true });
      lock.release();
    },
  };
}
