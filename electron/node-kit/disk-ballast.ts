import { closeSync, existsSync, fsyncSync, openSync, rmSync, statSync, writeSync } from "node:fs";

const BALLAST_BYTES = 64 * 1024 * 1024;

/** Keeps 64 MiB of the disk in reserve, so that live calls can still be closed when the disk is full. */
export function keepBallast(file: string): boolean {
  if (existsSync(file) && statSync(file).size === BALLAST_BYTES) return true;
  const block = Buffer.alloc(1024 * 1024);
  let descriptor: number | null = null;
  try {
    descriptor = openSync(file, "w", 0o600);
    for (let written = 0; written < BALLAST_BYTES; written += block.length) writeSync(descriptor, block);
    fsyncSync(descriptor);
    return true;
  } catch {
    releaseBallast(file);
    return false;
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

/** Gives the reserve back to the disk. */
export function releaseBallast(file: string): void {
  rmSync(file, { force: true });
}
