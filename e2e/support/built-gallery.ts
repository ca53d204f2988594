import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { sourceHash } from "../../scripts/source-hash.mjs";

const REPOSITORY = join(import.meta.dirname, "..", "..");
const BUILT = join(REPOSITORY, "out", "gallery");
const SOURCES = ["shared", "renderer", "vite.config.ts", "package-lock.json"];

export const VITE_CONFIG = join(REPOSITORY, "vite.config.ts");

/**
 * The folder of the built gallery. Twenty files of tests look at it: it is built by the first of them, and again when its sources are
 * others. Two that begin together both build; the second finds its place taken.
 */
export async function builtGallery(): Promise<string> {
  const name = sourceHash(SOURCES);
  const folder = join(BUILT, name);
  if (existsSync(folder)) return folder;
  await mkdir(BUILT, { recursive: true });
  const aside = await mkdtemp(join(BUILT, "building-"));
  const input = join(REPOSITORY, "renderer", "gallery.html");
  const asked = process.env.NODE_ENV;
  // As the product is built, whatever the process that tests it is: Vite would bundle the React that checks itself.
  process.env.NODE_ENV = "production";
  await build({
    configFile: VITE_CONFIG,
    logLevel: "error",
    build: { outDir: aside, emptyOutDir: true, sourcemap: false, rollupOptions: { input } },
  }).finally(() => {
    if (asked === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = asked;
  });
  await rename(aside, folder).catch(() => rm(aside, { recursive: true, force: true }));
  const older = (await readdir(BUILT)).filter((other) => other !== name && !other.startsWith("building-"));
  for (const other of older) await rm(join(BUILT, other), { recursive: true, force: true });
  return folder;
}
