import { randomUUID } from "node:crypto";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";

const REPOSITORY = join(import.meta.dirname, "..", "..");

const WORKERS = ["book/book-worker.ts", "deck/deck-worker.ts"];

/** One file of the child and all it needs: hundreds of processes are started, and each would look for hundreds of files. */
export async function bundleChild(source: string): Promise<string> {
  const output = join(REPOSITORY, "out", "bench", source.replace(/\.ts$/, ".mjs"));
  mkdirSync(dirname(output), { recursive: true });
  const { outputFiles } = await build({
    // The threads the core starts are looked for beside its bundle.
    entryPoints: [join(import.meta.dirname, source), ...WORKERS.map((worker) => join(REPOSITORY, "electron/core", worker))],
    entryNames: "[name]",
    outdir: dirname(output),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node24",
    external: ["better-sqlite3", "serialport", "@node-rs/argon2", "date-holidays"],
    banner: {
      js: 'import { createRequire as requireForBundle } from "node:module"; const require = requireForBundle(import.meta.url);',
    },
    logLevel: "error",
    write: false,
  });
  // Tests that run beside each other make the same files: one half written would be a program that does nothing and ends well.
  for (const { path, contents } of outputFiles) {
    const fresh = `${path}.${randomUUID()}`;
    writeFileSync(fresh, contents);
    renameSync(fresh, path);
  }
  return output;
}
