import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const REQUIRE = 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';

/**
 * An application folder with the shell's own bundles, built as scripts/build.mjs builds them, a core that echoes and a
 * page that asks it. The bundles are built afresh: a stale one would test yesterday's shell.
 */
export async function stageShell(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "timbre-shell-"));
  const shared: BuildOptions = {
    absWorkingDir: ROOT,
    bundle: true,
    logLevel: "silent",
    target: "node24",
    platform: "node",
    external: ["electron"],
  };
  const output = (name: string) => join(folder, "out", name);
  await mkdir(output("renderer"), { recursive: true });
  await Promise.all([
    build({ ...shared, entryPoints: ["electron/main/main.ts"], outfile: output("main.cjs"), format: "cjs" }),
    build({ ...shared, entryPoints: ["electron/preload/preload.ts"], outfile: output("preload.cjs"), format: "cjs" }),
    build({ ...shared, entryPoints: ["e2e/electron/echo-core.ts"], outfile: output("core.mjs"), format: "esm", banner: { js: REQUIRE } }),
    build({
      ...shared,
      entryPoints: ["e2e/electron/echo-page.ts"],
      outfile: output("renderer/page.js"),
      format: "esm",
      platform: "browser",
      target: "es2023",
    }),
    writeFile(
      output("renderer/index.html"),
      '<!doctype html><html lang="es"><link rel="icon" href="data:,"><script type="module" src="/page.js"></script><body></body></html>',
    ),
    writeFile(join(folder, "secret.html"), "outside the pages"),
  ]);
  return folder;
}
