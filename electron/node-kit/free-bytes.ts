import { statfsSync } from "node:fs";

/** Room left on the disk of a folder for whoever is not root; null where the system does not say. */
export function freeBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}
