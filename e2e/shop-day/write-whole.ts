import { writeSync } from "node:fs";

/** How long the reader of a full pipe is left alone. */
const PAUSE_MS = 1;

/**
 * Writes all of it before it returns. The core's own modules make standard output non-blocking: while its reader is busy with another book
 * a plain write then takes a part, or fails with EAGAIN, and what was told would be told in half.
 */
export function writeWhole(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += written(descriptor, bytes.subarray(at));
}

function written(descriptor: number, bytes: Uint8Array): number {
  try {
    return writeSync(descriptor, bytes);
  } catch (fault) {
    if ((fault as { code?: unknown }).code !== "EAGAIN") throw fault;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)), 0, 0, PAUSE_MS);
    return 0;
  }
}
