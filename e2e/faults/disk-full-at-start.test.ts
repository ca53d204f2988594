import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStore } from "../../electron/core/store/store.ts";
import { hasStrace } from "../support/has-strace.ts";

/** A process under strace, on a machine that may be busy. */
const START_MS = 30_000;
const TIMBRE = join(import.meta.dirname, "../../scripts/timbre.mjs");

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "timbre-full-"));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

/** `timbre serve` where these calls of the kernel find no room for these files of the book. */
function serveOnFullDisk(calls: string, ...files: readonly string[]): { readonly status: number | null; readonly said: string } {
  const paths = files.flatMap((file) => ["-P", join(data, file)]);
  const inject = ["-e", `trace=${calls}`, "-e", `inject=${calls}:error=ENOSPC`];
  const strace = ["-f", "-qq", "-e", "signal=none", "-o", join(data, "trace"), ...paths, ...inject];
  const ran = spawnSync("strace", [...strace, process.execPath, TIMBRE, "serve", "--data", data, "--port", "0"], { encoding: "utf8" });
  const said = ran.stderr.split("\n").filter((line) => !line.startsWith("{"));
  return { status: ran.status, said: said.join("\n") };
}

const IN_WORDS =
  /^timbre: The disk is full, so Timbre cannot start on .*\. What was charged before is kept, .* Free some space and start it again\.\n$/;

test.runIf(hasStrace()).each([
  ["a new book", "pwrite64", ["timbre.db", "timbre.db-wal"], false],
  ["the log of a book", "pwrite64", ["timbre.db-wal"], true],
  ["the index of the log", "fallocate,pwrite64", ["timbre.db-shm"], true],
] as const)(
  "without room for %s the start ends in words",
  (_what, calls, files, hasBook) => {
    if (hasBook) openStore(join(data, "timbre.db")).close();
    expect(serveOnFullDisk(calls, ...files)).toEqual({ status: 1, said: expect.stringMatching(IN_WORDS) });
  },
  START_MS,
);
