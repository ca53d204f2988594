import { rm } from "node:fs/promises";
import { afterAll, afterEach, beforeAll } from "vitest";
import { type LaunchOptions, launchShell, openStage, type Stage } from "./launch-shell.ts";

export type Shell = Awaited<ReturnType<typeof launchShell>>;

interface ShellForTests {
  /** A shell of its own for the test that asks; it is ended after it. */
  launch(options?: LaunchOptions): Promise<Shell>;
  /** Where its bundles and its data lie. */
  folder(): string;
}

/** The Electron shell on its double for every test of one file. */
export function shellForTests(): ShellForTests {
  let stage: Stage;
  let running: Shell | null = null;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterEach(async () => {
    await running?.end();
    running = null;
  });
  afterAll(async () => {
    await stage.browser.close();
    await rm(stage.folder, { recursive: true });
  });
  return {
    async launch(options) {
      running = await launchShell(stage, options);
      return running;
    },
    folder: () => stage.folder,
  };
}
