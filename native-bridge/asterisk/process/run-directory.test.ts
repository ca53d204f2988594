import { expect, test } from "vitest";
import { restartDelayMs } from "./restart-delay.ts";
import { runDirectory } from "./run-directory.ts";

const switchBinary = { asterisk: ["asterisk"], moduleDir: "/m", soundsDir: "/usr/share/asterisk/sounds/es", version: "22" };
const run = (runDir: string) => runDirectory({ runDir, dataDir: "/data", switchBinary });

test("the longest path a socket can have is taken, one more is refused in words", () => {
  const longest = `/${"x".repeat(107 - "/asterisk.ctl".length - 1)}`;
  expect(run(longest).controlSocket).toHaveLength(107);
  expect(() => run(`${longest}x`)).toThrow(/too long for a socket.*108 bytes/);
  // Bytes count, not letters.
  expect(() => run(`/${"ñ".repeat(60)}`)).toThrow(/too long for a socket/);
});

test("the records outlive the run directory", () => {
  expect(run("/run/timbre").spool).toBe("/data/switch/log/cel-custom/cel.jsonl");
});

test("the switch's data directory is the one the sounds are in", () => {
  expect(run("/run/timbre").directories.data).toBe("/usr/share/asterisk");
});

test("the first restart is at once, later ones wait, never more than 5 s", () => {
  expect([0, 1, 2, 3, 4, 5, 50].map(restartDelayMs)).toEqual([0, 250, 500, 1_000, 2_000, 5_000, 5_000]);
});
