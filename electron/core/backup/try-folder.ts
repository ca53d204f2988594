import { existsSync, rmdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { makePrivateFolder } from "../../node-kit/make-private-folder.ts";

/** Does something in a folder, which is made where there is none, with those it lies in. Of what was made nothing stays that is empty then. */
export async function tryFolder<T>(path: string, work: () => Promise<T>): Promise<T> {
  const missing: string[] = [];
  for (let at = resolve(path); !existsSync(at); at = dirname(at)) missing.push(at);
  try {
    makePrivateFolder(path);
    return await work();
  } finally {
    missing.every(isGoneWhereEmpty);
  }
}

function isGoneWhereEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch (fault) {
    // Something lies in it, or it was not made at all.
    return (fault as NodeJS.ErrnoException).code === "ENOENT";
  }
}
