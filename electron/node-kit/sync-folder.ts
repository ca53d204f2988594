import { closeSync, fsyncSync, openSync } from "node:fs";

/** Makes the names in a folder durable. Windows knows no handle of a folder; its journal keeps the order of renames. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const opened = openSync(folder, "r");
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
