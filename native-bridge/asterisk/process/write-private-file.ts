import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from "node:fs";

/** Replaces a file whole or not at all; only its owner can read it. */
export function writePrivateFile(path: string, content: string | Uint8Array): void {
  const half = `${path}.new`;
  const file = openSync(half, "w", 0o600);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(half, path);
}
