import { mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Result } from "../../../shared/kernel/result.ts";

/** A killed download may have left an apt that still writes into the tree being removed. */
const REMOVE_TREE = { recursive: true, force: true, maxRetries: 10 } as const;

/**
 * Fills a folder beside `prefix` and moves it into place only when `fill` succeeds: whoever looks sees a whole prefix or
 * none, also after a kill. Must run under the prefix's lock, for it clears what a killed predecessor left.
 */
export async function installPrefix<T, E>(
  prefix: string,
  fill: (staging: { readonly prefix: string; readonly workDir: string }) => Promise<Result<T, E>>,
): Promise<Result<T, E>> {
  const parent = dirname(prefix);
  const stagingName = `.${basename(prefix)}.partial-`;
  for (const name of await readdir(parent)) {
    if (name.startsWith(stagingName)) await rm(join(parent, name), REMOVE_TREE);
  }
  const staging = await mkdtemp(join(parent, stagingName));
  try {
    const filled = await fill({ prefix: join(staging, "prefix"), workDir: join(staging, "apt") });
    if (!filled.ok) return filled;
    // What stood there was found unusable, or nobody would be installing.
    await rm(prefix, REMOVE_TREE);
    await rename(join(staging, "prefix"), prefix);
    return filled;
  } finally {
    await rm(staging, REMOVE_TREE);
  }
}
