import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY } from "./repository.mjs";

/**
 * One hash over the contents of files and folders of the repository. Contents, not times: a checkout or a copy touches
 * every file and changes none.
 *
 * @param {readonly string[]} names
 */
export function sourceHash(names) {
  const hash = createHash("sha256");
  for (const name of names.flatMap(filesBelow).sort())
    hash
      .update(name)
      .update("\0")
      .update(readFileSync(join(REPOSITORY, name)));
  return hash.digest("hex");
}

/** @param {string} name @returns {string[]} */
function filesBelow(name) {
  const path = join(REPOSITORY, name);
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [name];
  return readdirSync(path).flatMap((child) => filesBelow(join(name, child)));
}
