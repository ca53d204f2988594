import { closeSync, fsyncSync, openSync, renameSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { syncFolder } from "./sync-folder.ts";

/** Durable when it returns, and for its user alone: the old text or the new one, never half of one. */
export function writeDurableFile(file: string, text: string): void {
  const fresh = `${file}.tmp`;
  const opened = openSync(fresh, "w", 0o600);
  try {
    writeSync(opened, text);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
  renameSync(fresh, file);
  syncFolder(dirname(file));
}
