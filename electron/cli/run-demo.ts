import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { compose } from "../core/compose.ts";
import { pageFolder } from "../core/serve/page-folder.ts";
import { readShopFile } from "../core/shop/read-shop-file.ts";
import { StartFailure } from "../core/start-failure.ts";
import { createLogger, type Logger } from "../node-kit/logger.ts";
import { stopOnSignal } from "../node-kit/shutdown.ts";
import type { ExitCode } from "./command.ts";
import { createDemoCounter } from "./demo-counter.ts";
import { makeFirstSale, setDemoScene } from "./demo-scene.ts";
import { writeDemoShop } from "./demo-shop.ts";
import { type DemoStreet, startDemoStreet } from "./demo-street.ts";
import { freeUdpPort } from "./free-udp-port.ts";
import { complain, say, sayJson } from "./say.ts";

export interface DemoOptions {
  readonly dataDir: string | undefined;
  readonly port: number | undefined;
  readonly json: boolean;
}

/** Runs a shop whose customers call by themselves, through a real switch and a carrier of its own. */
export async function runDemo(options: DemoOptions): Promise<ExitCode> {
  const dataDir = options.dataDir ?? join(process.env.XDG_DATA_HOME ?? join(homedir(), ".local", "share"), "timbre-demo");
  const isNew = !existsSync(join(dataDir, "shop.json"));
  const profile = writeDemoShop(dataDir, { sip: await freeUdpPort(), carrier: await freeUdpPort() });
  const log = createLogger({ destination: join(dataDir, "demo.log") });
  const ending = new AbortController();
  let street: DemoStreet | null = null;
  try {
    const read = readShopFile(profile);
    if (!read.ok) throw new StartFailure(read.error.join("\n"));
    street = await startDemoStreet(read.value.shop, { host: "127.0.0.1", port: read.value.shop.sip.port });
    street.process.on("exit", (code) => log.warn({ code }, "the street of the demonstration has ended"));
    const core = await compose({ dataDir, profile, port: options.port, page: pageFolder(), log });
    stopOnSignal(async () => {
      ending.abort();
      street?.close();
      await core.stop({ keepSwitch: false });
    });
    if (isNew) await playCashier(core, log, ending.signal);
    street.open();
    const { url, token, tokens, counterToken, sip, switchPid } = core;
    if (options.json) sayJson({ ready: true, url, token, tokens, counterToken, sip, pid: process.pid, switchPid, data: dataDir });
    else
      say(
        `Demo: ${url}/#token=${counterToken}\n${isNew ? "Its shop.json, as an example to copy" : "Its shop.json"}: ${profile}\nCtrl+C ends it.`,
      );
    return "running";
  } catch (fault) {
    street?.close();
    complain(
      fault instanceof StartFailure
        ? fault.message
        : `cannot start: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`,
    );
    return 1;
  }
}

/** In a new shop the demonstration's own cashier does a few things. What goes wrong with them spoils nothing else. */
async function playCashier(core: { readonly url: string; readonly token: string }, log: Logger, signal: AbortSignal): Promise<void> {
  const counter = createDemoCounter(core);
  const spoiled = (fault: unknown) => {
    if (!signal.aborted) log.warn({ fault: String(fault) }, "the cashier of the demonstration gave up");
  };
  await setDemoScene(counter).catch(spoiled);
  void makeFirstSale(counter, signal).catch(spoiled);
}
