import { mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { startDemo } from "../core/demo/start-demo.ts";
import { pageFolder } from "../core/serve/page-folder.ts";
import { createLogger } from "../node-kit/logger.ts";
import { stopOnSignal } from "../node-kit/shutdown.ts";
import type { ExitCode } from "./command.ts";
import { complainOfStart } from "./complain-of-start.ts";
import { say, sayJson } from "./say.ts";

export interface DemoOptions {
  readonly dataDir: string | undefined;
  readonly port: number | undefined;
  readonly json: boolean;
}

/** Runs the demonstration until it is told to end. */
export async function runDemo(options: DemoOptions): Promise<ExitCode> {
  const dataDir = options.dataDir ?? join(process.env.XDG_DATA_HOME ?? join(homedir(), ".local", "share"), "timbre-demo");
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const log = createLogger({ destination: join(dataDir, "demo.log") });
  try {
    const { core, profile, isNew } = await startDemo({ dataDir, port: options.port, page: pageFolder(), log });
    stopOnSignal(() => core.stop({ keepSwitch: false }));
    const { url, token, tokens, counterToken, sip, switchPid } = core;
    if (options.json) sayJson({ ready: true, url, token, tokens, counterToken, sip, pid: process.pid, switchPid, data: dataDir });
    else
      say(
        `Demo: ${url}/#token=${counterToken}\n${isNew ? "Its shop.json, as an example to copy" : "Its shop.json"}: ${profile}\nCtrl+C ends it.`,
      );
    return "running";
  } catch (fault) {
    return complainOfStart(fault);
  }
}
