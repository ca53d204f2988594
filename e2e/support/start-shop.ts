import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ownTcpPort, ownUdpPort, rtpPortRange } from "../../fixtures/street/free-port.ts";
import type { SipAddress } from "../../fixtures/street/street-options.ts";
import { ShopClient } from "./shop-client.ts";
import { SEED_SHOP, type ShopTraits, shopJson } from "./shop-json.ts";
import { ShopLive } from "./shop-live.ts";
import { killLeftovers, type ReadyLine, ShopProcess } from "./shop-process.ts";
import { makeTempDir, type TempDir } from "./temp-dir.ts";

export interface ShopOptions {
  readonly carrier: SipAddress;
  /** As shop.json names it; none without. */
  readonly printer?: string;
  readonly sipPort?: number;
  readonly traits?: Partial<ShopTraits>;
  readonly environment?: NodeJS.ProcessEnv;
}

/** Starts the product from outside, as a technician does: a shop.json, and `timbre serve`. */
export async function startShop(options: ShopOptions): Promise<RunningShop> {
  const folder = await makeTempDir();
  const sipPort = options.sipPort ?? (await ownUdpPort());
  const traits = { ...SEED_SHOP, ...options.traits };
  const place = {
    sipPort,
    rtp: await rtpPortRange(),
    carrier: options.carrier,
    ...(options.printer === undefined ? {} : { printer: options.printer }),
  };
  const profile = join(folder.path, "shop.json");
  await writeFile(profile, JSON.stringify(shopJson(traits, place), null, 2));
  const shop = new RunningShop({
    folder,
    profile,
    sipPort,
    ...(options.environment === undefined ? {} : { environment: options.environment }),
  });
  try {
    await shop.start();
  } catch (error) {
    await shop.stop();
    throw error;
  }
  return shop;
}

interface ShopPlace {
  readonly folder: TempDir;
  readonly profile: string;
  readonly sipPort: number;
  readonly environment?: NodeJS.ProcessEnv;
}

/** The product under test, and the things that happen to it. */
export class RunningShop {
  readonly address: SipAddress;
  readonly dataDir: string;
  readonly profile: string;
  readonly #place: ShopPlace;
  #process: ShopProcess | null = null;
  #live: ShopLive | null = null;
  #port = 0;

  constructor(place: ShopPlace) {
    this.#place = place;
    this.profile = place.profile;
    this.dataDir = join(place.folder.path, "data");
    this.address = { host: "127.0.0.1", port: place.sipPort };
  }

  get ready(): ReadyLine {
    if (this.#process === null) throw new Error("the shop is not running");
    return this.#process.ready;
  }

  get url(): string {
    return this.ready.url;
  }

  get token(): string {
    return this.ready.token;
  }

  get rest(): ShopClient {
    return new ShopClient(this.url, this.token);
  }

  /** The live stream of the present run. */
  get live(): ShopLive {
    if (this.#live === null) throw new Error("the shop is not running");
    return this.#live;
  }

  /** Starts it, or starts it again on the same data and the same ports. */
  async start(): Promise<void> {
    const { environment, sipPort } = this.#place;
    // Its own for its whole life: killed, it comes back on it, and nobody may have taken it meanwhile.
    if (this.#port === 0) this.#port = await ownTcpPort();
    const args = ["--data", this.dataDir, "--profile", this.profile, "--port", String(this.#port), "--sip-port", String(sipPort)];
    this.#process = await ShopProcess.start({ args, ...(environment === undefined ? {} : { environment }) });
    this.#live = await ShopLive.open(this.url, this.token);
  }

  /** The power switch of the core. The telephone switch goes on. */
  async kill9(): Promise<void> {
    this.#live?.close();
    await this.#process?.kill("SIGKILL");
  }

  /** kill -9 of the telephone switch, all of its process. */
  killSwitch9(): void {
    process.kill(this.ready.switchPid, "SIGKILL");
  }

  async restart(how: "SIGKILL" | "SIGTERM" = "SIGTERM"): Promise<void> {
    this.#live?.close();
    await this.#process?.kill(how);
    await this.start();
  }

  /** Ends the core in good order; its folder stays, and `start` goes on with it. */
  async shutDown(): Promise<void> {
    this.#live?.close();
    await this.#process?.kill("SIGTERM");
  }

  logTail(): string {
    return this.#process?.logTail() ?? "";
  }

  /** Ends everything that belongs to this shop and removes its folder. */
  async stop(): Promise<void> {
    await this.shutDown();
    await killLeftovers(this.#place.folder.path);
    await this.#place.folder.remove();
  }
}
