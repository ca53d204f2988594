import { existsSync, readFileSync, truncateSync } from "node:fs";

const NEWLINE = 0x0a;

/**
 * The lines of a file that its process may have been killed over, without the empty ones. Half of a last line is taken off the file: the
 * kernel breaks a write off between two pages, and whoever appends next would go on in the middle of it.
 */
export function wholeLines(file: string): readonly string[] {
  if (!existsSync(file)) return [];
  const bytes = readFileSync(file);
  const length = bytes.lastIndexOf(NEWLINE) + 1;
  if (length < bytes.length) truncateSync(file, length);
  return bytes.toString("utf8", 0, length).split("\n").filter(Boolean);
}
