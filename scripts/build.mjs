// Builds what is started: the counter's pages, the three Electron entries and the core's worker threads, into out/. Does nothing when nothing changed.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY } from "./repository.mjs";
import { sourceHash } from "./source-hash.mjs";

const STAMP = join(REPOSITORY, "out", "build-stamp");
const SOURCES = ["shared", "electron", "native-bridge", "renderer", "scripts/build.mjs", "vite.config.ts", "package-lock.json"];

/** Native add-ons stay files beside the bundle; the electron module exists only inside Electron. */
const EXTERNAL = ["electron", "better-sqlite3", "serialport", "@node-rs/argon2"];

/** CommonJS packages bundled into an ES module still call `require` for Node's own modules. The name is one no source uses. */
const REQUIRE_FOR_BUNDLED_PACKAGES =
  'import { createRequire as requireForBundle } from "node:module"; const require = requireForBundle(import.meta.url);';

/** @type {readonly { readonly source: string, readonly output: string, readonly options: import("esbuild").BuildOptions }[]} */
const ENTRIES = [
  { source: "electron/main/main.ts", output: "out/main.cjs", options: { format: "cjs" } },
  { source: "electron/preload/preload.ts", output: "out/preload.cjs", options: { format: "cjs" } },
  {
    source: "electron/core/utility.ts",
    output: "out/core.mjs",
    options: { format: "esm", banner: { js: REQUIRE_FOR_BUNDLED_PACKAGES } },
  },
  {
    source: "electron/core/book/book-worker.ts",
    output: "out/book-worker.mjs",
    options: { format: "esm", banner: { js: REQUIRE_FOR_BUNDLED_PACKAGES } },
  },
  {
    source: "electron/core/deck/deck-worker.ts",
    output: "out/deck-worker.mjs",
    options: { format: "esm", banner: { js: REQUIRE_FOR_BUNDLED_PACKAGES } },
  },
];

const PAGES = "renderer/main.tsx";

async function buildEntries() {
  const { build } = await import("esbuild");
  for (const { source, output, options } of ENTRIES.filter((entry) => isThere(entry.source))) {
    await build({
      ...options,
      absWorkingDir: REPOSITORY,
      entryPoints: [source],
      outfile: output,
      bundle: true,
      platform: "node",
      target: "node24",
      external: EXTERNAL,
      sourcemap: true,
      logLevel: "warning",
    });
    process.stdout.write(`build: ${output}\n`);
  }
}

async function buildPages() {
  if (!isThere(PAGES)) return;
  const { build } = await import("vite");
  await build({ configFile: join(REPOSITORY, "vite.config.ts"), logLevel: "warn" });
  process.stdout.write("build: out/renderer\n");
}

/** @param {string} source */
function isThere(source) {
  return existsSync(join(REPOSITORY, source));
}

const hash = sourceHash(SOURCES);
if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === hash) {
  process.stdout.write("build: up to date\n");
} else {
  await Promise.all([buildEntries(), buildPages()]);
  // What is there is worth building, but a product with a part missing is not built.
  const missing = [...ENTRIES.map((entry) => entry.source), PAGES].filter((source) => !isThere(source));
  for (const source of missing) process.stderr.write(`build: ${source} is missing\n`);
  if (missing.length === 0) writeFileSync(STAMP, hash);
  process.exitCode = missing.length === 0 ? 0 : 1;
}
