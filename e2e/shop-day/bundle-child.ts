import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";

const REPOSITORY = join(import.meta.dirname, "..", "..");

/** One file of the child and all it needs: hundreds of processes are started, and each would look for hundreds of files. */
export async function bundleChild(source: string): Promise<string> {
  const output = join(REPOSITORY, "out", "bench", source.replace(/\.ts$/, ".mjs"));
  mkdirSync(dirname(output), { recursive: true });
  await build({
    // The threads the core starts are looked for beside its bundle.
    entryPoints: [join(import.meta.dirname, source), join(REPOSITORY, "electron/core/book/book-worker.ts")],
    entryNames: "[name]",
    outdir: dirname(output),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node24",
    external: ["better-sqlite3", "serialport", "@node-rs/argon2"],
    banner: {
      js: 'import { createRequire as requireForBundle } from "node:module"; const require = requireForBundle(import.meta.url);',
    },
    logLevel: "error",
  });
  return output;
}
