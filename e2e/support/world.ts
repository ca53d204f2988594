import type { Page } from "playwright-core";
import { ownUdpPort } from "../../fixtures/street/free-port.ts";
import { startStreet } from "../../fixtures/street/start-street.ts";
import type { Street } from "../../fixtures/street/street.ts";
import { type CounterBrowser, openBrowser } from "./browser.ts";
import { Capture } from "./capture.ts";
import { type NetworkPrinter, startNetworkPrinter } from "./printer-sink.ts";
import { cabinLines, SEED_SHOP, type ShopTraits, TRUNK_ACCOUNT } from "./shop-json.ts";
import { SipPeer } from "./sip-peer.ts";
import { type RunningShop, startShop } from "./start-shop.ts";

interface CounterOptions {
  readonly as?: "owner" | "cashier";
  /** What the computer is set to. */
  readonly locale?: string;
  readonly timezoneId?: string;
  /** Done before the page is opened: for who wants to see all of it. */
  readonly before?: (page: Page) => Promise<void>;
}

/** A shop, the street it stands in, and what a story needs to watch both. */
export interface World {
  readonly shop: RunningShop;
  readonly street: Street;
  readonly printer: NetworkPrinter;
  /** Opens the counter in a browser, as the owner where it is not said. */
  counter(options?: CounterOptions): Promise<CounterBrowser>;
  /** Captures the SIP of the cabins and of the carrier from now on. */
  capture(options?: { soundRange?: readonly [number, number] }): Promise<Capture>;
  sipPeer(): Promise<SipPeer>;
  logTail(): string;
  stop(): Promise<void>;
}

/** `environment` is that of the shop: of its core and of its switch. */
export async function makeWorld(traits: Partial<ShopTraits> = {}, options: { environment?: NodeJS.ProcessEnv } = {}): Promise<World> {
  const all = { ...SEED_SHOP, ...traits };
  const closers: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const sipPort = await ownUdpPort();
    const phones = { shop: { host: "127.0.0.1", port: sipPort }, lines: cabinLines(all.cabins) };
    const street = await startStreet({ phones, carrier: TRUNK_ACCOUNT });
    closers.push(() => street.stop());
    const printer = await startNetworkPrinter();
    closers.push(() => printer.stop());
    const shop = await startShop({ carrier: street.carrier.address, printer: printer.device, sipPort, traits: all, ...options });
    closers.push(() => shop.stop());
    const logTail = () => `--- shop\n${shop.logTail()}\n--- street\n${street.logTail()}`;
    await opening(shop, street, all.cabins).catch((error: Error) => {
      error.message += `\n${logTail()}`;
      throw error;
    });
    const lazily = <T>(thing: T, close: () => Promise<void>): T => {
      closers.push(close);
      return thing;
    };
    return {
      shop,
      street,
      printer,
      counter: async ({ as = "owner", ...options } = {}) => {
        const browser = await openBrowser({ url: shop.url, token: shop.ready.tokens[as], ...options });
        return lazily(browser, () => browser.close());
      },
      capture: async (options = {}) => {
        const capture = await Capture.start({ ports: [sipPort, street.phonesPort, street.carrier.address.port], ...options });
        return lazily(capture, async () => void (await capture.stop()));
      },
      sipPeer: async () => {
        const peer = await SipPeer.open();
        return lazily(peer, async () => peer.close());
      },
      logTail,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Every phone has its line, at both ends. Not so the trunk: its first OPTIONS may take 10 s, and calls go through before it. */
async function opening(shop: RunningShop, street: Street, cabins: number): Promise<void> {
  await street.registerAll();
  await shop.live.untilHealth((health) => health.switch === "up", 30_000);
  await Promise.all(cabinLines(cabins).map((_, index) => shop.live.untilCabin(index + 1, ({ line }) => line === "registered", 30_000)));
}
