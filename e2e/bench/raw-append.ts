import { closeSync, fdatasyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";

/** The least a durable record can cost on this disk: a file that only grows, a write and an fdatasync. */
export function openRawAppend(folder: string) {
  const file = openSync(join(folder, "raw"), "a", 0o600);
  return {
    append: (bytes: Uint8Array): void => {
      writeSync(file, bytes);
      fdatasyncSync(file);
    },
    close: () => closeSync(file),
  };
}

/** Bytes this process has handed to the system to write so far; Linux only. */
export function bytesWritten(): number {
  const written = /^wchar: (\d+)$/m.exec(readFileSync("/proc/self/io", "utf8"))?.[1];
  if (written === undefined) throw new Error("this system does not tell what a process writes");
  return Number(written);
}
