import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface TempDir {
  readonly path: string;
  remove(): Promise<void>;
}

/** A folder of one test. The name is short: a switch puts Unix sockets into it, and their paths end at 107 characters. */
export async function makeTempDir(): Promise<TempDir> {
  const path = await mkdtemp(join(tmpdir(), "tb-"));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 3 }) };
}
