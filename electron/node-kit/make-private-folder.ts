import { existsSync, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * Makes a folder, and those it lies in, for this user alone; one that is there stays as it is. Not with `recursive`: where a folder is
 * there and takes none, such as /proc, Node goes on for ever.
 */
export function makePrivateFolder(path: string): void {
  const missing: string[] = [];
  for (let at = resolve(path); !existsSync(at); at = dirname(at)) missing.unshift(at);
  if (missing.length === 0) mkdirSync(path, { recursive: true });
  for (const folder of missing) mkdirSync(folder, { mode: 0o700 });
}
