import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** The Spanish prompts below `…/sounds`. Debian's plain `es` is a link made at install time; unpacked, only `es_MX_…` is there. */
export async function spanishPrompts(soundsRoot: string): Promise<string | null> {
  const folders: readonly string[] = await readdir(soundsRoot).catch(() => []);
  const spanish = folders.includes("es") ? "es" : folders.filter((name) => /^es[_-]/.test(name)).sort()[0];
  return spanish === undefined ? null : join(soundsRoot, spanish);
}
