import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Logger } from "../../node-kit/logger.ts";
import { compose, type RunningCore } from "../compose.ts";
import type { ComposeOptions } from "../compose-options.ts";
import { readShopFile } from "../shop/read-shop-file.ts";
import { StartFailure } from "../start-failure.ts";
import { createDemoCounter } from "./demo-counter.ts";
import { demoPlace } from "./demo-place.ts";
import { makeFirstSale, setDemoScene } from "./demo-scene.ts";
import { writeDemoShop } from "./demo-shop.ts";
import { type DemoStreet, startDemoStreet } from "./demo-street.ts";
import { freeUdpPort } from "./free-udp-port.ts";

/** `dataDir` is the demonstration's own folder: nothing of it is in a shop's. */
export type DemoOptions = Omit<ComposeOptions, "profile" | "restart" | "demo">;

export interface RunningDemo {
  readonly core: RunningCore;
  /** Its shop.json. */
  readonly profile: string;
  /** The folder was empty. */
  readonly isNew: boolean;
}

/** Starts a shop whose customers call by themselves, through a real switch and a carrier of its own. */
export async function startDemo({ dataDir, ...options }: DemoOptions): Promise<RunningDemo> {
  const place = demoPlace();
  if (place === null) throw new StartFailure("This installation has no demonstration: its customers are in the checkout alone.");
  const isNew = !existsSync(join(dataDir, "shop.json"));
  const profile = writeDemoShop(dataDir, place.decks, { sip: await freeUdpPort(), carrier: await freeUdpPort() });
  const ending = new AbortController();
  let street: DemoStreet | null = null;
  try {
    const read = readShopFile(profile);
    if (!read.ok) throw new StartFailure(read.error.join("\n"));
    street = await startDemoStreet(place, read.value.shop, { host: "127.0.0.1", port: read.value.shop.sip.port });
    street.process.on("exit", (code) => options.log.warn({ code }, "the street of the demonstration has ended"));
    const core = await compose({ ...options, dataDir, profile });
    if (isNew) await playCashier(core, options.log, ending.signal);
    street.open();
    return { core: endingStreet(core, street, ending), profile, isNew };
  } catch (fault) {
    street?.close();
    throw fault;
  }
}

/** The same core, whose customers and cashier end before it does. */
function endingStreet(core: RunningCore, street: DemoStreet, cashier: AbortController): RunningCore {
  return {
    ...core,
    stop: async (how) => {
      cashier.abort();
      street.close();
      await core.stop(how);
    },
  };
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
