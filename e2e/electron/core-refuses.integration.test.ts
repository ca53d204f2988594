import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { launchShell, openStage } from "./launch-shell.ts";

const SENTENCE = "Another Timbre is running on /srv/timbre. Close it first.";

test("a core that cannot start says why to the person at the machine, once, and goes on trying", { timeout: 60_000 }, async () => {
  const stage = await openStage();
  const message = JSON.stringify({ kind: "failed", code: "core/refused", sentence: SENTENCE });
  await writeFile(
    join(stage.folder, "out", "core.mjs"),
    `process.parentPort.postMessage(${message}); setTimeout(() => process.exit(1), 20);`,
  );
  const shell = await launchShell(stage);
  try {
    const forks = () => shell.journal.filter((line) => line.startsWith("fork")).length;
    await expect.poll(forks, { timeout: 40_000 }).toBeGreaterThanOrEqual(3);
    expect(shell.journal.filter((line) => line.startsWith("dialog"))).toEqual([`dialog ${SENTENCE}`]);
  } finally {
    await shell.end();
    await stage.browser.close();
    await rm(stage.folder, { recursive: true });
  }
});
