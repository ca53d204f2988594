import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writePrivateFile } from "./write-private-file.ts";

/** Writes what differs and says which files those were. */
export function writeSwitchFiles(directory: string, files: ReadonlyMap<string, string>): readonly string[] {
  const changed: string[] = [];
  for (const [name, content] of files) {
    const path = join(directory, name);
    if (readOrNull(path) === content) continue;
    writePrivateFile(path, content);
    changed.push(name);
  }
  return changed;
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
