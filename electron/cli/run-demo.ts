import { homedir } from "node:os";
import { join } from "node:path";
import { announceStart } from "../core/announce-start.ts";
import { type RunningDemo, startDemo } from "../core/demo/start-demo.ts";
import { pageFolder } from "../core/serve/page-folder.ts";
import { createLogger } from "../node-kit/logger.ts";
import { makePrivateFolder } from "../node-kit/make-private-folder.ts";
import type { ExitCode } from "./command.ts";
import { complainOfStart } from "./complain-of-start.ts";

export interface DemoOptions {
  readonly dataDir: string | undefined;
  readonly port: number | undefined;
  readonly json: boolean;
}

/** Runs the demonstration until it is told to end. */
export async function runDemo(options: DemoOptions): Promise<ExitCode> {
  const dataDir = options.dataDir ?? join(process.env.XDG_DATA_HOME ?? join(homedir(), ".local", "share"), "timbre-demo");
  makePrivateFolder(dataDir);
  const log = createLogger({ destination: join(dataDir, "demo.log") });
  try {
    const starting = startDemo({ dataDir, port: options.port, page: pageFolder(), log });
    const stoppable = starting.then((demo) => ({ ...demo, stop: (how: { keepSwitch: boolean }) => demo.core.stop(how) }));
    await announceStart(stoppable, { readyText: (demo) => readyText(demo, options.json, dataDir), log });
    return "running";
  } catch (fault) {
    return complainOfStart(fault);
  }
}

function readyText({ core, profile, isNew }: RunningDemo, asJson: boolean, dataDir: string): string {
  const { url, token, tokens, counterToken, sip, switchPid } = core;
  if (asJson) return JSON.stringify({ ready: true, url, token, tokens, counterToken, sip, pid: process.pid, switchPid, data: dataDir });
  const example = isNew ? "Its shop.json, as an example to copy" : "Its shop.json";
  return `Demo: ${url}/#token=${counterToken}\n${example}: ${profile}\nCtrl+C ends it.`;
}
